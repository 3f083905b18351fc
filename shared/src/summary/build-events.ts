import type { DocumentContent } from '#domain/content.ts';
import type { TimelineEntry } from '#domain/timeline.ts';
import { momentAt } from './key-figures.ts';
import type { SummaryDetail, SummaryEvent, SummaryQuestion } from './summary.ts';

/** Addresses of evidence: a mail address is none. */
const EVIDENCE = /^https?:\/\//iu;

/** One event of the timeline as the report tells it. */
export function summaryEvent(entry: TimelineEntry, timeZone: string): SummaryEvent {
  const { at, endAt, phase, text, milestone, isKey, source, url } = entry;
  return {
    moment: momentAt(at, timeZone),
    until: at === null ? null : momentAt(endAt, timeZone),
    phase,
    text,
    milestone,
    isKey,
    source: source.trim(),
    url: url !== null && EVIDENCE.test(url) ? url : null,
    alternatives: entry.alternatives.flatMap(({ at: other, source: says }) => {
      const moment = momentAt(other, timeZone);
      return moment ? [{ moment, source: says.trim() }] : [];
    }),
    images: entry.images.map(({ imageId, alt, width, height }) => ({ imageId, alt, width, height })),
  };
}

type Remarked = Pick<DocumentContent, 'timeline' | 'questions' | 'details'>;

/** The questions that somebody has put into words. */
export function summaryQuestions({ timeline, questions }: Remarked): readonly SummaryQuestion[] {
  const words = wordsOf(timeline);
  return questions
    .filter(({ text, answer }) => text.trim() !== '' || answer.trim() !== '')
    .map(({ text, answer, askedBy, entryId }) => ({
      text,
      answer: answer.trim(),
      askedBy: askedBy.trim(),
      about: entryId === null ? null : (words.get(entryId) ?? null),
    }));
}

/** What was told outside of the channels. */
export function summaryDetails({ timeline, details }: Remarked): readonly SummaryDetail[] {
  const words = wordsOf(timeline);
  return details
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, speaker, role, entryId }) => ({
      text,
      speaker: speaker.trim(),
      role: role.trim(),
      about: entryId === null ? null : (words.get(entryId) ?? null),
    }));
}

function wordsOf(timeline: readonly TimelineEntry[]): ReadonlyMap<string, string> {
  return new Map(timeline.flatMap(({ id, text }) => (text.trim() === '' ? [] : [[id, text.trim()]])));
}
