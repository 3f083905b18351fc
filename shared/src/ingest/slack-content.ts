import { asList, asObject, asText, webAddress, type JsonObject } from './json-value.ts';
import { oneLine } from './plain-text.ts';

/** How deep blocks may hold one another: what is below came from nobody who writes messages. */
const MAX_DEPTH = 8;

/**
 * What a message says, in Slack's mrkdwn: its text, else that of its blocks, then what apps and files add to it.
 * A preview of a link that is in the text adds nothing.
 */
export function messageMarkup(message: JsonObject): string {
  const text = asText(message['text']) || blocksMarkup(message['blocks']);
  const attachments = asList(message['attachments'])
    .map((item) => attachmentMarkup(asObject(item) ?? {}, text))
    .filter((part) => part !== '' && !text.includes(part));
  const files = asList(message['files'] ?? message['file']).map((item) => fileMarkup(asObject(item) ?? {}));
  return [text, ...attachments, ...files].filter((part) => part.trim() !== '').join('\n');
}

/** The address that a message leads to: its own, else what an app's attachment is titled with. */
export function messageUrl(message: JsonObject): string | null {
  const links = asList(message['attachments']).map((item) => webAddress(asObject(item)?.['title_link']));
  return webAddress(message['permalink']) ?? links.find((link) => link !== null) ?? null;
}

function attachmentMarkup(attachment: JsonObject, text: string): string {
  const preview = asText(attachment['from_url']) || asText(attachment['original_url']);
  if (preview !== '' && text !== '') return '';
  const fields = asList(attachment['fields']).map((item) => {
    const field = asObject(item) ?? {};
    return [asText(field['title']), asText(field['value'])].filter(Boolean).join(': ');
  });
  const own = [asText(attachment['pretext']), asText(attachment['title']), asText(attachment['text']), ...fields];
  const said = own.filter((part) => part.trim() !== '');
  return said.length > 0 ? said.join('\n') : blocksMarkup(attachment['blocks']) || asText(attachment['fallback']);
}

/** A file itself is not taken along: that there was one is. */
function fileMarkup(file: JsonObject): string {
  if (asText(file['mode']) === 'tombstone') return '[file: deleted]';
  const name = oneLine(asText(file['title']) || asText(file['name']));
  return `[file: ${name || 'unnamed'}]`;
}

function blocksMarkup(blocks: unknown): string {
  return asList(blocks)
    .map((block) => blockMarkup(block, 0))
    .filter((part) => part.trim() !== '')
    .join('\n');
}

function blockMarkup(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) return '';
  const block = asObject(value) ?? {};
  const inner = (field: string, glue: string): string =>
    asList(block[field])
      .map((item) => blockMarkup(item, depth + 1))
      .filter(Boolean)
      .join(glue);
  const type = asText(block['type']);
  const element = ELEMENTS.get(type);
  if (element) return element(block);
  if (type.startsWith('rich_text_') && type !== 'rich_text_list') return inner('elements', '');
  if (type === 'context') return inner('elements', ' ');
  const text = typeof block['text'] === 'object' ? blockMarkup(block['text'], depth + 1) : asText(block['text']);
  return [text, inner('fields', '\n'), inner('elements', '\n')].filter(Boolean).join('\n');
}

/** The smallest parts of rich text, as mrkdwn would have them. */
const ELEMENTS: ReadonlyMap<string, (element: JsonObject) => string> = new Map(
  Object.entries({
    text: ({ text }) => escaped(asText(text)),
    plain_text: ({ text }) => escaped(asText(text)),
    mrkdwn: ({ text }) => asText(text),
    link: ({ url, text }) => `<${[asText(url), asText(text)].filter(Boolean).join('|')}>`,
    user: ({ user_id: id }) => `<@${asText(id)}>`,
    channel: ({ channel_id: id }) => `<#${asText(id)}>`,
    usergroup: ({ usergroup_id: id }) => `<!subteam^${asText(id)}>`,
    broadcast: ({ range }) => `<!${asText(range)}>`,
    emoji: ({ name }) => `:${asText(name)}:`,
  } satisfies Record<string, (element: JsonObject) => string>),
);

/** In blocks, plain text is plain. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
