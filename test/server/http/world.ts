import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { ownOrigins } from '@debrief/server/access/origins.ts';
import { systemRandomness } from '@debrief/server/access/secrets.ts';
import { ensureWorkspace } from '@debrief/server/access/workspace.ts';
import { systemClock } from '@debrief/server/clock.ts';
import { createHttp } from '@debrief/server/http/create-http.ts';
import type { HttpApp } from '@debrief/server/http/http-app.ts';
import { createLogger } from '@debrief/server/http/logger.ts';
import type { Mailer } from '@debrief/server/notify/mailer.ts';
import { Mailings } from '@debrief/server/notify/mailings.ts';
import { createRooms } from '@debrief/server/rooms/create-rooms.ts';
import type { RoomRegistry } from '@debrief/server/rooms/room-registry.ts';
import { openMemoryStorage } from '@debrief/server/storage/sqlite/sqlite-storage.ts';
import type { Storage } from '@debrief/server/storage/storage.ts';
import type { CreateAnswer, JoinAnswer } from '@debrief/shared/protocol/http.ts';

export const ownerToken = 'owner-token-of-the-test';
export const bearer: Readonly<Record<string, string>> = { authorization: `Bearer ${ownerToken}` };

/** An answer, its body read as JSON where it is. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly json: unknown;
}

/** The HTTP side over a store in memory, without a socket or a port. */
export interface HttpWorld {
  readonly app: HttpApp;
  readonly storage: Storage;
  readonly rooms: RoomRegistry;
  readonly mailings: Mailings;
  /** Milliseconds since the epoch; a test moves it. */
  now: number;
  /** All that was logged. */
  logs(): string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  put(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  delete(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  create(): Promise<CreateAnswer>;
  /** Joins by a link; the answer comes with the headers of that browser. */
  join(url: string, name?: string): Promise<JoinAnswer & { readonly headers: Readonly<Record<string, string>> }>;
  close(): Promise<void>;
}

export interface HttpWorldOptions {
  readonly publicUrl?: string;
  readonly mailer?: Mailer;
}

export async function createHttpWorld({ publicUrl, mailer }: HttpWorldOptions = {}): Promise<HttpWorld> {
  const clientDir = await mkdtemp(join(tmpdir(), 'debrief-client-'));
  await mkdir(join(clientDir, 'assets'));
  await writeFile(
    join(clientDir, 'index.html'),
    '<!doctype html><script>theme()</script><script src="/assets/a.js"></script>',
  );
  await writeFile(join(clientDir, 'assets/a-1234.js'), 'void 0');
  const storage = openMemoryStorage();
  const clockOfTest = { now: Date.UTC(2026, 0, 5, 9) };
  const clock = { ...systemClock, now: () => clockOfTest.now };
  await ensureWorkspace(storage, { wished: ownerToken, randomness: systemRandomness, now: clock.now() });
  const lines: string[] = [];
  const logger = createLogger(
    'trace',
    new Writable({
      write: (line, _encoding, done) => {
        lines.push(String(line));
        done();
      },
    }),
  );
  const base = publicUrl ?? 'http://localhost:3000';
  const rooms = createRooms({
    storage,
    clock,
    chance: systemRandomness,
    newClientId: () => systemRandomness.newClientId(),
    publicUrl: () => base,
    log: logger,
  });
  const mailings = new Mailings({
    storage,
    clock,
    randomness: systemRandomness,
    mailer,
    publicUrl: () => base,
    changed: (postmortemId) => rooms.refresh(postmortemId),
  });
  const app = await createHttp({
    services: {
      storage,
      rooms,
      clock,
      randomness: systemRandomness,
      mailings,
      isHttps: base.startsWith('https:'),
      version: '0.0.0-test',
      publicUrl: () => base,
      ownOrigins: () => ownOrigins(publicUrl, 3000),
    },
    logger,
    clientDir,
    trustProxy: '127.0.0.1',
  });
  await app.ready();

  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    { headers = {}, body }: { headers?: Readonly<Record<string, string>> | undefined; body?: unknown },
  ): Promise<Answer> => {
    const given = await app.inject({
      method,
      url,
      headers: { ...headers },
      ...(body !== undefined && { payload: body as object }),
    });
    const isJson = String(given.headers['content-type']).includes('json');
    return {
      status: given.statusCode,
      headers: given.headers,
      text: given.body,
      json: isJson ? given.json() : undefined,
    };
  };
  const world: HttpWorld = Object.assign(clockOfTest, {
    app,
    storage,
    rooms,
    mailings,
    logs: () => lines.join(''),
    get: (path: string, headers?: Readonly<Record<string, string>>) => ask('GET', path, { headers }),
    post: (path: string, body?: unknown, headers?: Readonly<Record<string, string>>) =>
      ask('POST', path, { headers, body }),
    put: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) =>
      ask('PUT', path, { headers, body }),
    delete: (path: string, headers?: Readonly<Record<string, string>>) => ask('DELETE', path, { headers }),
    create: async () =>
      (await world.post('/api/postmortems', { title: 'Queue was full' }, bearer)).json as CreateAnswer,
    join: async (url: string, name = 'Ada') => {
      const answer = await world.post('/api/join', { invite: url.split('#')[1], name });
      if (answer.status !== 200) throw new Error(answer.text);
      const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
      return { ...(answer.json as JoinAnswer), headers: { cookie } };
    },
    close: async () => {
      await rooms.close();
      await app.close();
      await storage.close();
      await rm(clientDir, { recursive: true, force: true });
    },
  });
  return world;
}
