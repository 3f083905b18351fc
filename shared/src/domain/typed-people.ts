import { isMailAddress, plainName } from './invitees.ts';
import { MAX_NAME_LENGTH } from './postmortem.ts';
import type { Invitee } from './preparation.ts';

/** A person as typed or pasted, before it is an invitee. */
export interface TypedPerson {
  readonly name: string;
  readonly email: string;
}

const ADDRESS = /[^\s<>,;"()]+@[^\s<>,;"()]+\.[^\s<>,;"()]+/u;

/**
 * Reads people who were typed or pasted: one a line, or separated by `;` or `,`, each `Name`, `name@example.com`,
 * `Name <name@example.com>` or `"Last, First" <…>`.
 *
 * @returns each person once; nothing for blank parts
 */
export function readPeople(text: string): readonly TypedPerson[] {
  return newPeople(
    [],
    splitPeople(text).flatMap((part) => readPerson(part) ?? []),
  );
}

function splitPeople(text: string): readonly string[] {
  return text.match(/(?:"[^"\n]*"|<[^>\n]*>|[^;,\n])+/gu) ?? [];
}

function readPerson(part: string): TypedPerson | undefined {
  const email = ADDRESS.exec(part)?.[0] ?? '';
  const rest = part.replace(email, '').replaceAll(/[<>"()]|mailto:/gu, ' ');
  const name = rest.trim().replaceAll(/\s+/gu, ' ') || nameOfAddress(email);
  return name === '' ? undefined : { name, email };
}

/** `ada.lovelace@example.com` → `Ada Lovelace` */
function nameOfAddress(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._+-]+/u).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** People who were typed with half a mail address, e.g. `ada@`: it is in the name. `@ada` is a name in a chat. */
export function withHalfAddress(people: readonly TypedPerson[]): readonly TypedPerson[] {
  return people.filter(({ name, email }) => email === '' && /\S@/u.test(name));
}

/** Why somebody who was typed cannot be put on a list. */
export type TypedProblem = 'name-too-long' | 'no-mail-address';

/** Null for who can be added. A name that was taken from an address is as long as that. */
export function problemOf({ name, email }: TypedPerson): TypedProblem | null {
  if (email !== '' && !isMailAddress(email)) return 'no-mail-address';
  return name.length > MAX_NAME_LENGTH ? 'name-too-long' : null;
}

/** People as they are read again by {@link readPeople}: one a line. */
export function writePeople(people: readonly TypedPerson[]): string {
  return people
    .map(({ name, email }) => {
      const quoted = /[,;]/u.test(name) ? `"${name}"` : name;
      return email === '' ? quoted : `${quoted} <${email}>`;
    })
    .join('\n');
}

/** Who a list of typed people adds: those who are not on it yet, each once. */
export function newPeople(
  invitees: readonly Pick<Invitee, 'name' | 'email'>[],
  typed: readonly TypedPerson[],
): readonly TypedPerson[] {
  const known = new KnownPeople();
  for (const invitee of invitees) known.add(invitee);
  return typed.filter((person) => {
    const isNew = !known.has(person);
    known.add(person);
    return isNew;
  });
}

/** Who is there, as {@link isSamePerson} compares, without comparing with everybody: this is asked at each key. */
class KnownPeople {
  readonly #addresses = new Set<string>();
  readonly #names = new Set<string>();
  /** Of those who have no address, whom everybody of the same name may be. */
  readonly #onlyNames = new Set<string>();

  add({ name, email }: TypedPerson): void {
    const [address, called] = [plainName(email), plainName(name)];
    this.#names.add(called);
    if (address === '') this.#onlyNames.add(called);
    else this.#addresses.add(address);
  }

  has({ name, email }: TypedPerson): boolean {
    const [address, called] = [plainName(email), plainName(name)];
    return address === '' ? this.#names.has(called) : this.#addresses.has(address) || this.#onlyNames.has(called);
  }
}
