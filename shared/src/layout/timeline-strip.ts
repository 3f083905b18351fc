import { MILESTONE_WORDS, type Milestone, type Phase, type TimelineEntry } from '#domain/timeline.ts';
import { isoOf, ticksOf, type Scale, type Span, type StripTick } from './strip-axis.ts';
import { dotsOf, type LaneEvents, type StripDot, type TimedEvent } from './strip-dots.ts';
import { textWidthPx } from './wrap-text.ts';

/** Sizes of the strip, in CSS pixels. */
export const STRIP = {
  laneHeight: 26,
  labelWidth: 108,
  axisHeight: 24,
  flagHeight: 18,
  fontSize: 12,
  dotRadius: 5,
  /** Events of a lane that are closer than this are one dot with a number. */
  clusterPx: 13,
  paddingRight: 16,
} as const;

/** What the strip shows; times are ISO 8601 UTC. */
export interface StripContent {
  /** By time; those without a time are left out. */
  readonly entries: readonly TimelineEntry[];
  /** The lanes that may be needed, top first. */
  readonly phases: readonly Phase[];
  /** The moments of the incident that are known. */
  readonly milestones: readonly { readonly milestone: Milestone; readonly at: string }[];
  /** Spans in which nothing is known to have happened. */
  readonly gaps: readonly { readonly from: string; readonly to: string }[];
  /** IANA name of the zone that the axis is in. */
  readonly timeZone: string;
}

/** What part of it is seen, and how wide. */
export interface StripView {
  readonly widthPx: number;
  /** ISO 8601 UTC; undefined: from the first to the last event. */
  readonly range?: { readonly from: string; readonly to: string } | undefined;
  /** Events of a lane that are closer than this, in pixels, are one dot; more than the drawing needs where dots can be pressed. */
  readonly clusterPx?: number | undefined;
}

