import type { TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { useDocumentPart } from './use-document-part.ts';

/**
 * The whole timeline by time, the same array while only words are written in it: times, phases, milestones, evidence
 * and whether an event has words at all are as they are now, its words may be older. For figures and drawings.
 */
export function useTimelineFacts(): readonly TimelineEntry[] {
  return useDocumentPart(({ timeline }) => timeline.rows, haveSameFacts);
}

function haveSameFacts(shown: readonly TimelineEntry[], newest: readonly TimelineEntry[]): boolean {
  return shown.length === newest.length && shown.every((entry, index) => isSameButWords(entry, newest[index]));
}

function isSameButWords(a: TimelineEntry, b: TimelineEntry | undefined): boolean {
  if (a === b) return true;
  if (!b || (a.text.trim() === '') !== (b.text.trim() === '')) return false;
  return Object.entries({ ...a, text: b.text }).every(([key, value]) => Object.is(value, Reflect.get(b, key)));
}
