import { z } from 'zod';
import {
  MAX_LABELS,
  MAX_NAME_LENGTH,
  MAX_TITLE_LENGTH,
  INCIDENT_TYPES,
  type PostmortemRecord,
} from '#domain/postmortem.ts';
import type { Role } from '#domain/role.ts';

const instant = z.iso.datetime({ offset: true });
const name = z.string().trim().min(1).max(MAX_NAME_LENGTH);

/** `POST /api/sign-in` */
export const SignInBody = z.strictObject({ token: z.string().min(1).max(200), name });
/** `POST /api/postmortems` */
export const CreatePostmortemBody = z.strictObject({
  title: z.string().trim().min(1).max(MAX_TITLE_LENGTH),
  templateId: z.string().max(64).optional(),
  incidentType: z.enum(INCIDENT_TYPES).optional(),
  severity: z.int().min(1).max(4).optional(),
  startedAt: instant.optional(),
  detectedAt: instant.optional(),
  resolvedAt: instant.optional(),
  services: z.array(name).max(MAX_LABELS).optional(),
  tags: z.array(name).max(MAX_LABELS).optional(),
  detectionSource: z.string().trim().max(MAX_NAME_LENGTH).optional(),
  timeZone: z.string().max(64).optional(),
});
/** `POST /api/join` */
export const JoinBody = z.strictObject({
  invite: z.string().min(1).max(200),
  name,
  jobTitle: z.string().trim().max(MAX_NAME_LENGTH).optional(),
});
/** `POST /api/members` */
export const InviteMemberBody = z.strictObject({ name: name.optional() }).nullish();

export type SignInBody = z.infer<typeof SignInBody>;
export type CreatePostmortemBody = z.infer<typeof CreatePostmortemBody>;
export type JoinBody = z.infer<typeof JoinBody>;

/** Answer of `GET /api/labels`: what the records of the workspace are labelled with, the most used first. */
export interface LabelList {
  readonly services: readonly string[];
  readonly tags: readonly string[];
}

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

/** Answer of `GET /api/me`. */
export interface WhoAmI {
  readonly member: Member | null;
}

/** Answer of `GET /api/postmortems`. */
export interface PostmortemList {
  readonly postmortems: readonly (PostmortemRecord & { readonly online: number })[];
  readonly nextCursor: string | null;
}

/** RFC 9457 problem details; `code` is stable, `detail` is for people. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
}
