import { removeMember, signInUrl } from '#access/members.ts';
import { hashSecret } from '#access/secrets.ts';
import type { MemberId } from '@debrief/shared/domain/ids.ts';
import { InviteMemberBody, type MemberInvite, type MemberList } from '@debrief/shared/protocol/http.ts';
import { insertMember, listMembers } from '#storage/queries/members.ts';
import { MemberInviteAnswer, MemberListAnswer, NoContent, refusals } from './answers.ts';
import type { Callers } from './callers.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { notAllowedProblem, ProblemError } from './problem.ts';
import { MemberParams } from './requests.ts';

/** What a member is called until they sign in and say who they are. */
const namelessMember = 'Invited member';

/** The owner invites members, sees who there are, and takes the membership back. */
export function addMemberRoutes(app: HttpApp, services: HttpServices, callers: Callers): void {
  const { storage, randomness, clock } = services;

  const listSchema = { response: { 200: MemberListAnswer, ...refusals } };
  app.get('/api/members', { schema: listSchema }, async (request): Promise<MemberList> => {
    await callers.requireOwner(request);
    return { members: await listMembers(storage.db) };
  });

  const inviteSchema = { body: InviteMemberBody, response: { 201: MemberInviteAnswer, ...refusals } };
  app.post('/api/members', { schema: inviteSchema }, async (request, reply): Promise<MemberInvite> => {
    await callers.requireOwner(request);
    const id = randomness.newId<MemberId>();
    const token = randomness.newToken();
    const name = request.body?.name ?? namelessMember;
    await insertMember(storage.db, { id, name, tokenHash: hashSecret(token), at: clock.now() });
    void reply.code(201);
    return { id, url: signInUrl(services.publicUrl(), token) };
  });

  addRemoveRoute(app, services, callers);
}

function addRemoveRoute(app: HttpApp, { storage, rooms }: HttpServices, callers: Callers): void {
  const schema = { params: MemberParams, response: { 204: NoContent, ...refusals } };
  app.delete('/api/members/:id', { schema }, async (request, reply) => {
    await callers.requireOwner(request);
    const removed = await removeMember(storage, request.params.id);
    if (!removed.ok && removed.refusal === 'owner-stays') throw notAllowedProblem('The owner cannot be removed.');
    if (!removed.ok) throw new ProblemError(404, { code: removed.refusal, detail: 'There is no such member.' });
    for (const sessionHash of removed.value) rooms.closeSession(sessionHash);
    return reply.code(204).send(null);
  });
}
