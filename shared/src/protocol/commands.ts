import { z } from 'zod';
import { typedLine } from './typed-line.ts';
import { STAGE_IDS } from '#domain/stage.ts';
import { ROLES } from '#domain/role.ts';
import { ID_PATTERN } from '#domain/ids.ts';
import { INCIDENT_ROLES } from '#domain/preparation.ts';
import { MEETING_MINUTES, STAGE_MINUTES } from '#domain/meeting-length.ts';
import { MAX_DRAFT_LENGTH } from '#domain/cause.ts';
import { MAX_VOTES_PER_PERSON } from '#domain/vote.ts';
import {
  INCIDENT_TYPES,
  KEY_TIMES,
  MAX_LABELS,
  MAX_NAME_LENGTH,
  MAX_REASON_LENGTH,
  MAX_TITLE_LENGTH,
  POSTMORTEM_STATUSES,
} from '#domain/postmortem.ts';
import { SEVERITIES } from '#domain/severity.ts';
import { instant } from './instant.ts';

const id = z.string().regex(ID_PATTERN);
const minutes = z
  .number()
  .positive()
  .max(24 * 60);
const webAddress = z.url({ protocol: /^https?$/u }).max(2_000);

const names = z.array(typedLine().min(1).max(MAX_NAME_LENGTH)).max(MAX_LABELS);
const reason = z.string().trim().max(MAX_REASON_LENGTH);

function command<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.strictObject({ type: z.literal(type), commandId: id, ...shape });
}

/** One schema per command; `commandId` makes each of them idempotent. */
export const COMMAND_SCHEMAS = {
  'set-stage': command('set-stage', { stage: z.enum(STAGE_IDS) }),
  'start-timer': command('start-timer', { minutes }),
  'add-time': command('add-time', { minutes }),
  'pause-timer': command('pause-timer', {}),
  'resume-timer': command('resume-timer', {}),
  'stop-timer': command('stop-timer', {}),
  'set-ready': command('set-ready', { ready: z.boolean() }),
  'raise-hand': command('raise-hand', { raised: z.boolean() }),
  'write-draft': command('write-draft', { draftId: id, promptId: id, text: z.string().max(MAX_DRAFT_LENGTH) }),
  'delete-draft': command('delete-draft', { draftId: id }),
  'reveal-causes': command('reveal-causes', {}),
  'open-vote': command('open-vote', {
    votesPerPerson: z.int().min(1).max(MAX_VOTES_PER_PERSON),
    votesPerTheme: z.int().min(1).max(MAX_VOTES_PER_PERSON),
  }),
  'cast-vote': command('cast-vote', { voteId: id, themeId: id }),
  'withdraw-vote': command('withdraw-vote', { voteId: id, themeId: id }),
  'finish-voting': command('finish-voting', { finished: z.boolean() }),
  'close-vote': command('close-vote', { voteId: id }),
  'set-role': command('set-role', { participantId: id, role: z.enum(ROLES) }),
  'remove-participant': command('remove-participant', { participantId: id }),
  'take-over': command('take-over', {}),
  'lock-facilitation': command('lock-facilitation', { locked: z.boolean() }),
  spotlight: command('spotlight', {
    /** What everybody is asked to look at; null ends it. */
    target: z.strictObject({ stage: z.enum(STAGE_IDS), itemId: id.nullable() }).nullable(),
  }),
  lock: command('lock', { locked: z.boolean() }),
  publish: command('publish', {}),
  reopen: command('reopen', {}),
  'create-invite': command('create-invite', { role: z.enum(ROLES) }),
  'create-hook': command('create-hook', { label: typedLine().min(1).max(MAX_NAME_LENGTH) }),
  'revoke-hook': command('revoke-hook', { hookId: id }),
  'revoke-invite': command('revoke-invite', { inviteId: id }),
  'apply-template': command('apply-template', { templateId: id }),
  'save-invitee': command('save-invitee', {
    inviteeId: id,
    name: typedLine().min(1).max(MAX_NAME_LENGTH),
    /** Empty: gets no mail. */
    email: z.union([z.literal(''), z.email().max(254)]),
    jobTitle: typedLine().max(MAX_NAME_LENGTH),
    incidentRole: z.enum(INCIDENT_ROLES),
    meetingRole: z.enum(ROLES),
    attendance: z.enum(['always', 'optional']),
  }),
  'remove-invitee': command('remove-invitee', { inviteeId: id }),
  'mark-attended': command('mark-attended', { inviteeId: id, attended: z.boolean() }),
  'set-schedule': command('set-schedule', {
    // What is left out stays, so that two people can change two fields at once.
    startsAt: instant.nullable().optional(),
    minutes: z.int().min(MEETING_MINUTES.least).max(MEETING_MINUTES.most).optional(),
    callUrl: webAddress.nullable().optional(),
  }),
  'set-agenda': command('set-agenda', {
    stages: z
      .array(
        z.strictObject({ id: z.enum(STAGE_IDS), minutes: z.int().min(STAGE_MINUTES.least).max(STAGE_MINUTES.most) }),
      )
      .min(1)
      .max(STAGE_IDS.length),
  }),
  'set-collection': command('set-collection', { closesAt: instant.nullable() }),
  'change-record': command('change-record', {
    title: typedLine().min(1).max(MAX_TITLE_LENGTH).optional(),
    severity: z.literal([...SEVERITIES]).optional(),
    incidentType: z.enum(INCIDENT_TYPES).optional(),
    services: names.optional(),
    tags: names.optional(),
    detectionSource: typedLine().max(MAX_NAME_LENGTH).optional(),
    /** An invitee; null: nobody. */
    ownerId: id.nullable().optional(),
    keyTimes: z.partialRecord(z.enum(KEY_TIMES), instant.nullable()).optional(),
    timeZone: z.string().max(64).optional(),
    delayReason: reason.optional(),
    ownerFacilitatesReason: reason.optional(),
  }),
  'set-status': command('set-status', { status: z.enum(POSTMORTEM_STATUSES) }),
} as const;

