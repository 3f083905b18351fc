import { field, firstText, joined, list, text, webAddress } from './json-records.ts';
import { oneLine } from './plain-text.ts';

/** How deep blocks may hold one another: what is below came from nobody who writes messages. */
const MAX_DEPTH = 8;

/**
 * What a message says, in Slack's mrkdwn: its text, else that of its blocks, then what apps and files add to it.
 * A preview of a link that is in the text adds nothing.
 */
export function messageMarkup(message: unknown): string {
  const said = text(field(message, 'text')) || blocksMarkup(field(message, 'blocks'));
  const attachments = list(field(message, 'attachments'))
    .map((attachment) => attachmentMarkup(attachment, said))
    .filter((part) => part !== '' && !said.includes(part));
  const files = list(field(message, 'files') ?? field(message, 'file')).map(fileMarkup);
  return [said, ...attachments, ...files].filter(Boolean).join('\n');
}

/** The address that a message leads to: its own, else what an app's attachment is titled with. */
export function messageUrl(message: unknown): string | null {
  const titled = list(field(message, 'attachments')).find((attachment) => webAddress(field(attachment, 'title_link')));
  return webAddress(field(message, 'permalink'), field(titled, 'title_link'));
}

function attachmentMarkup(attachment: unknown, said: string): string {
  const isPreview = firstText(field(attachment, 'from_url'), field(attachment, 'original_url')) !== '';
  if (isPreview && said !== '') return '';
  const own = ['pretext', 'title', 'text'].map((name) => text(field(attachment, name)));
  const fields = list(field(attachment, 'fields')).map((item) =>
    joined(': ', text(field(item, 'title')), text(field(item, 'value'))),
  );
  return (
    together([...own, ...fields]) || blocksMarkup(field(attachment, 'blocks')) || text(field(attachment, 'fallback'))
  );
}

/** A file itself is not taken along: that there was one is. */
function fileMarkup(file: unknown): string {
  if (field(file, 'mode') === 'tombstone') return '[file: deleted]';
  return `[file: ${oneLine(firstText(field(file, 'title'), field(file, 'name'))) || 'unnamed'}]`;
}

function blocksMarkup(blocks: unknown): string {
  return together(list(blocks).map((block) => blockMarkup(block, 0)));
}

function blockMarkup(block: unknown, depth: number): string {
  if (depth > MAX_DEPTH) return '';
  const inner = (part: string, glue: string): string =>
    together(
      list(field(block, part)).map((item) => blockMarkup(item, depth + 1)),
      glue,
    );
  const type = text(field(block, 'type'));
  const element = ELEMENTS.get(type);
  if (element) return element((name) => text(field(block, name)), field(block, 'text'));
  if (type.startsWith('rich_text_') && type !== 'rich_text_list') return inner('elements', '');
  if (type === 'context') return inner('elements', ' ');
  const own = field(block, 'text');
  const says = typeof own === 'object' ? blockMarkup(own, depth + 1) : text(own);
  return joined('\n', says, inner('fields', '\n'), inner('elements', '\n'));
}

/** Reads a field of an element as text; the text itself comes apart, for its spaces matter. */
type ReadElement = (of: (name: string) => string, raw: unknown) => string;

/** The smallest parts of rich text, as mrkdwn would have them. */
const ELEMENTS: ReadonlyMap<string, ReadElement> = new Map<string, ReadElement>([
  ['text', (_, raw) => escaped(raw)],
  ['plain_text', (_, raw) => escaped(raw)],
  ['mrkdwn', (of) => of('text')],
  ['link', (of) => `<${joined('|', of('url'), of('text'))}>`],
  ['user', (of) => `<@${of('user_id')}>`],
  ['channel', (of) => `<#${of('channel_id')}>`],
  ['usergroup', (of) => `<!subteam^${of('usergroup_id')}>`],
  ['broadcast', (of) => `<!${of('range')}>`],
  ['emoji', (of) => `:${of('name')}:`],
]);

/** In blocks, plain text is plain. */
function escaped(raw: unknown): string {
  return typeof raw === 'string' ? raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : '';
}

/** Not by arguments: a list may be longer than a call can take. */
function together(parts: readonly string[], glue = '\n'): string {
  return parts.filter(Boolean).join(glue);
}
