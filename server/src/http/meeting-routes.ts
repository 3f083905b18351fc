import { z } from 'zod';
import { issueTicket } from '#access/tickets.ts';
import { bearerSessionHash } from '#access/members.ts';
import { can, whyNot } from '@debrief/shared/domain/role.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { COMMAND_SCHEMAS } from '@debrief/shared/protocol/commands.ts';
import { listInvites } from '#storage/queries/invites.ts';
import { CommandDoneAnswer, CommandRefusedAnswer, InviteListAnswer, refusals, TicketAnswer } from './answers.ts';
import type { Callers } from './callers.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { notAllowedProblem } from './problem.ts';
import { PostmortemParams } from './requests.ts';

const [firstCommand, ...otherCommands] = Object.values(COMMAND_SCHEMAS);
const CommandBody = z.discriminatedUnion('type', [must(firstCommand, 'a command'), ...otherCommands]);

/** Larger than any command: a draft of the greatest length in characters of four bytes. */
const maxCommandBytes = 16 * 1024;

/** What the people of a meeting do in it, other than editing. */
export function addMeetingRoutes(app: HttpApp, services: HttpServices, callers: Callers): void {
  addCommandRoute(app, services, callers);
  addTicketRoute(app, services, callers);
  addInviteListRoute(app, services, callers);
}

function addCommandRoute(app: HttpApp, { rooms }: HttpServices, callers: Callers): void {
  const response = { 200: CommandDoneAnswer, 409: CommandRefusedAnswer, ...refusals };
  const options = { schema: { params: PostmortemParams, body: CommandBody, response }, bodyLimit: maxCommandBytes };
  app.post('/api/postmortems/:id/commands', options, async (request, reply) => {
    const { id } = request.params;
    const { participant } = await callers.requireParticipant(request, id);
    const answer = await rooms.runCommand(id, participant.id, request.body);
    return answer.ok ? reply.code(200).send(answer) : reply.code(409).send(answer);
  });
}

function addTicketRoute(app: HttpApp, { storage, randomness, clock }: HttpServices, callers: Callers): void {
  const schema = { params: PostmortemParams, response: { 200: TicketAnswer, ...refusals } };
  app.post('/api/postmortems/:id/ticket', { schema }, async (request) => {
    const { id: postmortemId } = request.params;
    const { caller, participant } = await callers.requireParticipant(request, postmortemId);
    const sessionHash = caller.kind === 'session' ? caller.sessionHash : bearerSessionHash(caller.memberId);
    const ticket = randomness.newSessionToken();
    const order = { postmortemId, participantId: participant.id, sessionHash };
    await issueTicket(storage.db, order, { token: ticket, now: clock.now() });
    return { ticket };
  });
}

function addInviteListRoute(app: HttpApp, { storage }: HttpServices, callers: Callers): void {
  const schema = { params: PostmortemParams, response: { 200: InviteListAnswer, ...refusals } };
  app.get('/api/postmortems/:id/invites', { schema }, async (request) => {
    const { id } = request.params;
    const { participant } = await callers.requireParticipant(request, id);
    if (!can(participant.role, 'invite')) throw notAllowedProblem(whyNot('invite'));
    const invites = await listInvites(storage.db, id);
    return {
      invites: invites.map(({ id: inviteId, role, createdAt, expiresAt, revokedAt, uses, maxUses }) => {
        return { id: inviteId, role, createdAt, expiresAt, revokedAt, uses, maxUses };
      }),
    };
  });
}
