import { z } from 'zod';
import { ID_PATTERN } from '@debrief/shared/domain/ids.ts';
import { MAIL_KINDS } from '@debrief/shared/domain/preparation.ts';
import { can, whyNot } from '@debrief/shared/domain/role.ts';
import type { MailRefusal, Mailings } from '#notify/mailings.ts';
import { refusals } from './answers.ts';
import type { Callers } from './callers.ts';
import type { HttpApp } from './http-app.ts';
import { MailAnswer } from './preparation-answers.ts';
import { notAllowedProblem, ProblemError } from './problem.ts';
import { PostmortemParams } from './requests.ts';
import { routeLimit } from './route-limit.ts';

const MailBody = z.discriminatedUnion('dryRun', [
  z.strictObject({ kind: z.enum(MAIL_KINDS), dryRun: z.literal(true) }),
  z.strictObject({
    kind: z.enum(MAIL_KINDS),
    dryRun: z.literal(false).optional(),
    /** The same request again sends nothing again. */
    requestId: z.string().regex(ID_PATTERN),
  }),
]);

/** Writes to everybody on the list, or says what would be written. */
export function addMailRoute(app: HttpApp, mailings: Mailings, callers: Callers): void {
  const schema = { params: PostmortemParams, body: MailBody, response: { 200: MailAnswer, ...refusals } };
  app.post('/api/postmortems/:id/mail', { schema, config: routeLimit }, async (request) => {
    const { id: postmortemId } = request.params;
    const { participant } = await callers.requireParticipant(request, postmortemId);
    if (!can(participant.role, 'prepare')) throw notAllowedProblem(whyNot('prepare'));
    const { kind } = request.body;
    const order = { postmortemId, kind, from: participant.name };
    const preview = await mailings.preview(order);
    if (request.body.dryRun === true) return { ...preview, sent: 0, failed: [] };
    const report = await mailings.send({ ...order, id: `${postmortemId}.${request.body.requestId}` });
    if (!report.ok) throw mailProblem(report.refusal);
    return { ...preview, ...report.value };
  });
}

const problems: Readonly<Record<MailRefusal, readonly [status: number, detail: string]>> = {
  'cannot-mail': [409, 'This server cannot send mail: whoever runs it has not set SMTP_URL. Copy the text instead.'],
  'not-scheduled': [409, 'Say first when the meeting is.'],
  'start-is-over': [409, 'The start of the meeting is in the past, so nobody could come. Set a new date first.'],
  'no-recipients': [409, 'Nobody on the list has a mail address.'],
  'too-many-mails': [429, 'Six mails within an hour are enough for these people. Wait a little.'],
  'mail-on-its-way': [409, 'This mail is on its way already.'],
};

function mailProblem(code: MailRefusal): ProblemError {
  const [status, detail] = problems[code];
  return new ProblemError(status, { code, detail });
}
