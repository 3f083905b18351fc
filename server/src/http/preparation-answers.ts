import { z } from 'zod';
import { INCIDENT_ROLES, MAIL_KINDS } from '@debrief/shared/domain/preparation.ts';
import type { MailAnswer as MailAnswerBody } from '@debrief/shared/protocol/http.ts';
import { role, time } from './answer-parts.ts';

const mailFailure = z.object({ email: z.string(), reason: z.string() });

/** What is prepared, with plain strings for ids. */
export const PreparationAnswer = z
  .object({
    revision: z.int(),
    invitees: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          email: z.string().describe('Empty for who has none, and for callers who may not prepare'),
          jobTitle: z.string(),
          incidentRole: z.enum(INCIDENT_ROLES),
          meetingRole: role,
          attendance: z.enum(['always', 'optional']),
          participantId: z.string().nullable(),
          attended: z.boolean(),
        }),
      )
      .readonly(),
    schedule: z.object({ startsAt: time.nullable(), minutes: z.int(), callUrl: z.string().nullable() }),
    collection: z.object({ closesAt: time.nullable() }),
    mails: z
      .array(
        z.object({
          kind: z.enum(MAIL_KINDS),
          sentAt: time,
          recipients: z.int(),
          meetingStartsAt: time.nullable(),
          failed: z.array(mailFailure).readonly(),
        }),
      )
      .readonly(),
    canMail: z.boolean(),
    contributors: z.array(z.string()).readonly(),
    template: z.object({ id: z.string(), name: z.string(), version: z.int() }),
  })
  .describe('What is prepared');

export const MailAnswer = z
  .object({
    subject: z.string(),
    text: z.string().describe('With the page’s own address; each recipient gets a link of their own role'),
    link: z.url().describe('The address that stands in the text'),
    recipients: z.array(z.object({ name: z.string(), email: z.string(), meetingRole: role })).readonly(),
    sent: z.int(),
    failed: z.array(mailFailure).readonly(),
  })
  .describe('What is written, and what became of it') satisfies z.ZodType<MailAnswerBody>;
