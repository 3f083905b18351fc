import type { Severity } from './severity.ts';

/** The lengths that are offered, minutes: a quick look, a short meeting, a full one, and the longest that keeps attention. */
export const MEETING_LENGTHS = [15, 30, 60, 90] as const;
export type MeetingLength = (typeof MEETING_LENGTHS)[number];

/** Beyond this people stop listening: better two meetings. Nobody should sit through three hours. */
export const LONGEST_MINUTES = 90;

/** Bounds of a number of minutes, both included. */
export interface MinuteRange {
  readonly least: number;
  readonly most: number;
}

/** How long a meeting may be planned. */
export const MEETING_MINUTES: MinuteRange = { least: 5, most: 180 };
/** How long a stage of it may be planned. */
export const STAGE_MINUTES: MinuteRange = { least: 1, most: 120 };

/** Whether what was typed is a whole number of minutes in the range; text is none. */
export function isMinutesIn({ least, most }: MinuteRange, typed: number | string): typed is number {
  return typeof typed === 'number' && Number.isInteger(typed) && typed >= least && typed <= most;
}

/** What makes a meeting longer. */
export interface Complexity {
  readonly severity: Severity;
  /** Events on the timeline. */
  readonly events: number;
  /** Services that the incident touched. */
  readonly services: number;
}

const usual: Readonly<Record<Severity, MeetingLength>> = { 1: 60, 2: 30, 3: 30, 4: 15, 5: 15 };
/** From here on there is more to talk about than severity tells. */
const MANY_EVENTS = 25;
const MANY_SERVICES = 3;

/** How long to meet: what is usual for the severity, and a step longer where much happened or much was touched. */
export function suggestMinutes({ severity, events, services }: Complexity): MeetingLength {
  const step = MEETING_LENGTHS.indexOf(usual[severity]);
  const isComplex = events >= MANY_EVENTS || services >= MANY_SERVICES;
  return MEETING_LENGTHS[isComplex ? step + 1 : step] ?? usual[severity];
}

/** Whether nobody will listen until the end. */
export function isOverlong(minutes: number): boolean {
  return minutes > LONGEST_MINUTES;
}
