import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { join as joinPath } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { IngestAnswer } from '@debrief/shared/protocol/ingest.ts';
import { createPostmortem, join } from '#support/people.ts';
import type { Participant } from '#support/people.ts';
import { startServer } from '#support/start-server.ts';

const mebibyte = 1024 * 1024;
const messagesADay = 4_000;
const repetitions = 3;
/** About as long as the preview of the large export takes. */
const calmMs = 2_000;

export interface ImportingFigures {
  readonly exportBytes: number;
  readonly zippedBytes: number;
  readonly messages: number;
  /** From sending the file to the whole preview: of the large export, and of one of 1/100 of it. */
  readonly previewMs: number;
  readonly smallPreviewMs: number;
  /** The longest that the server did not answer a health check: while it previewed, and while nothing went on. */
  readonly longestStopMs: number;
  readonly calmStopMs: number;
}

/** A Slack export of 20 MB: how soon is it shown, and is anybody else made to wait? */
export async function measureImporting(): Promise<ImportingFigures> {
  const server = await startServer();
  try {
    const { invites, id } = await createPostmortem(server);
    const person = await join(server, invites.attendee, { name: 'Ann' });
    const large = slackExport(20 * mebibyte);
    const small = slackExport((20 * mebibyte) / 100);
    await preview(server.url, { id, person, zip: small.zip });
    const smallPreviewMs = (await preview(server.url, { id, person, zip: small.zip })).ms;
    const calm = await watched(server.url, nothing);
    const runs = [];
    for (let run = 0; run < repetitions; run += 1) {
      runs.push(await watched(server.url, () => preview(server.url, { id, person, zip: large.zip })));
    }
    return {
      exportBytes: large.bytes,
      zippedBytes: large.zip.length,
      messages: runs[0]?.result.records ?? 0,
      previewMs: Math.max(...runs.map(({ result }) => result.ms)),
      smallPreviewMs,
      longestStopMs: Math.max(...runs.map(({ longestStopMs }) => longestStopMs)),
      calmStopMs: calm.longestStopMs,
    };
  } finally {
    await server.stop();
  }
}

async function preview(
  url: string,
  { id, person, zip }: { readonly id: string; readonly person: Participant; readonly zip: Uint8Array<ArrayBuffer> },
): Promise<{ readonly ms: number; readonly records: number }> {
  const body = new FormData();
  body.set('options', JSON.stringify({ dryRun: true }));
  body.set('file', new Blob([zip]), 'export.zip');
  const startedAt = performance.now();
  const answer = await fetch(`${url}/api/postmortems/${id}/ingest`, { method: 'POST', headers: person.headers, body });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(text);
  return { ms: performance.now() - startedAt, records: (JSON.parse(text) as IngestAnswer).records };
}

/** The server is watched while nothing goes on: there is no event to wait for, the time itself is what is measured. */
function nothing(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, calmMs)); // the measured span itself
}

async function watched<Result>(
  url: string,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly longestStopMs: number }> {
  const probe = new Worker(joinPath(import.meta.dirname, 'probe.ts'), { workerData: `${url}/healthz` });
  await once(probe, 'message');
  const result = await work();
  probe.postMessage('stop');
  const [longestStopMs] = (await once(probe, 'message')) as [number];
  return { result, longestStopMs };
}

/** An export with about that many bytes of JSON: one channel, a file a day, messages as Slack writes them. */
function slackExport(wantedBytes: number): { readonly zip: Uint8Array<ArrayBuffer>; readonly bytes: number } {
  const files: Record<string, Uint8Array> = {
    'channels.json': strToU8(JSON.stringify([{ id: 'C01INCIDENT', name: 'incident-42', members: [] }])),
    'users.json': strToU8(JSON.stringify(Array.from({ length: 40 }, (_, index) => userOf(index)))),
  };
  let bytes = 0;
  for (let day = 0; bytes < wantedBytes; day += 1) {
    const messages = [];
    for (let index = 0; index < messagesADay && bytes < wantedBytes; index += 1) {
      const message = messageOf(day, index);
      bytes += JSON.stringify(message).length + 1;
      messages.push(message);
    }
    const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 'yyyy-mm-dd'.length);
    files[`incident-42/${date}.json`] = strToU8(JSON.stringify(messages));
  }
  return { zip: Uint8Array.from(zipSync(files)), bytes };
}

function userOf(index: number): object {
  return { id: `U${index}`, name: `user${index}`, real_name: `Person ${index}`, profile: { title: 'Engineer' } };
}

function messageOf(day: number, index: number): object {
  const seconds = Date.UTC(2026, 0, 1 + day) / 1000 + index * 20;
  const user = `U${index % 40}`;
  const text = `<@U${(index * 7) % 40}> step ${day}.${index}: queue depth ${(index * 7919) % 100_003}, see <https://graphs.example.com/d/${index}|graph> &amp; logs`;
  return {
    type: 'message',
    client_msg_id: `${day}-${index}-0a1b2c3d-4e5f-6789`,
    user,
    text,
    ts: `${seconds}.${String(index).padStart(6, '0')}`,
    team: 'T01',
    user_team: 'T01',
    source_team: 'T01',
    user_profile: {
      real_name: `Person ${index % 40}`,
      display_name: '',
      name: user,
      image_72: 'https://a.slack-edge.com/72.png',
    },
    blocks: [
      {
        type: 'rich_text',
        block_id: `b${index}`,
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
      },
    ],
  };
}
