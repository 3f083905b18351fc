import { plainText } from './plain-text.ts';

/** Who and where the ids of a Slack text are. Undefined: nobody knows. */
export interface SlackNames {
  readonly user: (id: string) => string | undefined;
  readonly channel: (id: string) => string | undefined;
}

/** What is kept as it is: code, and what stands between angle brackets. A bracket that is meant as such comes as an entity. */
const KEPT = /```[^`]*(?:`(?!``)[^`]*)*```|`[^`\n]+`|<[^<>\n]+>/gu;
const REFERENCE = /<[^<>\n]+>/gu;
/** Stands for each kept part while marks are taken off around it; {@link plainText} lets no other through. */
const PLACE = '\u0000';
const PLACES = /\u0000/gu; // oxlint-disable-line no-control-regex -- the placeholder above
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const MARKS = ['*', '_', '~'].map((mark) => {
  const literal = mark === '*' ? String.raw`\*` : mark;
  // As Slack has it: the mark is at a word's edge, with no space inside, on one line.
  const pattern = String.raw`(?<![\p{L}\p{N}${literal}])${literal}(?! )([^${literal}\n]*[^${literal}\s])${literal}(?![\p{L}\p{N}${literal}])`;
  return { mark, pattern: new RegExp(pattern, 'gu') };
});

/**
 * Slack's mrkdwn as plain text: mentions become `@Name`, channels `#name`, links their address, with the label before it
 * when that says something else; entities become characters, marks of formatting go. Emoji codes stay
 * (`:fire:`): `slack-emoji.ts` reads those.
 */
export function slackText(markup: string, names: SlackNames): string {
  if (!/[<&*_~`]/u.test(markup)) return plainText(markup);
  const kept: string[] = [];
  const keep = (text: string): string => {
    kept.push(text);
    return PLACE;
  };
  const marked = markup
    .replaceAll(PLACES, '')
    // Slack marks up addresses in code as well.
    .replaceAll(KEPT, (part) => keep(part.startsWith('<') ? readReference(part, names) : readCode(part, names)));
  const unmarked = MARKS.reduce(
    (text, { mark, pattern }) => (text.includes(mark) ? text.replaceAll(pattern, '$1') : text),
    marked,
  );
  let next = 0;
  const whole = unmarked.replaceAll(PLACES, () => kept[next++] ?? '');
  return plainText(whole.replaceAll(/&(?:lt|gt|amp);/gu, (entity) => ENTITIES[entity] ?? ''));
}

/** The ids of all whom a text mentions, in its order. */
export function mentionedUsers(markup: string): readonly string[] {
  if (!markup.includes('<@')) return [];
  return [...markup.matchAll(/<@([A-Z0-9]+)(?:\|[^<>\n]*)?>/gu)].map(([, id]) => id ?? '');
}

function readCode(code: string, names: SlackNames): string {
  const fence = code.startsWith('```') ? 3 : 1;
  return code
    .slice(fence, -fence)
    .trim()
    .replaceAll(REFERENCE, (reference) => readReference(reference, names));
}

/** What stands between the angle brackets, as somebody would read it out. */
function readReference(bracketed: string, names: SlackNames): string {
  const reference = bracketed.slice(1, -1);
  const bar = reference.indexOf('|');
  const target = bar < 0 ? reference : reference.slice(0, bar);
  const label = bar < 0 ? '' : reference.slice(bar + 1).trim();
  const id = target.slice(1);
  if (target.startsWith('@')) return `@${bare(names.user(id) ?? (label || id), '@')}`;
  if (target.startsWith('#')) return `#${bare(names.channel(id) ?? (label || id), '#')}`;
  if (target.startsWith('!')) return readSpecial(id, label);
  return readLink(target, label);
}

/** `!here`, `!subteam^S01|@oncall`, `!date^1700000000^{date}|2023-11-14`. */
function readSpecial(special: string, label: string): string {
  if (special.startsWith('date^')) return label;
  const [kind = '', id = ''] = special.split('^');
  return `@${bare(label || id || kind, '@')}`;
}

function readLink(target: string, label: string): string {
  const address = target.replace(/^(?:mailto|tel):/u, '');
  if (label === '' || label === address || label === target || target.endsWith(`//${label}`)) return address;
  return `${label} (${address})`;
}

function bare(name: string, sign: string): string {
  return name.startsWith(sign) ? name.slice(1) : name;
}
