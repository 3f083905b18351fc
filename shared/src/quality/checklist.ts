import { needsNumber, type ImpactMetric, type ImpactMetricId } from '#domain/impact.ts';
import { knownKeyTime } from '#domain/key-times.ts';
import { KEY_TIMES, type KeyTime, type KeyTimes } from '#domain/postmortem.ts';
import type { Preparation } from '#domain/preparation.ts';
import type { Question } from '#domain/remark.ts';
import type { Role } from '#domain/role.ts';
import type { TimelineEntry } from '#domain/timeline.ts';

/** A timeline of fewer events has usually left something out. */
export const ENOUGH_EVENTS = 5;
/** People read beforehand what they get a day ahead. */
export const PRE_READ_AHEAD_MS = 24 * 60 * 60 * 1000;

/** What is wanted before a meeting, in the order in which it is shown. */
export type PreparationItemId =
  | 'summary'
  | 'impact'
  | 'timeline'
  | 'sources'
  | 'people'
  | 'schedule'
  | 'pre-read'
  | 'questions';

/** What is missing of one item, as facts: the screen has the words. */
export type Gap =
  | { readonly item: 'summary' }
  /** No number at all, or those that were given only words. */
  | { readonly item: 'impact'; readonly withoutNumber: readonly ImpactMetricId[]; readonly anyNumber: boolean }
  | { readonly item: 'timeline'; readonly events: number; readonly times: readonly KeyTime[] }
  | { readonly item: 'sources'; readonly events: number }
  | {
      readonly item: 'people';
      readonly invitees: number;
      readonly lacks: readonly ('facilitator' | 'note-taker' | 'owner')[];
    }
  | { readonly item: 'schedule'; readonly why: 'no-time' | 'in-the-past' }
  | { readonly item: 'pre-read'; readonly why: PreReadGap }
  | { readonly item: 'questions'; readonly open: number };

/** `late`: sent, but less than a day ahead. `too-late`: not sent, and less than a day is left. */
export type PreReadGap = 'no-meeting' | 'not-sent' | 'late' | 'too-late';

/** One line of the checklist. */
export interface PreparationItem {
  readonly id: PreparationItemId;
  /** Nice to have: not counted. */
  readonly optional: boolean;
  /** 0 to 1; 1 only when nothing is missing. */
  readonly progress: number;
  /** null when nothing is missing. */
  readonly gap: Gap | null;
}

