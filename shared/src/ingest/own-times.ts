import type { EventDraft, Meaning, Origin } from './collect-records.ts';
import { field, joined, partId } from './json-records.ts';

/** A field of an incident's own record that is a time, and what happened then. */
export interface OwnTime extends Meaning {
  readonly key: string;
  readonly says: string;
}

/** The incident whose times they are, as its source calls it. */
export interface IncidentName extends Origin {
  /** '' for none, as the title. */
  readonly id: string;
  readonly title: string;
}

/** What an incident itself says of its course: an event for each of its times that has come. */
export function ownTimes(
  fields: unknown,
  times: readonly OwnTime[],
  { id, title, ...origin }: IncidentName,
): readonly EventDraft[] {
  return times.flatMap(({ key, says, ...meaning }) => {
    const at = field(fields, key) ?? null;
    return at === null ? [] : [{ ...origin, ...meaning, id: partId(id, key), at, text: joined(': ', says, title) }];
  });
}
