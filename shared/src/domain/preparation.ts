import type { InviteeId, ParticipantId } from './ids.ts';
import type { Role } from './role.ts';

/** What somebody was in the incident, in the terms of the Incident Command System. */
export const INCIDENT_ROLES = [
  'none',
  'commander',
  'deputy',
  'scribe',
  'technical-lead',
  'communications',
  'customer-liaison',
  'responder',
  'service-owner',
  'stakeholder',
] as const;
export type IncidentRole = (typeof INCIDENT_ROLES)[number];

/** Somebody who is expected, whether or not they have come. */
export interface Invitee {
  readonly id: InviteeId;
  readonly name: string;
  /** Empty: gets no mail. */
  readonly email: string;
  readonly jobTitle: string;
  readonly incidentRole: IncidentRole;
  /** What they will be in the meeting. */
  readonly meetingRole: Role;
  /** Always invited, or free to come. */
  readonly attendance: 'always' | 'optional';
  /** Who they are in the meeting, once they have joined. */
  readonly participantId: ParticipantId | null;
  /** They were there: set when they join, or by hand. */
  readonly attended: boolean;
}

/** When and where the meeting is. */
export interface Schedule {
  /** ISO 8601 UTC; null: not scheduled. */
  readonly startsAt: string | null;
  readonly minutes: number;
  /** http or https address of the call. */
  readonly callUrl: string | null;
}

/** Causes may be written before the meeting until then; null: no deadline is set. */
export interface CollectionWindow {
  /** ISO 8601 UTC. */
  readonly closesAt: string | null;
}

/** A mail that went out. */
export interface SentMail {
  readonly kind: MailKind;
  /** ISO 8601 UTC. */
  readonly sentAt: string;
  /** How many it reached. */
  readonly recipients: number;
  /** The start that it spoke of, ISO 8601 UTC. */
  readonly meetingStartsAt: string | null;
  /** Whom it did not reach. */
  readonly failed: readonly MailFailure[];
}

/** Somebody whom a mail did not reach. */
export interface MailFailure {
  /** Empty for readers who may not see addresses, and when nobody knows. */
  readonly email: string;
  /** For people. */
  readonly reason: string;
}

/** What mails are sent for. */
export const MAIL_KINDS = ['invitation', 'pre-read', 'reminder'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** What is prepared, as everybody in the postmortem may see it. */
export interface Preparation {
  /** Counts up with each change. */
  readonly revision: number;
  readonly invitees: readonly Invitee[];
  readonly schedule: Schedule;
  readonly collection: CollectionWindow;
  /** Newest first. */
  readonly mails: readonly SentMail[];
  /** The server can send mail. */
  readonly canMail: boolean;
  /** Who has written in the document. */
  readonly contributors: readonly ParticipantId[];
  /** The template that the document was made from, and whether a newer version of it exists. */
  readonly template: { readonly id: string; readonly name: string; readonly version: number };
}
