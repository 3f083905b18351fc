import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMeeting } from '#support/people.ts';
import type { Cast } from '#support/people.ts';
import { startServer } from '#support/start-server.ts';
import type { ServerProcess } from '#support/start-server.ts';

let server: ServerProcess;
let meeting: Cast;

beforeAll(async () => {
  server = await startServer({ env: { TRUST_PROXY: '127.0.0.1' } });
  meeting = await startMeeting(server);
});
afterAll(() => server.stop());

/** What became of an upgrade: refused by a status, or open and then how the first frame looked. */
type Upgrade =
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'closed'; readonly code: number }
  | { readonly kind: 'data' };

const closeOpcode = 0x88;

function firstFrame(bytes: Buffer): Upgrade {
  if (bytes[0] !== closeOpcode) return { kind: 'data' };
  return { kind: 'closed', code: bytes.readUInt16BE(2) };
}

/**
 * An upgrade by hand, because browsers and libraries would not send such an Origin.
 *
 * @param origins - one header each
 */
function upgrade(origins: readonly string[]): Promise<Upgrade> {
  const headers: Record<string, string | string[]> = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': randomBytes(16).toString('base64'),
    cookie: meeting.attendee.cookie,
    ...(origins.length > 0 && { origin: [...origins] }),
  };
  return new Promise((resolve, reject) => {
    const asked = request(`${server.url}/sync/${meeting.postmortemId}`, { headers, agent: false });
    asked.once('response', (answer: IncomingMessage) => {
      answer.resume();
      resolve({ kind: 'refused', status: answer.statusCode ?? 0 });
    });
    asked.once('upgrade', (_answer, socket, head: Buffer) => {
      const settle = (bytes: Buffer): void => {
        socket.destroy();
        resolve(firstFrame(bytes));
      };
      socket.on('error', reject);
      if (head.length > 0) settle(head);
      else socket.once('data', settle);
    });
    asked.once('error', (error) => reject(new Error(`${origins.join(' and ')}: ${error.message}`)));
    asked.end();
  });
}

describe('the Origin of a sync socket', () => {
  test('[SEC-7] the address of the server is let in, by name and by number', async () => {
    expect(await upgrade([`http://localhost:${server.port}`])).toEqual({ kind: 'data' });
    expect(await upgrade([`http://127.0.0.1:${server.port}`])).toEqual({ kind: 'data' });
  });

  const foreign = (port: number): Readonly<Record<string, readonly string[]>> => ({
    'none with a cookie': [],
    null: ['null'],
    empty: [''],
    'another site': ['https://evil.example'],
    'a subdomain': [`http://app.localhost:${port}`],
    'a prefix of ours': ['http://localhos'],
    'ours as a prefix of another': [`http://localhost.evil.example:${port}`],
    'ours as a suffix of another': [`http://evil-localhost:${port}`],
    'ours as its path': [`http://evil.example/http://localhost:${port}`],
    'ours as its user': [`http://localhost:${port}@evil.example`],
    'another port': [`http://localhost:${port + 1}`],
    'no port': ['http://localhost'],
    'a longer port': [`http://localhost:${port}0`],
    'another scheme': [`https://localhost:${port}`],
    'a websocket scheme': [`ws://localhost:${port}`],
    'a final slash': [`http://localhost:${port}/`],
    'a final dot': [`http://localhost.:${port}`],
    'a path': [`http://localhost:${port}/join`],
    'a look-alike letter': [`http://xn--lcalhost-9bh:${port}`],
    'another number of this machine': [`http://127.0.0.2:${port}`],
    'the machine by version 6': [`http://[::1]:${port}`],
    'two headers': [`http://localhost:${port}`, 'https://evil.example'],
    'two in one header': [`http://localhost:${port}, https://evil.example`],
    'a file': ['file://'],
  });

  test('[SEC-8] every other Origin is refused before the server says a word', async () => {
    for (const [name, origins] of Object.entries(foreign(server.port))) {
      const answer = await upgrade(origins);
      expect(answer.kind, `${name}: ${origins.join(' and ')}`).not.toBe('data');
    }
  });
});
