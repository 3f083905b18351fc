import type { PostmortemId } from './ids.ts';
import type { Severity } from './severity.ts';

export const POSTMORTEM_STATUSES = ['draft', 'in-review', 'reviewed', 'closed'] as const;
export type PostmortemStatus = (typeof POSTMORTEM_STATUSES)[number];

export const INCIDENT_TYPES = ['production-outage', 'security', 'product-project', 'process'] as const;
export type IncidentType = (typeof INCIDENT_TYPES)[number];

/** The record as the archive lists it. */
export interface PostmortemRecord {
  readonly id: PostmortemId;
  /** Counts up in the workspace; spoken as "PM-42". */
  readonly number: number;
  readonly title: string;
  readonly severity: Severity;
  readonly incidentType: IncidentType;
  readonly status: PostmortemStatus;
  /** When the incident started, ISO 8601 UTC; null when nobody has said. */
  readonly startedAt: string | null;
  /** IANA name, e.g. `Europe/Berlin`: the zone that the timeline is read in. */
  readonly timeZone: string;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly publishedAt: string | null;
  /** An example that the workspace was given to look around in. */
  readonly example: boolean;
}

export const MAX_TITLE_LENGTH = 200;
export const MAX_NAME_LENGTH = 80;