export type CommandType = keyof typeof COMMAND_SCHEMAS;
type CommandByType = { readonly [Type in CommandType]: z.infer<(typeof COMMAND_SCHEMAS)[Type]> };
/** A command of one type, e.g. `CommandOf<'cast-vote'>`. */
export type CommandOf<Type extends CommandType> = CommandByType[Type];
/** Any command. */
export type Command = CommandByType[CommandType];
/** A command before the sender gave it its id. */
export type CommandDraft = { [Type in CommandType]: Omit<CommandByType[Type], 'commandId'> }[CommandType];

/** Every reason for which a command can be refused, as the answer's `code`. */
export type CommandRefusal =
  | 'bad-request'
  | 'not-allowed'
  | 'unknown-stage'
  | 'unknown-draft'
  | 'unknown-prompt'
  | 'too-many-drafts'
  | 'already-revealed'
  | 'nothing-to-reveal'
  | 'nothing-to-vote-on'
  | 'vote-already-open'
  | 'bad-vote-terms'
  | 'unknown-vote'
  | 'vote-closed'
  | 'unknown-theme'
  | 'no-votes-left'
  | 'theme-full'
  | 'no-vote-there'
  | 'no-open-vote'
  | 'unknown-participant'
  | 'last-facilitator'
  | 'facilitator-present'
  | 'role-locked'
  | 'unknown-invite'
  | 'unknown-hook'
  | 'too-many-hooks'
  | 'published'
  | 'not-published'
  | 'unknown-template'
  | 'meeting-has-begun'
  | 'unknown-invitee'
  | 'too-many-invitees'
  | 'one-note-taker'
  | 'not-in-the-future'
  | 'stage-is-current'
  | 'collection-closed'
  | 'bad-time-zone'
  | 'times-out-of-order'
  | 'status-not-next';

/** The answer to `POST /api/postmortems/:id/commands`. */
export type CommandAnswer =
  | { readonly ok: true; readonly result?: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly code: CommandRefusal; readonly detail: string };
