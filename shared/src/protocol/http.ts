import { z } from 'zod';
import { typedLine } from './typed-line.ts';
import {
  MAX_LABELS,
  MAX_NAME_LENGTH,
  MAX_TITLE_LENGTH,
  INCIDENT_TYPES,
  type PostmortemRecord,
} from '#domain/postmortem.ts';
import { asId, ID_PATTERN, type PromptId } from '#domain/ids.ts';
import type { MailFailure } from '#domain/preparation.ts';
import type { Role } from '#domain/role.ts';
import { SEVERITIES } from '#domain/severity.ts';
import { SHORT_MEETING } from '#domain/stage.ts';
import {
  SECTION_BLOCKS,
  SUMMARY_SECTION_ID,
  TEMPLATE_LIMITS,
  type SectionBlock,
  type Template,
} from '#domain/template.ts';
import { instant } from './instant.ts';

const id = z.string().regex(ID_PATTERN);
const promptId = id.transform((text) => asId<PromptId>(text));
const name = typedLine().min(1).max(MAX_NAME_LENGTH);

/** `POST /api/sign-in` */
export const SignInBody = z.strictObject({ token: z.string().min(1).max(200), name });
/** `POST /api/sign-in/check` */
export const SignInCheckBody = SignInBody.pick({ token: true });
/** `POST /api/postmortems` */
export const CreatePostmortemBody = z.strictObject({
  title: typedLine().min(1).max(MAX_TITLE_LENGTH),
  templateId: z.string().max(64).optional(),
  incidentType: z.enum(INCIDENT_TYPES).optional(),
  severity: z.literal([...SEVERITIES]).optional(),
  startedAt: instant.optional(),
  detectedAt: instant.optional(),
  resolvedAt: instant.optional(),
  services: z.array(name).max(MAX_LABELS).optional(),
  tags: z.array(name).max(MAX_LABELS).optional(),
  detectionSource: typedLine().max(MAX_NAME_LENGTH).optional(),
  timeZone: z.string().max(64).optional(),
});
/** `POST /api/join` */
export const JoinBody = z.strictObject({
  invite: z.string().min(1).max(200),
  name,
  jobTitle: typedLine().max(MAX_NAME_LENGTH).optional(),
});
/** `POST /api/members` */
export const InviteMemberBody = z.strictObject({ name: name.optional() }).nullish();
/** `POST /api/templates` */
export const TemplateBody = z
  .strictObject({
    name: typedLine().min(1).max(TEMPLATE_LIMITS.name),
    description: z.string().trim().max(TEMPLATE_LIMITS.description),
    incidentType: z.enum(INCIDENT_TYPES).nullable(),
    basedOn: id.nullable(),
    sections: z
      .array(
        z.strictObject({
          id,
          title: typedLine().min(1).max(TEMPLATE_LIMITS.title),
          help: z.string().trim().max(TEMPLATE_LIMITS.help),
          starter: z.string().max(TEMPLATE_LIMITS.starter),
          block: z.enum(SECTION_BLOCKS),
        }),
      )
      .max(TEMPLATE_LIMITS.sections)
      .refine(haveOwnIds, 'two sections have the same id')
      .refine(hasTextForSummary, 'the summary is a text'),
    prompts: z
      .array(z.strictObject({ id: promptId, title: typedLine().min(1).max(TEMPLATE_LIMITS.title) }))
      .min(1)
      .max(TEMPLATE_LIMITS.prompts)
      .refine(haveOwnIds, 'two questions have the same id'),
    stages: z
      .array(
        z.strictObject({
          id: z.enum(SHORT_MEETING.map((stage) => stage.id)),
          label: typedLine().min(1).max(TEMPLATE_LIMITS.stage),
          question: typedLine().min(1).max(TEMPLATE_LIMITS.title),
          plannedMinutes: z.int().min(1).max(TEMPLATE_LIMITS.minutes),
        }),
      )
      .min(1)
      .refine(haveOwnIds, 'a stage is there twice'),
  })
  .describe('A document, its questions and its meeting');
/** `PUT /api/templates/:id`, with the version that was changed. */
export const TemplateChangeBody = TemplateBody.safeExtend({ version: z.int().min(1) });

