import { z } from 'zod';
import { INCIDENT_TYPES, POSTMORTEM_STATUSES, type PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import { SEVERITIES } from '@debrief/shared/domain/severity.ts';
import type {
  CreateAnswer,
  InviteList,
  InvitePreview,
  LabelList,
  JoinAnswer,
  MemberInvite,
  MemberList,
  Problem,
  WhoAmI,
} from '@debrief/shared/protocol/http.ts';
import type { WorkspaceSettings } from '@debrief/shared/domain/workspace-settings.ts';
import { milliseconds, role, time } from './answer-parts.ts';

// What the routes answer, for the description of the API. What is not in a schema is not sent either, so a field that
// is added to a row does not get out by itself.

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('For people'),
  code: z.string().describe('Stable, for programs'),
}) satisfies z.ZodType<Problem>;

/** Every route can refuse, in the same form. */
export const refusals = {
  '4xx': { description: 'Why not', content: { 'application/problem+json': { schema: problem } } },
};

/** A file, as it is. */
export function fileAnswer(contentType: string): {
  readonly description: string;
  readonly content: Readonly<Record<string, { readonly schema: z.ZodString }>>;
} {
  return { description: 'The file', content: { [contentType]: { schema: z.string() } } };
}

const member = z.object({ id: z.string(), name: z.string(), owner: z.boolean() });

export const SignInAnswer = z.object({ member }).describe('Signed in; the session is in the cookie');
export const NoContent = z.null().describe('Done');
export const WhoAmIAnswer = z
  .object({ member: member.nullable() })
  .describe('The member who calls, if one does') satisfies z.ZodType<WhoAmI>;
export const MemberListAnswer = z
  .object({ members: z.array(member.extend({ createdAt: milliseconds })).readonly() })
  .describe('All members, the owner first') satisfies z.ZodType<MemberList>;
export const MemberInviteAnswer = z
  .object({ id: z.string(), url: z.url().describe('The sign-in link, shown this once') })
  .describe('Invited') satisfies z.ZodType<MemberInvite>;

export const PreviewAnswer = z
  .object({
    postmortemId: z.string(),
    title: z.string(),
    role,
    here: z.array(z.string()).readonly(),
    known: z.object({ name: z.string(), jobTitle: z.string() }).nullable(),
  })
  .describe('What the link is for') satisfies z.ZodType<InvitePreview>;
export const JoinedAnswer = z
  .object({ postmortemId: z.string(), participantId: z.string(), role })
  .describe('In the meeting; a new session is in the cookie') satisfies z.ZodType<JoinAnswer>;

const link = z.url();
export const CreatedAnswer = z
  .object({
    id: z.string(),
    invites: z.object({ facilitator: link, noteTaker: link, attendee: link, observer: link }),
  })
  .describe('Created; each link is …/join#<token>') satisfies z.ZodType<CreateAnswer>;

const record = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  severity: z.literal([...SEVERITIES]),
  incidentType: z.enum(INCIDENT_TYPES),
  status: z.enum(POSTMORTEM_STATUSES),
  startedAt: time.nullable(),
  timeZone: z.string(),
  createdAt: time,
  publishedAt: time.nullable(),
  services: z.array(z.string()).readonly(),
  tags: z.array(z.string()).readonly(),
  detectionSource: z.string(),
  ownerId: z.string().nullable(),
  keyTimes: z.object({
    started: time.nullable(),
    detected: time.nullable(),
    responded: time.nullable(),
    mitigated: time.nullable(),
    resolved: time.nullable(),
  }),
  dueAt: time.nullable(),
  delayReason: z.string(),
  ownerFacilitatesReason: z.string(),
  example: z.boolean(),
}) satisfies z.ZodType<Omit<PostmortemRecord, 'id' | 'ownerId'>>;
export const ListAnswer = z
  .object({
    postmortems: z.array(record.extend({ online: z.int(), meetingAt: time.nullable() })).readonly(),
    nextCursor: z.string().nullable(),
  })
  .describe('A page, newest first');
export const ReadAnswer = record
  .extend({ record, meeting: z.unknown().describe('The meeting as the caller may see it: event 101') })
  .describe('The record and the meeting');

const deadline = z.union([
  z.object({ kind: z.enum(['hours', 'calendar-days', 'business-days']), amount: z.int() }),
  z.object({ kind: z.literal('none') }),
]);
export const SettingsAnswer = z
  .object({
    severities: z
      .array(z.object({ severity: z.literal([...SEVERITIES]), label: z.string(), meaning: z.string() }))
      .readonly(),
    deadlines: z.object({ 1: deadline, 2: deadline, 3: deadline, 4: deadline, 5: deadline }),
    calendar: z.object({
      timeZone: z.string(),
      workdays: z.array(z.int()).readonly().describe('ISO weekdays, 1 is Monday'),
      holidays: z.array(z.string()).readonly().describe('YYYY-MM-DD'),
    }),
  })
  .describe('What holds for all postmortems') satisfies z.ZodType<WorkspaceSettings>;
export const LabelListAnswer = z
  .object({ services: z.array(z.string()).readonly(), tags: z.array(z.string()).readonly() })
  .describe('In use, the most used first') satisfies z.ZodType<LabelList>;
export const CommandDoneAnswer = z
  .object({ ok: z.literal(true), result: z.record(z.string(), z.unknown()).readonly().optional() })
  .describe('Done, or done before under the same commandId');
export const CommandRefusedAnswer = z
  .object({ ok: z.literal(false), code: z.string(), detail: z.string() })
  .describe('Refused by a rule of the meeting');
export const TicketAnswer = z.object({ ticket: z.string() }).describe('Opens one sync socket within 30 seconds');
export const ImageAnswer = z
  .object({ imageId: z.string(), width: z.int(), height: z.int() })
  .describe('Kept; it is read at /api/postmortems/{id}/images/{imageId}');
export const InviteListAnswer = z
  .object({
    invites: z
      .array(
        z.object({
          id: z.string(),
          role,
          createdAt: milliseconds,
          expiresAt: milliseconds,
          revokedAt: milliseconds.nullable(),
          uses: z.int(),
          maxUses: z.int(),
        }),
      )
      .readonly(),
  })
  .describe('All links without their tokens, oldest first') satisfies z.ZodType<InviteList>;
