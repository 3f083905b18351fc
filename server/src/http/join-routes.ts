import { z } from 'zod';
import { enterPostmortem } from '#access/enter.ts';
import { INVITE_MAX_USES, type InviteRefusal } from '#access/invites.ts';
import { joinByInvite } from '#access/join.ts';
import { previewInvite } from '#access/preview.ts';
import { MAX_NAME_LENGTH } from '@debrief/shared/domain/postmortem.ts';
import { JoinBody, type InvitePreview, type JoinAnswer } from '@debrief/shared/protocol/http.ts';
import { typedLine } from '@debrief/shared/protocol/typed-line.ts';
import { JoinedAnswer, PreviewAnswer, refusals } from './answers.ts';
import type { Callers } from './callers.ts';
import type { FailureLimit } from './failure-limit.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { noSuchPostmortemProblem, notAllowedProblem, ProblemError, signInProblem } from './problem.ts';
import { PostmortemParams } from './requests.ts';
import { routeLimit } from './route-limit.ts';

const PreviewBody = JoinBody.pick({ invite: true });
const EnterBody = z.strictObject({ name: typedLine().min(1).max(MAX_NAME_LENGTH).optional() }).nullish();

/** What these routes work with. */
interface JoinContext {
  readonly services: HttpServices;
  readonly callers: Callers;
  readonly failures: FailureLimit;
}

/** The ways into a meeting. */
export function addJoinRoutes(app: HttpApp, context: JoinContext): void {
  addInviteRoutes(app, context);
  addEnterRoute(app, context);
}

function addInviteRoutes(app: HttpApp, { services, callers, failures }: JoinContext): void {
  const { storage, rooms, randomness, clock } = services;

  app.post(
    '/api/join/preview',
    { schema: { body: PreviewBody, response: { 200: PreviewAnswer, ...refusals } }, config: routeLimit },
    async (request): Promise<InvitePreview> => {
      const now = clock.now();
      failures.check(request.ip, now);
      const caller = await callers.identify(request);
      const preview = await previewInvite(storage.db, { invite: request.body.invite, caller, now, rooms });
      if (preview.ok) return preview.value;
      if (preview.refusal === 'unknown-invite') failures.count(request.ip, now);
      throw inviteProblem(preview.refusal);
    },
  );

  app.post(
    '/api/join',
    { schema: { body: JoinBody, response: { 200: JoinedAnswer, ...refusals } }, config: routeLimit },
    async (request, reply): Promise<JoinAnswer> => {
      const now = clock.now();
      failures.check(request.ip, now);
      const { invite, name, jobTitle = '' } = request.body;
      const caller = await callers.identify(request);
      const joined = await joinByInvite(storage, { invite, name, jobTitle, caller, randomness, now });
      if (!joined.ok) {
        if (joined.refusal === 'unknown-invite') failures.count(request.ip, now);
        throw inviteProblem(joined.refusal);
      }
      const { postmortemId, participantId, role, sessionToken } = joined.value;
      if (sessionToken !== undefined) callers.setSession(reply, sessionToken, 'guest');
      await rooms.refresh(postmortemId);
      return { postmortemId, participantId, role };
    },
  );
}

function addEnterRoute(app: HttpApp, { services, callers }: JoinContext): void {
  const { storage, rooms, randomness, clock } = services;
  const schema = { params: PostmortemParams, body: EnterBody, response: { 200: JoinedAnswer, ...refusals } };

  app.post('/api/postmortems/:id/enter', { schema }, async (request): Promise<JoinAnswer> => {
    const { id: postmortemId } = request.params;
    const caller = await callers.identify(request);
    const name = request.body?.name;
    const entered = await enterPostmortem(storage, { postmortemId, caller, name, randomness, now: clock.now() });
    if (!entered.ok) {
      if (entered.refusal === 'sign-in') throw signInProblem();
      throw entered.refusal === 'no-such-postmortem' ? noSuchPostmortemProblem() : notAllowedProblem();
    }
    const { participantId, role, isNew } = entered.value;
    if (isNew) await rooms.refresh(postmortemId);
    return { postmortemId, participantId, role };
  });
}

const inviteProblems: Readonly<Record<InviteRefusal | 'not-allowed', readonly [status: number, detail: string]>> = {
  'unknown-invite': [404, 'This link is not complete, or it was never valid. Ask for a new one.'],
  'invite-expired': [410, 'This link has expired. Ask the facilitator for a new one.'],
  'invite-revoked': [410, 'This link was revoked. Ask the facilitator for a new one.'],
  'invite-used-up': [
    410,
    `${INVITE_MAX_USES} people have come by this link, which is all that may. Ask for a new one.`,
  ],
  'not-allowed': [403, 'The facilitator has removed you from this meeting.'],
};

function inviteProblem(code: InviteRefusal | 'not-allowed'): ProblemError {
  const [status, detail] = inviteProblems[code];
  return new ProblemError(status, { code, detail });
}
