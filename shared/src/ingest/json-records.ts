import type { IngestedPerson } from './ingest.ts';
import { oneLine, plainText } from './plain-text.ts';

/** A JSON object of somebody else's making: its fields are read by {@link field} alone. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** As JSON, or undefined when it is none (or nested deeper than the runtime can follow). A byte order mark is let pass. */
export function parseJson(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

/** Neither a list nor null. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What stands at the end of a path of field names; undefined when a part of it is missing. Own fields only, so that
 * `constructor` and `__proto__` are names like all others.
 */
export function field(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const name of path) {
    if (!isRecord(found) || !Object.hasOwn(found, name)) return undefined;
    found = found[name];
  }
  return found;
}

/** The list, or an empty one for everything else. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** {@link plainText} of a text or a number; '' for everything else. */
export function text(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return typeof value === 'string' ? plainText(value) : '';
}

/** A name, a title, an id: {@link text} on one line, at most 200 characters. */
export function name(value: unknown): string {
  return oneLine(text(value));
}

/** The first of them that is not blank; '' when all are. */
export function firstText(...values: readonly unknown[]): string {
  for (const value of values) {
    const found = text(value);
    if (found !== '') return found;
  }
  return '';
}

/** The texts that are not blank, with something between them. */
export function joined(separator: string, ...texts: readonly string[]): string {
  return texts.filter(Boolean).join(separator);
}

/** The id of a part of a record; '' when the record itself has none. */
export function partId(id: string, part: string): string {
  return id === '' ? '' : `${id}:${part}`;
}

/** `major_outage` → `major outage`, `IncidentResolved` → `incident resolved`. */
export function words(code: unknown): string {
  return name(code)
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replaceAll(/[_\s-]+/gu, ' ')
    .toLowerCase();
}

/** `identified` → `Identified`. */
export function capitalised(sentence: string): string {
  const [first = ''] = sentence;
  return first.toUpperCase() + sentence.slice(first.length);
}

/** Somebody, unless the name is blank. */
export function person(nameOf: unknown, jobTitle?: unknown): IngestedPerson | null {
  const called = typeof nameOf === 'string' ? name(nameOf) : '';
  return called === '' ? null : { name: called, jobTitle: name(jobTitle) };
}

const ADDRESS = /^https?:\/\/[^\s/?#@"<>\\^`{|}]+(?:[/?#]\S*)?$/iu;
const ADDRESS_LENGTH = 2_000;

/** The first that is an http or https address without a password in it, as a browser takes it; null when none is. */
export function webAddress(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const address = typeof value === 'string' ? text(value) : '';
    if (address.length <= ADDRESS_LENGTH && ADDRESS.test(address)) {
      return address.replaceAll(/["'<>\\^`{|}]/gu, (character) => `%${hex(character)}`);
    }
  }
  return null;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase();
}
