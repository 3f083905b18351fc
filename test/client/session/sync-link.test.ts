import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { openSyncLink, type LinkListeners, type SyncLink } from '@debrief/client/session/sync-link.ts';

/** A server that speaks only what a test tells it to. */
async function scriptedServer() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const heard: { type: number; kind: number | undefined }[] = [];
  const sockets: ServerSocket[] = [];
  server.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      const type = decoding.readVarUint(decoder);
      heard.push({ type, kind: type === 0 || type === 100 ? decoding.readVarUint(decoder) : undefined });
    });
  });
  return { url: `ws://127.0.0.1:${port}`, heard, sockets, close: () => server.close() };
}

function step1(): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    syncProtocol.writeSyncStep1(encoder, new Y.Doc());
  });
}

function barrier(upTo: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 100);
    encoding.writeVarUint(encoder, upTo);
  });
}

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function linked() {
  const server = await scriptedServer();
  const doc = new Y.Doc();
  const reports: string[] = [];
  const listeners: LinkListeners = {
    onEdit: () => reports.push('edit'),
    onReady: () => reports.push('ready'),
    onConfirmed: (upTo) => reports.push(`confirmed ${upTo}`),
    onEvent: (event) => reports.push(`event ${event.stage}`),
    onLost: () => reports.push('lost'),
    onUnreachable: () => reports.push('unreachable'),
    onClosed: (code) => reports.push(`closed ${code}`),
  };
  const link: SyncLink = openSyncLink(doc, { url: server.url, room: 'r' }, listeners);
  open.push(link, server);
  link.connect();
  await expect.poll(() => server.heard.length).toBeGreaterThan(0);
  return { server, doc, reports, link };
}

const barriersOf = (heard: readonly { type: number; kind: number | undefined }[]) =>
  heard.filter(({ type }) => type === 100);

describe('the link to a room', () => {
  test('[LINK-1] asks for the barrier right behind its answer to what the server lacks, never before', async () => {
    const { server, doc, reports } = await linked();
    doc.getMap('m').set('a', 1);
    await expect.poll(() => reports).toContain('edit');
    expect(barriersOf(server.heard)).toEqual([]);
    server.sockets[0]?.send(step1());
    await expect.poll(() => barriersOf(server.heard).length).toBe(1);
    const answer = server.heard.findIndex(({ type, kind }) => type === 0 && kind === 1);
    expect(server.heard.slice(answer).map(({ type }) => type)).toEqual([0, 100]);
    expect(barriersOf(server.heard)).toEqual([{ type: 100, kind: 1 }]);
  });

  test('[LINK-2] counts only what was edited here, and reports what the server confirms', async () => {
    const { server, doc, reports } = await linked();
    server.sockets[0]?.send(step1());
    await expect.poll(() => reports).toContain('ready');
    const elsewhere = new Y.Doc();
    elsewhere.getMap('m').set('theirs', 1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(elsewhere));
    expect(reports).not.toContain('edit');
    doc.getMap('m').set('mine', 1);
    await expect.poll(() => barriersOf(server.heard).at(-1)?.kind).toBe(1);
    server.sockets[0]?.send(barrier(1));
    await expect.poll(() => reports).toContain('confirmed 1');
  });

  test('[LINK-3] comes back after a lost connection, and not after a code that means it', async () => {
    const { server, reports } = await linked();
    server.sockets[0]?.close(1012);
    await expect.poll(() => server.sockets.length, { timeout: 5_000 }).toBe(2);
    expect(reports).toContain('lost');
    server.sockets[1]?.close(4403);
    await expect.poll(() => reports).toContain('closed 4403');
    expect(server.sockets.length).toBe(2);
  });
});