/** One line of the strip: all events of a phase. */
export interface StripLane {
  readonly phase: Phase;
  readonly y: number;
}
/** An event that lasts. */
export interface StripBar {
  readonly entryId: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
/** A moment of the incident. */
export interface StripFlag {
  readonly milestone: Milestone;
  readonly x: number;
  /** Flags that would cover each other stand in rows, 0 is the top one. */
  readonly row: number;
  /** The text stands left of the line, so that it does not leave the picture. */
  readonly isLeft: boolean;
}
/** Everything in its place. */
export interface StripLayout {
  readonly width: number;
  readonly height: number;
  /** Where the lanes begin and end. */
  readonly top: number;
  readonly bottom: number;
  readonly lanes: readonly StripLane[];
  readonly dots: readonly StripDot[];
  readonly bars: readonly StripBar[];
  readonly flags: readonly StripFlag[];
  readonly gaps: readonly { readonly x: number; readonly width: number }[];
  readonly ticks: readonly StripTick[];
  readonly range: { readonly from: string; readonly to: string };
}

const minuteMs = 60_000;

/** Puts the strip together; undefined when fewer than two times are known: there is nothing to see between them. */
export function layoutStrip(content: StripContent, view: StripView): StripLayout | undefined {
  const whole = wholeSpan(content);
  if (!whole) return undefined;
  const range = view.range ? spanOf(view.range.from, view.range.to) : whole;
  const byPhase = Map.groupBy(timed(content.entries), ({ entry }) => entry.phase);
  const left = STRIP.labelWidth;
  const right = Math.max(left + 1, view.widthPx - STRIP.paddingRight);
  const scale = (at: number): number => left + ((at - range.from) / (range.to - range.from)) * (right - left);
  const isSeen = (at: number): boolean => at >= range.from && at <= range.to;
  const flags = placeFlags(content, { scale, isSeen, right });
  const top = flags.reduce((rows, { row }) => Math.max(rows, row + 1), 0) * STRIP.flagHeight + 6;
  const lanes = lanesOf(content.phases, new Set(byPhase.keys())).map((phase, index) => ({
    phase,
    y: top + (index + 0.5) * STRIP.laneHeight,
    events: byPhase.get(phase) ?? [],
  }));
  const bottom = top + lanes.length * STRIP.laneHeight;
  return {
    width: view.widthPx,
    height: bottom + STRIP.axisHeight,
    top,
    bottom,
    lanes: lanes.map(({ phase, y }) => ({ phase, y })),
    dots: lanes.flatMap((lane) => dotsOf(lane, { scale, isSeen, clusterPx: view.clusterPx ?? STRIP.clusterPx })),
    bars: lanes.flatMap((lane) => barsOf(lane, { scale, range })),
    flags,
    gaps: gapsOf(content, { scale, range }),
    ticks: ticksOf(range, { scale, timeZone: content.timeZone }),
    range: rangeOf(range),
  };
}

function spanOf(from: string, to: string): Span {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return { from: start, to: Math.max(end, start + minuteMs) };
}

function timed(entries: readonly TimelineEntry[]): readonly TimedEvent[] {
  return entries.flatMap((entry) => (entry.at === null ? [] : [{ entry, at: Date.parse(entry.at) }]));
}

/** From the first event or moment to the last, ISO 8601 UTC; undefined when there is nothing to see between them. */
export function stripRange(content: StripContent): StripLayout['range'] | undefined {
  const whole = wholeSpan(content);
  return whole && rangeOf(whole);
}

function rangeOf({ from, to }: Span): StripLayout['range'] {
  return { from: isoOf(from), to: isoOf(to) };
}

/** From the first to the last, with a little air so that nothing sticks to the edge. */
function wholeSpan({ entries, milestones }: StripContent): Span | undefined {
  const times = [
    ...timed(entries).map(({ at }) => at),
    ...entries.flatMap(({ at, endAt }) => (at === null || endAt === null ? [] : [Date.parse(endAt)])),
    ...milestones.map(({ at }) => Date.parse(at)),
  ];
  // Not by spreading: a timeline may have thousands of events.
  const from = times.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const to = times.reduce((most, at) => Math.max(most, at), Number.NEGATIVE_INFINITY);
  if (to - from < 1) return undefined;
  const air = (to - from) * 0.02;
  return { from: from - air, to: to + air };
}

/** The lanes that have something in them, in the order of the incident type; phases that it does not know come last. */
function lanesOf(phases: readonly Phase[], used: ReadonlySet<Phase>): readonly Phase[] {
  return [...phases.filter((phase) => used.has(phase)), ...[...used].filter((phase) => !phases.includes(phase))];
}

function barsOf(
  { y, events }: LaneEvents,
  { scale, range }: { readonly scale: Scale; readonly range: Span },
): readonly StripBar[] {
  return events.flatMap(({ entry, at }) => {
    const endAt = entry.endAt === null ? at : Date.parse(entry.endAt);
    if (endAt <= at || endAt < range.from || at > range.to) return [];
    const x = scale(Math.max(at, range.from));
    return [{ entryId: entry.id, x, y, width: scale(Math.min(endAt, range.to)) - x }];
  });
}

function gapsOf(
  { gaps }: StripContent,
  { scale, range }: { readonly scale: Scale; readonly range: Span },
): StripLayout['gaps'] {
  return gaps.flatMap((gap) => {
    const [from, to] = [Math.max(Date.parse(gap.from), range.from), Math.min(Date.parse(gap.to), range.to)];
    return to > from ? [{ x: scale(from), width: scale(to) - scale(from) }] : [];
  });
}

function placeFlags(
  { milestones }: StripContent,
  { scale, isSeen, right }: { readonly scale: Scale; readonly isSeen: (at: number) => boolean; readonly right: number },
): readonly StripFlag[] {
  const flags: StripFlag[] = [];
  const rowEnds: number[] = [];
  const seen = milestones
    .map(({ milestone, at }) => ({ milestone, at: Date.parse(at) }))
    .filter(({ at }) => isSeen(at));
  for (const { milestone, at } of seen.toSorted((a, b) => a.at - b.at)) {
    const x = scale(at);
    const width = textWidthPx(MILESTONE_WORDS[milestone], STRIP.fontSize) + 10;
    const isLeft = x + width > right;
    const start = isLeft ? x - width : x;
    const free = rowEnds.findIndex((end) => end <= start);
    const row = free < 0 ? rowEnds.length : free;
    rowEnds[row] = start + width;
    flags.push({ milestone, x, row, isLeft });
  }
  return flags;
}
