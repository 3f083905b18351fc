import type { InviteeId, PostmortemId } from './ids.ts';
import type { Severity } from './severity.ts';
import type { Milestone } from './timeline.ts';

/** How far a record is, in the order in which it comes there. */
export const POSTMORTEM_STATUSES = ['draft', 'in-review', 'reviewed', 'closed'] as const;
export type PostmortemStatus = (typeof POSTMORTEM_STATUSES)[number];

/** What kind of incident it was; each has phases, impact and templates of its own. */
export const INCIDENT_TYPES = ['production-outage', 'security', 'product-project', 'process'] as const;
export type IncidentType = (typeof INCIDENT_TYPES)[number];

/** The five times that every record asks for. */
export const KEY_TIMES = [
  'started',
  'detected',
  'responded',
  'mitigated',
  'resolved',
] as const satisfies readonly Milestone[];
export type KeyTime = (typeof KEY_TIMES)[number];
/** ISO 8601 UTC each; null when nobody has said. */
export type KeyTimes = Readonly<Record<KeyTime, string | null>>;
/** Nobody has said when anything was. */
export const NO_KEY_TIMES: KeyTimes = {
  started: null,
  detected: null,
  responded: null,
  mitigated: null,
  resolved: null,
};

/** The record as the archive lists it. */
export interface PostmortemRecord {
  readonly id: PostmortemId;
  /** Counts up in the workspace; spoken as "PM-42". */
  readonly number: number;
  readonly title: string;
  readonly severity: Severity;
  readonly incidentType: IncidentType;
  readonly status: PostmortemStatus;
  /** `keyTimes.started`, under the name that it had first. */
  readonly startedAt: string | null;
  /** IANA name, e.g. `Europe/Berlin`: the zone that the timeline is read in. */
  readonly timeZone: string;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly publishedAt: string | null;
  /** What the incident touched, e.g. `checkout`. */
  readonly services: readonly string[];
  readonly tags: readonly string[];
  /** What or who noticed it first, e.g. `Alert`, `Customer`. */
  readonly detectionSource: string;
  /** Who sees to it that the postmortem is done: exactly one of the invitees; null: nobody yet. */
  readonly ownerId: InviteeId | null;
  /** Times that were said of the whole incident; a milestone of the timeline stands in where one is missing. */
  readonly keyTimes: KeyTimes;
  /** When the postmortem has to be done by, ISO 8601 UTC; null: no deadline. */
  readonly dueAt: string | null;
  /** Why it may be later; empty while nobody has said. */
  readonly delayReason: string;
  /** Why the owner facilitates although they should not; empty while nobody has said. */
  readonly ownerFacilitatesReason: string;
  /** An example that the workspace was given to look around in. */
  readonly example: boolean;
}

/** Characters of a title. */
export const MAX_TITLE_LENGTH = 200;
/** Characters of the name of a person, a service or a tag. */
export const MAX_NAME_LENGTH = 80;
/** Services or tags of one record. */
export const MAX_LABELS = 20;
/** Characters of a reason. */
export const MAX_REASON_LENGTH = 500;
