import { zipSync, strToU8 } from 'fflate';

/** A Slack export with that many messages in one channel, one a minute from 2026-03-01T09:00Z. */
export function slackExport(messages: number, textOf = (index: number): string => `Message ${index}`): Uint8Array {
  const start = Date.UTC(2026, 2, 1, 9) / 1000;
  const written = Array.from({ length: messages }, (_, index) => ({
    type: 'message',
    user: 'U1',
    text: textOf(index),
    ts: `${start + index * 60}.000100`,
  }));
  return zipOf({
    'channels.json': JSON.stringify([{ id: 'C1', name: 'incident-42', members: ['U1'] }]),
    'users.json': JSON.stringify([
      { id: 'U1', name: 'ann', real_name: 'Ann Okafor', profile: { title: 'Database administrator' } },
    ]),
    'incident-42/2026-03-01.json': JSON.stringify(written),
  });
}

/** A ZIP of texts. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A file and its options as a browser sends them. */
export function formOf(
  bytes: Uint8Array,
  options: object,
  type = 'application/octet-stream',
): { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> } {
  const boundary = 'boundary-of-the-test';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="options"\r\n\r\n${JSON.stringify(options)}\r\n`;
  const file = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="f"\r\ncontent-type: ${type}\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head + file), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
