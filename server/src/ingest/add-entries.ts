import type { CommandDocument } from '#commands/command.ts';
import { addActor } from '@debrief/shared/document/remarks.ts';
import { SERVER_EDIT } from '@debrief/shared/document/origins.ts';
import { addTimelineEntry, readTimeline } from '@debrief/shared/document/timeline.ts';
import { findRow } from '@debrief/shared/document/typed-map.ts';
import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { timelineEntry, timelineEntryId, type TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import type { IngestedEntry, IngestedPerson } from '@debrief/shared/ingest/ingest.ts';
import { spokenText } from '@debrief/shared/ingest/spoken-text.ts';
import { accept, refuse, type Outcome } from '@debrief/shared/lang/outcome.ts';
import { INGEST_LIMITS } from './limits.ts';

/** What came into the timeline, and what was there already. */
export interface AddedEntries {
  readonly ids: readonly TimelineEntryId[];
  readonly known: readonly IngestedEntry[];
  /** How many more events the timeline takes. */
  readonly room: number;
}

/** The refs of everything that was imported into this document before. */
export function importedRefs(
  timeline: readonly Pick<TimelineEntry, 'importRef' | 'mergedRefs'>[],
): ReadonlySet<string> {
  return new Set(
    timeline.flatMap(({ importRef, mergedRefs }) => [...(importRef === null ? [] : [importRef]), ...mergedRefs]),
  );
}

/** How many more events a timeline takes. */
export function roomIn({ size }: { readonly size: number }): number {
  return INGEST_LIMITS.timelineEntries - size;
}

/**
 * Adds what is not in the timeline yet, in one step, with the people whom it names. Events of the same time keep their order.
 *
 * @param making - the time in milliseconds since the epoch, and what makes ids unique
 * @returns `timeline-full` when the timeline would have more events than anybody can read; then nothing was added
 */
export async function addEntries(
  document: CommandDocument,
  entries: readonly IngestedEntry[],
  { now, newId }: { readonly now: number; readonly newId: () => string },
): Promise<Outcome<AddedEntries, 'timeline-full'>> {
  const before = await document.read();
  const refs = importedRefs(readTimeline(before));
  const known = entries.filter(({ ref }) => refs.has(ref));
  const fresh = entries
    .filter(({ ref }) => !refs.has(ref))
    .map((entry, place) => toTimelineEntry(entry, timelineEntryId({ now, place, random: newId() })));
  const room = roomIn(before.timeline) - fresh.length;
  if (room < 0) return refuse('timeline-full');
  const takenMilestones = new Set(
    [...before.timeline.keys()].map((id) => findRow(before.timeline, id)?.get('milestone')),
  );
  const speakers = speakersOf(entries);
  if (fresh.length > 0) {
    await document.edit((open) => {
      const names = new Set([...open.actors.keys()].map((id) => findRow(open.actors, id)?.get('name')));
      for (const { name, jobTitle } of speakers) {
        if (!names.has(name)) addActor(open, { id: newId(), name, role: jobTitle }, SERVER_EDIT);
      }
      for (const entry of fresh) addTimelineEntry(open, withoutTaken(entry, takenMilestones), SERVER_EDIT);
    });
  }
  return accept({ ids: fresh.map(({ id }) => id), known, room });
}

/** An event as it stands in the timeline: who said it stands before what was said. */
function toTimelineEntry({ ref, speaker, text, ...entry }: IngestedEntry, id: TimelineEntryId): TimelineEntry {
  return timelineEntry({ ...entry, id, importRef: ref, text: spokenText({ speaker, text }) });
}

/** Each moment of the incident is one event: the one that people chose, or the first that came. */
function withoutTaken(entry: TimelineEntry, taken: Set<unknown>): TimelineEntry {
  if (entry.milestone === null) return entry;
  if (taken.has(entry.milestone)) return { ...entry, milestone: null };
  taken.add(entry.milestone);
  return entry;
}

function speakersOf(entries: readonly IngestedEntry[]): readonly IngestedPerson[] {
  return [...new Map(entries.flatMap(({ speaker }) => (speaker ? [[speaker.name, speaker] as const] : []))).values()];
}
