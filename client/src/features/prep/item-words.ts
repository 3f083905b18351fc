import type { ImpactMetricId } from '@debrief/shared/domain/impact.ts';
import { MILESTONE_WORDS } from '@debrief/shared/domain/timeline.ts';
import {
  ENOUGH_EVENTS,
  PRE_READ_AHEAD_MS,
  type Gap,
  type PreparationItemId,
} from '@debrief/shared/quality/checklist.ts';

/** What the lines of the checklist are called. */
export const ITEM_TITLES: Readonly<Record<PreparationItemId, string>> = {
  summary: 'Summary',
  impact: 'Impact in numbers',
  timeline: 'Timeline',
  sources: 'Sources',
  people: 'People',
  schedule: 'Meeting',
  'pre-read': 'Pre-read',
  questions: 'Questions',
};

/** What a line says when nothing is missing. */
export const DONE_WORDS: Readonly<Record<PreparationItemId, string>> = {
  summary: 'A few lines say what happened.',
  impact: 'The impact is in numbers.',
  timeline: 'The events and the five key times are there.',
  sources: 'Every event says where it is known from.',
  people: 'Everybody who is needed is on the list.',
  schedule: 'It is scheduled.',
  'pre-read': 'It went out a day before.',
  questions: 'Every question has its answer.',
};

const whenFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** What the words need to know beside the gap. */
export interface WordContext {
  /** What the incident type calls a metric. */
  readonly titleOf: (metric: ImpactMetricId) => string;
  /** ISO 8601 UTC. */
  readonly startsAt: string | null;
}

/** What is missing, in words for who could do it. */
export function gapWords(gap: Gap, { titleOf, startsAt }: WordContext): string {
  switch (gap.item) {
    case 'summary':
      return 'Nobody has written it yet.';
    case 'impact':
      return impactWords(gap, titleOf);
    case 'timeline':
      return timelineWords(gap);
    case 'sources':
      return gap.events === 1
        ? 'One event does not say where it is known from.'
        : `${gap.events} events do not say where they are known from.`;
    case 'people':
      return peopleWords(gap);
    case 'schedule':
      return gap.why === 'no-time' ? 'No time is set.' : 'The meeting that was scheduled is over.';
    case 'pre-read':
      return preReadWords(gap, startsAt);
    case 'questions':
      return gap.open === 1 ? 'One is open.' : `${gap.open} are open.`;
    default:
      return gap satisfies never;
  }
}

type GapOf<Item extends Gap['item']> = Extract<Gap, { readonly item: Item }>;

function impactWords({ anyNumber, withoutNumber }: GapOf<'impact'>, titleOf: WordContext['titleOf']): string {
  if (withoutNumber.length > 0) return `Only words so far: ${listOf(withoutNumber.map(titleOf))}.`;
  return anyNumber ? DONE_WORDS.impact : 'No number says yet how large it was.';
}

function timelineWords({ events, times }: GapOf<'timeline'>): string {
  const count =
    events >= ENOUGH_EVENTS
      ? undefined
      : events === 0
        ? 'It is empty.'
        : `${events} of at least ${ENOUGH_EVENTS} events.`;
  const missing =
    times.length === 0 ? undefined : `No time for: ${listOf(times.map((key) => MILESTONE_WORDS[key].toLowerCase()))}.`;
  return [count, missing].filter((part) => part !== undefined).join(' ');
}

const LACK_WORDS = { facilitator: 'a facilitator', 'note-taker': 'a note-taker', owner: 'an owner' } as const;

function peopleWords({ invitees, lacks }: GapOf<'people'>): string {
  const count = invitees === 0 ? 'Nobody is invited yet.' : invitees === 1 ? 'Only one person is invited.' : undefined;
  const missing = lacks.length === 0 ? undefined : `Still wanted: ${listOf(lacks.map((role) => LACK_WORDS[role]))}.`;
  return [count, missing].filter((part) => part !== undefined).join(' ');
}

function preReadWords({ why }: GapOf<'pre-read'>, startsAt: string | null): string {
  if (why === 'no-meeting' || startsAt === null) return 'It goes out a day before the meeting.';
  if (why === 'late') return 'It went out less than a day ahead: begin with ten minutes of reading.';
  if (why === 'too-late') return 'Less than a day is left: begin with ten minutes of reading.';
  return `Send it by ${whenFormat.format(Date.parse(startsAt) - PRE_READ_AHEAD_MS)}.`;
}

const listFormat = new Intl.ListFormat('en', { type: 'conjunction' });

function listOf(items: readonly string[]): string {
  return listFormat.format(items);
}
