import type { ActionStatus } from '#domain/action.ts';
import { clockWords, wallTime } from '#domain/local-time.ts';
import type { PostmortemStatus } from '#domain/postmortem.ts';
import type { Role } from '#domain/role.ts';
import type { Phase } from '#domain/timeline.ts';
import type { KeyFigures, Moment, Summary, SummaryAction, SummaryEvent, SummaryTheme } from './summary.ts';

/** What the phases are called, on the screen and in every format. */
export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  trigger: 'Trigger',
  detection: 'Detection',
  response: 'Response',
  investigation: 'Investigation',
  containment: 'Containment',
  mitigation: 'Mitigation',
  eradication: 'Eradication',
  recovery: 'Recovery',
  resolution: 'Resolution',
  planning: 'Planning',
  decision: 'Decision',
  build: 'Build',
  test: 'Test',
  launch: 'Launch',
  handover: 'Handover',
  deviation: 'Deviation',
  communication: 'Communication',
  note: 'Note',
};
/** What the roles of a meeting are called. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  facilitator: 'Facilitator',
  'note-taker': 'Note-taker',
  attendee: 'Attendee',
  observer: 'Observer',
};
/** What the states of a record are called. */
export const STATUS_WORDS: Readonly<Record<PostmortemStatus, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  reviewed: 'Reviewed',
  closed: 'Closed',
};
/** What the states of an action are called. */
export const ACTION_STATUS_WORDS: Readonly<Record<ActionStatus, string>> = {
  open: 'Open',
  'in-progress': 'In progress',
  done: 'Done',
  'wont-do': 'Won’t do',
};

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** `3 d 2 h`, `24 h 14 min`, `42 min`: in days from two days on, where minutes no longer matter. */
export function durationWords(ms: number): string {
  if (ms < minuteMs) return 'under 1 min';
  if (ms < 2 * dayMs) return parts(ms, { unit: 'h', of: hourMs }, { unit: 'min', of: minuteMs });
  return parts(ms, { unit: 'd', of: dayMs }, { unit: 'h', of: hourMs });
}

interface Unit {
  readonly unit: string;
  readonly of: number;
}

function parts(ms: number, large: Unit, small: Unit): string {
  const counts = [
    { unit: large.unit, count: Math.floor(ms / large.of) },
    { unit: small.unit, count: Math.floor((ms % large.of) / small.of) },
  ];
  return counts
    .filter(({ count }) => count > 0)
    .map(({ unit, count }) => `${count} ${unit}`)
    .join(' ');
}

/**
 * `31 January 2017`
 *
 * @param date - calendar date `YYYY-MM-DD`
 */
export function dateWords(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/**
 * `Tuesday, 31 January 2017`. Written out here: what `Intl` says differs from one version to the next.
 *
 * @param date - calendar date `YYYY-MM-DD`
 */
export function dayWords(date: string): string {
  const weekday = WEEKDAYS[new Date(date).getUTCDay()];
  return weekday === undefined ? dateWords(date) : `${weekday}, ${dateWords(date)}`;
}

/** `31 Jan 2017, 17:20`: short enough for a tile. */
export function momentWords({ local }: Moment): string {
  const [day, month, year] = dateWords(local.date).split(' ');
  return `${day} ${month?.slice(0, 3)} ${year}, ${clockWords(local)}`;
}

/** When and by what it was made, for the foot of a page. */
export function footWords({ generatedAt, timeZone }: Pick<Summary, 'generatedAt' | 'timeZone'>): string {
  const { date, time } = wallTime(generatedAt, timeZone);
  return `Written with Debrief. As of ${dateWords(date)}, ${time.slice(0, 'hh:mm'.length)} (${timeZone}).`;
}

/** The key figures that are known, each with what it is. */
export function figureWords(figures: KeyFigures): readonly { readonly term: string; readonly value: string }[] {
  const { startedAt, endedAt } = figures;
  const span = (ms: number | null): string | null => (ms === null ? null : durationWords(ms));
  return [
    { term: 'Started', value: startedAt && momentWords(startedAt) },
    { term: figures.endIs === 'resolution' ? 'Resolved' : 'Last event', value: endedAt && momentWords(endedAt) },
    { term: 'Duration', value: span(figures.durationMs) },
    { term: 'Detected after', value: detectionWords(figures) },
    { term: 'Acknowledged after', value: span(figures.acknowledgedAfterMs) },
    { term: 'Diagnosed after', value: span(figures.diagnosedAfterMs) },
    { term: 'Mitigated after', value: span(figures.mitigatedAfterMs) },
    { term: 'Events', value: String(figures.events) },
    { term: 'Participants', value: figures.participants === 0 ? null : String(figures.participants) },
  ].flatMap(({ term, value }) => (value === null ? [] : [{ term, value }]));
}

/** A guess is told as one: nobody has said when it was detected. */
function detectionWords({ detectedAfterMs, detectionIs }: KeyFigures): string | null {
  if (detectedAfterMs === null) return null;
  const span = durationWords(detectedAfterMs);
  if (detectionIs === 'known') return span;
  const isVague = detectedAfterMs < minuteMs;
  return `${isVague ? span : `about ${span}`}, from the timeline’s phases`;
}

/** The events of one day; the date is null for those that nobody has given a time. */
export interface TimelineDay {
  readonly date: string | null;
  readonly events: readonly SummaryEvent[];
}

/** The timeline by days of the postmortem's zone, in its order. */
export function timelineDays(timeline: readonly SummaryEvent[]): readonly TimelineDay[] {
  const days = Map.groupBy(timeline, (event) => event.moment?.local.date ?? null);
  return [...days].map(([date, events]) => ({ date, events }));
}

/** What an action is called; one that nobody has given words still has a name. */
export function actionTitle({ title }: Pick<SummaryAction, 'title'>): string {
  return title.trim() || 'Untitled action';
}

/** What stands below an action's title: `Ann Okafor · due 3 March 2026 · Open · changes: No alert watches the queue`. */
export function actionWords({ owner, dueOn, status, answers }: SummaryAction): string {
  const due = dueOn === null ? 'no date' : `due ${dateWords(dueOn)}`;
  const changes = answers === null ? [] : [`changes: ${answers}`];
  return [owner ?? 'Nobody yet', due, ACTION_STATUS_WORDS[status], ...changes].join(' · ');
}

/** A theme that is one cause without a title of its own: its label says it all. */
export function namesItself({ label, causes }: SummaryTheme): boolean {
  return causes.length === 1 && causes[0]?.trim() === label;
}

/** The dots of the first theme, which every bar is measured by; at least 1. */
export function mostDots(themes: readonly SummaryTheme[]): number {
  return themes.reduce((most, { result }) => Math.max(most, result?.dots ?? 0), 1);
}

/** `3 dots` */
export function dotWords(dots: number): string {
  return `${dots} ${dots === 1 ? 'dot' : 'dots'}`;
}

/** One line on how the vote went. */
export function voteWords(vote: NonNullable<Summary['vote']>): string {
  return `${dotWords(vote.dots)} placed, up to ${vote.votesPerPerson} per person. Nobody’s choice was kept.`;
}
