import { plainText } from './plain-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};
/** Kept from being read as a mark; {@link plainText} lets no such character through. */
const PLACE = '\u0000';
const PLACES = /\u0000/gu; // oxlint-disable-line no-control-regex -- the placeholder above
/** Code between equally many backticks, and marks that a backslash says are none. */
const KEPT = /(?<!(?<!\\)`)(`+)(?!`)([^`]+)\1(?!`)|\\([!-/:-@[-`{-~])/gu;

/** The inline Markdown of a table's cell as plain text: links as their label and address, line breaks as such. */
export function markdownText(markdown: string): string {
  const kept: string[] = [];
  const text = markdown
    .replaceAll(PLACES, '')
    .replaceAll(KEPT, (found: string, fence: string | undefined) => {
      kept.push(fence === undefined ? found.slice(1) : found.slice(fence.length, -fence.length).trim());
      return PLACE;
    })
    .replaceAll(/ ?<br ?\/?> ?/giu, '\n')
    .replaceAll(/<(https?:\/\/[^\s<>]+)>/giu, '$1')
    .replaceAll(/!?\[([^[\]]*)\]\(([^()\s]+)(?: "[^"]*")?\)/gu, linked)
    .replaceAll(/(?<![\p{L}\p{N}*])(\*{1,3})(?! )([^*\n]*[^*\s])\1(?![\p{L}\p{N}*])/gu, '$2')
    .replaceAll(/(?<![\p{L}\p{N}_])(_{1,3})(?! )([^_\n]*[^_\s])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replaceAll(/~~([^~\n]+)~~/gu, '$1')
    .replaceAll(/&(?:lt|gt|amp|quot|#39|nbsp);/gu, (entity) => ENTITIES[entity] ?? '');
  let next = 0;
  return plainText(text.replaceAll(PLACES, () => kept[next++] ?? ''));
}

function linked(_: string, label: string, address: string): string {
  const words = label.trim();
  return words === '' || words === address ? address : `${words} (${address})`;
}