/** What the checklist looks at. */
export interface PreparationFacts {
  /** Somebody has written the summary, beyond what the template put there. */
  readonly hasSummary: boolean;
  readonly metrics: readonly ImpactMetric[];
  readonly timeline: readonly TimelineEntry[];
  readonly keyTimes: KeyTimes;
  readonly questions: readonly Question[];
  readonly hasOwner: boolean;
  /** The group has begun to meet: it needs no other time for that. */
  readonly hasBegun: boolean;
  /** The roles of those who have joined already. */
  readonly joined: readonly Role[];
  /** Undefined while it was not read: then nothing is said about people, time and mail. */
  readonly preparation: Pick<Preparation, 'invitees' | 'schedule' | 'mails' | 'canMail'> | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What is there and what is missing before the meeting. */
export function preparationChecklist(facts: PreparationFacts): readonly PreparationItem[] {
  const { preparation } = facts;
  const timeline = facts.timeline.filter(isBegun);
  return [
    item('summary', facts.hasSummary ? 1 : 0, { item: 'summary' }),
    impactItem(facts),
    timelineItem({ ...facts, timeline }),
    sourcesItem({ ...facts, timeline }),
    ...(preparation
      ? [
          peopleItem(facts, preparation),
          ...(facts.hasBegun && !liesAhead(facts, preparation)
            ? []
            : [scheduleItem(facts, preparation), preReadItem(facts, preparation)]),
        ]
      : []),
    questionsItem(facts),
  ].filter((entry) => entry !== undefined);
}

/** Of everything that counts, in percent; 100 only when nothing that counts is missing. */
export function percentPrepared(items: readonly PreparationItem[]): number {
  const counted = items.filter(({ optional }) => !optional);
  if (counted.length === 0) return 0;
  const sum = counted.reduce((total, { progress }) => total + progress, 0);
  return Math.floor((sum / counted.length) * 100 + 1e-9);
}

function item(id: PreparationItemId, progress: number, gap: Gap): PreparationItem {
  return { id, optional: false, progress, gap: progress >= 1 ? null : gap };
}

function impactItem({ metrics }: PreparationFacts): PreparationItem {
  const numbers = metrics.filter(({ amount }) => amount !== null).length;
  const withoutNumber = metrics.filter(needsNumber).map(({ id }) => id);
  const progress = numbers === 0 ? 0 : numbers / (numbers + withoutNumber.length);
  return item('impact', progress, { item: 'impact', withoutNumber, anyNumber: numbers > 0 });
}

/** An empty row is no event yet. */
function isBegun({ at, text }: TimelineEntry): boolean {
  return at !== null || text.trim() !== '';
}

function timelineItem({ timeline, keyTimes }: PreparationFacts): PreparationItem {
  const times = KEY_TIMES.filter((key) => knownKeyTime(key, keyTimes, timeline).at === null);
  const have = Math.min(ENOUGH_EVENTS, timeline.length) + KEY_TIMES.length - times.length;
  return item('timeline', have / (ENOUGH_EVENTS + KEY_TIMES.length), {
    item: 'timeline',
    events: timeline.length,
    times,
  });
}

function sourcesItem({ timeline }: PreparationFacts): PreparationItem | undefined {
  if (timeline.length === 0) return undefined;
  const events = timeline.filter(({ source, url }) => source.trim() === '' && url === null).length;
  return { ...item('sources', 1 - events / timeline.length, { item: 'sources', events }), optional: true };
}

type Prepared = NonNullable<PreparationFacts['preparation']>;

function peopleItem({ hasOwner, joined }: PreparationFacts, { invitees }: Prepared): PreparationItem {
  const roles = new Set([...invitees.map(({ meetingRole }) => meetingRole), ...joined]);
  const lacks = [
    ...(['facilitator', 'note-taker'] as const).filter((role) => !roles.has(role)),
    ...(hasOwner ? [] : (['owner'] as const)),
  ];
  const wanted = 4;
  const have = wanted - lacks.length - (invitees.length > 1 ? 0 : 1);
  return item('people', have / wanted, { item: 'people', invitees: invitees.length, lacks });
}

function liesAhead({ now }: PreparationFacts, { schedule: { startsAt } }: Prepared): boolean {
  return startsAt !== null && Date.parse(startsAt) > now;
}

function scheduleItem({ now }: PreparationFacts, { schedule }: Prepared): PreparationItem {
  const { startsAt } = schedule;
  const isPast = startsAt !== null && Date.parse(startsAt) + schedule.minutes * 60_000 < now;
  const why = startsAt === null ? 'no-time' : 'in-the-past';
  return item('schedule', startsAt !== null && !isPast ? 1 : 0, { item: 'schedule', why });
}

function preReadItem({ now }: PreparationFacts, { schedule, mails, canMail }: Prepared): PreparationItem {
  // What people send themselves, nobody here hears of.
  const optional = !canMail;
  const why = preReadGap(schedule.startsAt, { mails, now });
  if (why === undefined) return { ...item('pre-read', 1, { item: 'pre-read', why: 'no-meeting' }), optional };
  return { ...item('pre-read', why === 'late' ? 0.5 : 0, { item: 'pre-read', why }), optional };
}

function preReadGap(
  startsAt: string | null,
  { mails, now }: { readonly mails: Prepared['mails']; readonly now: number },
): PreReadGap | undefined {
  if (startsAt === null) return 'no-meeting';
  const latest = Date.parse(startsAt) - PRE_READ_AHEAD_MS;
  const sent = mails
    .filter(({ kind, recipients }) => kind === 'pre-read' && recipients > 0)
    .map(({ sentAt }) => Date.parse(sentAt));
  if (sent.some((at) => at <= latest)) return undefined;
  if (sent.length > 0) return 'late';
  return now > latest ? 'too-late' : 'not-sent';
}

/** Nothing to say while nobody has asked anything. */
function questionsItem({ questions }: PreparationFacts): PreparationItem | undefined {
  const asked = questions.filter(({ text }) => text.trim() !== '');
  if (asked.length === 0) return undefined;
  const open = asked.filter(({ answer }) => answer.trim() === '').length;
  return { ...item('questions', 1 - open / asked.length, { item: 'questions', open }), optional: true };
}
