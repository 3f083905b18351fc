import { hashSecret } from '#access/secrets.ts';
import { signIn } from '#access/sign-in.ts';
import { SignInBody, SignInCheckBody, type WhoAmI } from '@debrief/shared/protocol/http.ts';
import { findMember, findMemberByToken } from '#storage/queries/members.ts';
import { deleteSession } from '#storage/queries/sessions.ts';
import { NoContent, refusals, SignInAnswer, WhoAmIAnswer } from './answers.ts';
import type { Callers } from './callers.ts';
import type { FailureLimit } from './failure-limit.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { ProblemError } from './problem.ts';
import { routeLimit } from './route-limit.ts';

/** What these routes work with. */
interface SignInContext {
  readonly services: HttpServices;
  readonly callers: Callers;
  readonly failures: FailureLimit;
}

/** Signing in and out, and who one is. */
export function addSignInRoutes(app: HttpApp, { services, callers, failures }: SignInContext): void {
  const { storage, randomness, clock, rooms } = services;

  const signInSchema = { body: SignInBody, response: { 200: SignInAnswer, ...refusals } };
  app.post('/api/sign-in', { schema: signInSchema, config: routeLimit }, async (request, reply) => {
    const now = clock.now();
    failures.check(request.ip, now);
    const sessionToken = randomness.newSessionToken();
    const caller = await callers.identify(request);
    const signedIn = await signIn(storage, { ...request.body, caller, sessionToken, now });
    if (!signedIn.ok) {
      failures.count(request.ip, now);
      throw wrongTokenProblem();
    }
    const { member, endedSession } = signedIn.value;
    if (endedSession !== undefined) rooms.closeSession(endedSession);
    callers.setSession(reply, sessionToken, 'member');
    return { member };
  });

  // Before anybody has typed their name in vain. It tells nothing that signing in does not, and counts as a try.
  const checkSchema = { body: SignInCheckBody, response: { 204: NoContent, ...refusals } };
  app.post('/api/sign-in/check', { schema: checkSchema, config: routeLimit }, async (request, reply) => {
    const now = clock.now();
    failures.check(request.ip, now);
    if (!(await findMemberByToken(storage.db, hashSecret(request.body.token)))) {
      failures.count(request.ip, now);
      throw wrongTokenProblem();
    }
    return reply.code(204).send(null);
  });

  app.post('/api/sign-out', { schema: { response: { 204: NoContent } } }, async (request, reply) => {
    const caller = await callers.identify(request);
    if (caller.kind === 'session') {
      await deleteSession(storage.db, caller.sessionHash);
      rooms.closeSession(caller.sessionHash);
    }
    callers.clearSession(reply);
    return reply.code(204).send(null);
  });

  app.get('/api/me', { schema: { response: { 200: WhoAmIAnswer } } }, async (request): Promise<WhoAmI> => {
    const caller = await callers.identify(request);
    const memberId = caller.kind === 'nobody' ? null : caller.memberId;
    return { member: (memberId !== null && (await findMember(storage.db, memberId))) || null };
  });
}

function wrongTokenProblem(): ProblemError {
  return new ProblemError(401, { code: 'wrong-token', detail: 'This sign-in link is not valid any more.' });
}