function haveOwnIds(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map((item) => item.id)).size === items.length;
}

function hasTextForSummary(sections: readonly { readonly id: string; readonly block: SectionBlock }[]): boolean {
  return sections.every(({ id: sectionId, block }) => sectionId !== SUMMARY_SECTION_ID || block === 'text');
}

export type SignInBody = z.infer<typeof SignInBody>;
export type CreatePostmortemBody = z.infer<typeof CreatePostmortemBody>;
export type JoinBody = z.infer<typeof JoinBody>;

/** Answer of `GET /api/labels`: what the records of the workspace are labelled with, the most used first. */
export interface LabelList {
  readonly services: readonly string[];
  readonly tags: readonly string[];
}

/** Somebody who may create postmortems and read the archive. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly owner: boolean;
}

/** A member in the answer of `GET /api/members`. */
export interface ListedMember extends Member {
  /** When they were invited, milliseconds since the epoch. */
  readonly createdAt: number;
}

/** Answer of `GET /api/members`, for the owner. */
export interface MemberList {
  readonly members: readonly ListedMember[];
}

/** Answer of `POST /api/members`. */
export interface MemberInvite {
  readonly id: string;
  /** The sign-in link, `…/sign-in#<token>`: it is shown this once and kept nowhere. */
  readonly url: string;
}

/** The four full URLs, `…/join#<token>`. */
export interface InviteLinks {
  readonly facilitator: string;
  readonly noteTaker: string;
  readonly attendee: string;
  readonly observer: string;
}

/** Answer of `POST /api/postmortems`. */
export interface CreateAnswer {
  readonly id: string;
  readonly invites: InviteLinks;
}

/** An invite link in the answer of `GET /api/postmortems/:id/invites`: all but its token. Times are milliseconds since the epoch. */
export interface ListedInvite {
  readonly id: string;
  readonly role: Role;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
  readonly uses: number;
  readonly maxUses: number;
}

/** Answer of `GET /api/postmortems/:id/invites`, oldest first. */
export interface InviteList {
  readonly invites: readonly ListedInvite[];
}

/** Answer of `POST /api/join` and `POST /api/postmortems/:id/enter`. */
export interface JoinAnswer {
  readonly postmortemId: string;
  readonly participantId: string;
  readonly role: Role;
}

/** Answer of `POST /api/join/preview`: what a link is for, before giving a name. */
export interface InvitePreview {
  readonly postmortemId: string;
  readonly title: string;
  readonly role: Role;
  /** Names of those who are already here. */
  readonly here: readonly string[];
  /** This browser is already in the meeting as: */
  readonly known: { readonly name: string; readonly jobTitle: string } | null;
}

/** Answer of `GET /api/templates`: the built-in ones in their order, then own ones by name. */
export interface TemplateList {
  readonly templates: readonly Template[];
}

/** Answer of `POST /api/templates` and `PUT /api/templates/:id`. */
export interface SavedTemplate {
  readonly id: string;
  readonly version: number;
}

/** Answer of `GET /api/me`. */
export interface WhoAmI {
  readonly member: Member | null;
}

/** A record in the list, with who is there now and when the group meets. */
export interface ListedPostmortem extends PostmortemRecord {
  readonly online: number;
  /** ISO 8601 UTC; null: not scheduled. */
  readonly meetingAt: string | null;
}

/** Answer of `GET /api/postmortems`. */
export interface PostmortemList {
  readonly postmortems: readonly ListedPostmortem[];
  readonly nextCursor: string | null;
}

/** Answer of `POST /api/postmortems/:id/mail`. */
export interface MailAnswer {
  readonly subject: string;
  /** With {@link link}; each recipient gets a link of their own role in its place. */
  readonly text: string;
  /** The postmortem's page, which lets in who has been there. */
  readonly link: string;
  readonly recipients: readonly { readonly name: string; readonly email: string; readonly meetingRole: Role }[];
  readonly sent: number;
  readonly failed: readonly MailFailure[];
}

/** RFC 9457 problem details; `code` is stable, `detail` is for people. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
}
