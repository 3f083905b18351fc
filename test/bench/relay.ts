// The naive limit: passes every frame of a room on to its other members and knows nothing of documents.
// A SyncStep1 is answered with the bytes of the file named by RELAY_STATE, so that joining can be compared as well.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { isSyncStep1, syncStep2 } from './sync-frames.ts';

const stateFile = process.env['RELAY_STATE'];
const answer = syncStep2(stateFile === undefined ? Buffer.from([0, 0]) : readFileSync(stateFile));
const rooms = new Map<string, Set<WebSocket>>();
const server = createServer((_request, answer) => answer.end());
const sockets = new WebSocketServer({ server, perMessageDeflate: false });

sockets.on('connection', (socket, request) => {
  const path = request.url ?? '';
  const room = rooms.get(path) ?? new Set();
  rooms.set(path, room.add(socket));
  socket.on('message', (frame: Buffer) => {
    if (isSyncStep1(frame)) return socket.send(answer);
    for (const member of room) if (member !== socket) member.send(frame);
    return undefined;
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => room.delete(socket));
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}`);
});
