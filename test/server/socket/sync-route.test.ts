import type { SocketAccess, SocketRefusal } from '@debrief/server/access/access.ts';
import { systemRandomness } from '@debrief/server/access/secrets.ts';
import { Mailings } from '@debrief/server/notify/mailings.ts';
import { createHttp } from '@debrief/server/http/create-http.ts';
import { createLogger } from '@debrief/server/http/logger.ts';
import { openMemoryStorage } from '@debrief/server/storage/sqlite/sqlite-storage.ts';
import { registerSync } from '@debrief/server/socket/sync-route.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { asId, type ParticipantId } from '@debrief/shared/domain/ids.ts';
import { CLOSE_CODES } from '@debrief/shared/protocol/close-codes.ts';
import { addTimelineEntry, readTimeline } from '@debrief/shared/document/timeline.ts';
import { openDocument } from '@debrief/shared/document/shape.ts';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import {
  barrier,
  frameOf,
  liveUpdate,
  readServerMessage,
  stepOne,
  stepTwo,
  type ServerMessage,
} from '#support/frames.ts';
import { postmortemId, roomWorld, type RoomWorld } from '#support/room-world.ts';

const refusals: Readonly<Record<string, SocketRefusal>> = {
  'https://evil.example': 'bad-origin',
  nobody: 'sign-in',
  stranger: 'not-allowed',
  'late guest': 'link-revoked',
  lost: 'no-such-postmortem',
};

/** Lets in by the Origin header, which stands for whatever access looks at. */
const access: SocketAccess = {
  identifySocket: ({ origin = 'nobody', protocols }) => {
    const refusal = refusals[origin];
    if (refusal) return Promise.resolve(refuse(refusal));
    return Promise.resolve(
      accept({ participantId: asId<ParticipantId>(origin), sessionHash: origin, protocol: protocols[0] }),
    );
  },
};

interface Served {
  readonly world: RoomWorld;
  readonly url: string;
  readonly close: () => Promise<void>;
}

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});

async function serve(): Promise<Served> {
  const world = roomWorld({ people: { ada: 'facilitator', ben: 'attendee' } });
  const { rooms, clock } = world;
  const storage = openMemoryStorage();
  const randomness = systemRandomness;
  const publicUrl = (): string => 'http://localhost';
  const changed = async (): Promise<void> => {};
  const app = await createHttp({
    services: {
      storage,
      rooms,
      clock,
      randomness,
      mailings: new Mailings({ storage, clock, randomness, mailer: undefined, publicUrl, changed }),
      isHttps: false,
      version: 'test',
      publicUrl,
      ownOrigins: () => [],
    },
    logger: createLogger('silent', process.stdout),
    clientDir: 'no pages',
    trustProxy: false,
  });
  await app.register(async (sync) => registerSync(sync, { rooms, access, clock }));
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const served = { world, url: `ws://127.0.0.1:${port}/sync/${postmortemId}`, close: () => app.close() };
  open.push(served);
  return served;
}

interface Client {
  readonly socket: WebSocket;
  readonly messages: ServerMessage[];
  /** Resolves with the message that is the answer, looked at as they come. */
  until(isAnswer: (message: ServerMessage) => boolean): Promise<ServerMessage>;
  readonly closed: Promise<number>;
}

function connect(
  url: string,
  who: string,
  options: { readonly autoPong?: boolean; readonly protocols?: string[] } = {},
): Client {
  const socket = new WebSocket(url, options.protocols ?? [], { origin: who, autoPong: options.autoPong ?? true });
  open.push({ close: () => socket.terminate() });
  const messages: ServerMessage[] = [];
  const waiting = new Set<(message: ServerMessage) => void>();
  socket.binaryType = 'nodebuffer';
  socket.on('error', () => {});
  socket.on('message', (data: Buffer) => {
    const message = readServerMessage(data);
    messages.push(message);
    for (const look of waiting) look(message);
  });
  return {
    socket,
    messages,
    until: (isAnswer) =>
      new Promise((resolve) => {
        const look = (message: ServerMessage): void => {
          if (!isAnswer(message)) return;
          waiting.delete(look);
          resolve(message);
        };
        waiting.add(look);
        for (const message of messages) look(message);
      }),
    closed: new Promise((resolve) => socket.once('close', resolve)),
  };
}

const isKind =
  (kind: ServerMessage['kind']) =>
  (message: ServerMessage): boolean =>
    message.kind === kind;

describe('the upgrade', () => {
  test('[SYN-45] a page of another site gets an HTTP 403, and no socket', async () => {
    const { url } = await serve();
    const { socket } = connect(url, 'https://evil.example');
    const [, response] = await once(socket, 'unexpected-response');
    expect({ status: response.statusCode, type: response.headers['content-type'] }).toEqual({
      status: 403,
      type: 'application/problem+json; charset=utf-8',
    });
  });

  test('[SYN-45] everybody else who may not come in learns by the close code what to do', async () => {
    const { url } = await serve();
    const codes = await Promise.all(
      ['nobody', 'stranger', 'late guest', 'lost'].map((who) => connect(url, who).closed),
    );
    const unknown = await connect(url.replace(postmortemId, 'unknown'), 'ada').closed;
    const odd = await connect(url.replace(postmortemId, 'a%20b'), 'ada').closed;
    const { signIn, notAllowed, linkRevoked, noSuchPostmortem } = CLOSE_CODES;
    expect([...codes, unknown, odd]).toEqual([
      signIn,
      notAllowed,
      linkRevoked,
      noSuchPostmortem,
      noSuchPostmortem,
      noSuchPostmortem,
    ]);
  });

  test('[SYN-45] somebody whom the meeting does not know is not let in', async () => {
    const { url } = await serve();
    expect(await connect(url, 'mallory').closed).toBe(CLOSE_CODES.notAllowed);
  });

  test('[SYN-46] nothing is compressed, and a ticket is echoed as the protocol', async () => {
    const { url } = await serve();
    const { socket } = connect(url, 'ada', { protocols: ['ticket.abc'] });
    const [[response]] = await Promise.all([once(socket, 'upgrade'), once(socket, 'open')]);
    expect(response.headers['sec-websocket-extensions']).toBeUndefined();
    expect(socket.protocol).toBe('ticket.abc');
  });

  test('[SYN-46] a plain request is told to upgrade', async () => {
    const { url } = await serve();
    const answer = await fetch(url.replace('ws:', 'http:'), { headers: { origin: 'ada' } });
    expect(answer.status).toBe(426);
  });
});

