import '@fastify/cookie';
import fastifyWebsocket from '@fastify/websocket';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RawData, WebSocket } from 'ws';
import type { Clock } from '#clock.ts';
import type { RequestIdentity, SocketAccess, SocketIdentity } from '#access/access.ts';
import type { RoomRegistry } from '#rooms/room-registry.ts';
import type { Room } from '#rooms/room.ts';
import { asId, ID_PATTERN, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import { CLOSE_CODES, type CloseReason } from '@debrief/shared/protocol/close-codes.ts';
import { FRAME_LIMITS } from '@debrief/shared/protocol/frames.ts';
import type { Problem } from '@debrief/shared/protocol/http.ts';
import { WebSocketSeat } from './web-socket-seat.ts';

export interface SyncOptions {
  readonly rooms: RoomRegistry;
  readonly access: SocketAccess;
  readonly clock: Clock;
}

/** What was decided about an upgrade before the socket exists. */
type Admission =
  | { readonly kind: 'seat'; readonly room: Room; readonly identity: SocketIdentity }
  | { readonly kind: 'close'; readonly reason: CloseReason };

interface SyncParams {
  Params: { readonly id: string };
}
type SyncRequest = FastifyRequest<SyncParams>;

const WEB_SOCKET_OPTIONS = {
  // Above our own limit, so that a frame somewhat too large is closed with a code that says so.
  maxPayload: 2 * FRAME_LIMITS.payload,
  maxFragments: 64,
  maxBufferedChunks: 4096,
  perMessageDeflate: false,
} as const;

/**
 * Serves `/sync/:id`. Who it is and whether they may is decided in the upgrade, before there is a socket that could
 * be written to. A foreign page gets an HTTP 403; everybody else is let in and, if need be, closed with the code
 * that tells the client its duty: a refused upgrade would look like a lost network, and be tried for ever.
 */
export async function registerSync(app: FastifyInstance, { rooms, access, clock }: SyncOptions): Promise<void> {
  await app.register(fastifyWebsocket, {
    options: WEB_SOCKET_OPTIONS,
    preClose: (done) => closeSync(app, rooms, done),
  });
  const admissions = new WeakMap<FastifyRequest, Admission>();
  app.route<SyncParams>({
    method: 'GET',
    url: '/sync/:id',
    preValidation: async (request, reply) => {
      const admission = await admit(request, { rooms, access });
      if (admission === 'bad-origin') return forbid(reply);
      admissions.set(request, admission);
      return undefined;
    },
    handler: (_request, reply) => reply.code(426).header('upgrade', 'websocket').send(),
    wsHandler: (socket, request) => {
      const admission = admissions.get(request) ?? { kind: 'close', reason: 'signIn' };
      if (admission.kind === 'close') closeNow(socket, admission.reason);
      else takeSeat({ socket, request, clock }, admission);
    },
  });
}

async function admit(
  request: SyncRequest,
  { rooms, access }: Omit<SyncOptions, 'clock'>,
): Promise<Admission | 'bad-origin'> {
  const { id } = request.params;
  if (!ID_PATTERN.test(id)) return { kind: 'close', reason: 'noSuchPostmortem' };
  const postmortemId = asId<PostmortemId>(id);
  try {
    const identified = await access.identifySocket(identityOf(request), postmortemId);
    if (!identified.ok) {
      return identified.refusal === 'bad-origin'
        ? 'bad-origin'
        : { kind: 'close', reason: reasons[identified.refusal] };
    }
    const room = await rooms.open(postmortemId);
    if (!room) return { kind: 'close', reason: 'noSuchPostmortem' };
    await room.meet(identified.value.participantId);
    return { kind: 'seat', room, identity: identified.value };
  } catch (err) {
    request.log.error({ err, postmortemId }, 'the room could not be opened');
    return { kind: 'close', reason: 'storeFailed' };
  }
}

const reasons = {
  'sign-in': 'signIn',
  'not-allowed': 'notAllowed',
  'link-revoked': 'linkRevoked',
  'no-such-postmortem': 'noSuchPostmortem',
} as const satisfies Record<string, CloseReason>;

function identityOf(request: SyncRequest): RequestIdentity {
  const { authorization, origin } = request.headers;
  const offered = request.headers['sec-websocket-protocol'] ?? '';
  const protocols = offered.split(',').map((protocol) => protocol.trim());
  return {
    cookies: request.cookies,
    authorization,
    origin,
    protocols: protocols.filter((protocol) => protocol !== ''),
  };
}

function takeSeat(
  { socket, request, clock }: { socket: WebSocket; request: SyncRequest; clock: Clock },
  { room, identity }: Extract<Admission, { kind: 'seat' }>,
): void {
  const wire = new WebSocketSeat(socket, request.raw.socket, clock);
  const { participantId, sessionHash } = identity;
  const joined = room.join({ participantId, sessionHash, socket: wire });
  if ('refusal' in joined) return wire.close(CLOSE_CODES[joined.refusal], joined.refusal);
  const { seat } = joined;
  socket.on('message', (message: RawData, isBinary: boolean) => {
    if (!isBinary || !(message instanceof Uint8Array)) return wire.close(CLOSE_CODES.badFrame, 'badFrame');
    try {
      return room.receive(seat, message);
    } catch (err) {
      // A mistake of ours in one room must not end everybody's meeting.
      request.log.error({ err, postmortemId: room.postmortemId }, 'a message could not be handled');
      return wire.close(CLOSE_CODES.internal, 'internal');
    }
  });
  socket.on('close', () => room.leave(seat));
}

function closeNow(socket: WebSocket, reason: CloseReason): void {
  socket.close(CLOSE_CODES[reason], reason);
}

function forbid(reply: FastifyReply): FastifyReply {
  const problem: Problem = {
    type: 'about:blank',
    title: 'Forbidden',
    status: 403,
    detail: 'This address is not for pages of other sites.',
    code: 'bad-origin',
  };
  return reply.code(403).type('application/problem+json').send(problem);
}

/** Everything accepted is on disk and every client has its code before the server goes on closing. */
function closeSync(app: FastifyInstance, rooms: RoomRegistry, done: () => void): void {
  void rooms.close().finally(() => {
    app.websocketServer.close(done);
  });
}