describe('messages over a real socket', () => {
  test('[SYN-47] documents of every size arrive whole', async () => {
    const { world, url } = await serve();
    const doc = new Y.Doc();
    const writer = connect(url, 'ada');
    await writer.until(isKind('event'));
    const verdicts: boolean[] = [];
    for (const length of [1, 60, 200, 70_000, 200_000]) {
      const before = Y.encodeStateVector(doc);
      addTimelineEntry(openDocument(doc), {
        id: asId(`row-${length}`),
        at: null,
        phase: 'note',
        text: 'x'.repeat(length),
      });
      writer.socket.send(liveUpdate(Y.encodeStateAsUpdate(doc, before)));
      writer.socket.send(barrier(length));
      await writer.until((message) => message.kind === 'barrier' && message.sequence === length);
      await world.clock.advance(100);
      const reader = connect(url, 'ben');
      await once(reader.socket, 'open');
      reader.socket.send(stepOne(Uint8Array.of(0)));
      reader.socket.send(barrier(1));
      await reader.until(isKind('barrier'));
      const copy = new Y.Doc();
      for (const message of reader.messages) {
        if (message.kind === 'step-two' || message.kind === 'update') Y.applyUpdate(copy, message.body);
      }
      verdicts.push(readTimeline(openDocument(copy)).length === readTimeline(openDocument(doc)).length);
      reader.socket.close();
    }
    expect(verdicts).toEqual([true, true, true, true, true]);
  });

  test('[SYN-47] text, an unknown message and one that is too large each end with their code', async () => {
    const { url } = await serve();
    const codes: number[] = [];
    for (const message of ['text', frameOf(77), new Uint8Array(1024 * 1024 + 1), new Uint8Array(3 * 1024 * 1024)]) {
      const client = connect(url, 'ada');
      await client.until(isKind('event'));
      client.socket.send(message);
      codes.push(await client.closed);
    }
    // Far too large is the library's own affair: nobody reads so much in order to give it a better name.
    expect(codes).toEqual([CLOSE_CODES.badFrame, CLOSE_CODES.badFrame, CLOSE_CODES.tooLarge, 1009]);
  });

  test('[SYN-47] a message in more pieces than anybody needs ends the connection', async () => {
    const { url } = await serve();
    const client = connect(url, 'ada');
    await client.until(isKind('event'));
    for (let piece = 0; piece < 100; piece += 1) client.socket.send(Uint8Array.of(0), { fin: false });
    expect(await client.closed).toBe(1008);
  });
});

describe('the life of a connection', () => {
  test('[SYN-48] a connection that does not answer a ping is gone within 25 seconds, one that does stays', async () => {
    const { world, url } = await serve();
    const silent = connect(url, 'ada', { autoPong: false });
    const awake = connect(url, 'ben');
    await Promise.all([silent.until(isKind('event')), awake.until(isKind('event'))]);
    const pinged = Promise.all([once(silent.socket, 'ping'), once(awake.socket, 'ping')]);
    await world.clock.advance(15_000);
    await pinged;
    // The answer is on its way: nothing else happens until it is there.
    awake.socket.send(barrier(1));
    await awake.until(isKind('barrier'));
    await world.clock.advance(10_000);
    expect(await silent.closed).toBe(1006);
    expect(awake.socket.readyState).toBe(WebSocket.OPEN);
  });

  test('[SYN-49] the server ends within a moment of saying goodbye, whoever does not answer', async () => {
    const { world, url, close } = await serve();
    const client = connect(url, 'ada');
    const deaf = connect(url, 'ben');
    await Promise.all([client.until(isKind('event')), deaf.until(isKind('event'))]);
    deaf.socket.pause();
    const closing = close();
    expect(await client.closed).toBe(CLOSE_CODES.restart);
    await world.clock.advance(2000);
    await closing;
    expect(world.rooms.size).toBe(0);
  });

  test('[SYN-49] what came over a connection before it broke is kept', async () => {
    const { world, url } = await serve();
    const doc = new Y.Doc();
    addTimelineEntry(openDocument(doc), { id: asId('row'), at: null, phase: 'note', text: 'disk full' });
    const client = connect(url, 'ada');
    await client.until(isKind('event'));
    client.socket.send(stepTwo(Y.encodeStateAsUpdate(doc)));
    client.socket.send(barrier(1));
    await client.until(isKind('barrier'));
    client.socket.terminate();
    expect([...world.journal.read(postmortemId).getMap('timeline').keys()]).toEqual(['row']);
  });
});
