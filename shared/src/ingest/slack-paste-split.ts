import {
  continuationIn,
  headerInLine,
  headerOverTwoLines,
  isNoise,
  looksLikeName,
  type PastedHeader,
  type TwoLineHeader,
} from './slack-paste-lines.ts';
import { readClock } from './written-clock.ts';
import { namesDay } from './written-date.ts';

/** A stretch of a pasted text. `line` counts from 1. */
export type PastedPart =
  | {
      readonly is: 'message';
      readonly line: number;
      readonly header: Pick<PastedHeader, 'name' | 'isApp' | 'date' | 'clock'>;
      readonly isContinued: boolean;
      readonly body: string[];
    }
  /** A line that says from which day on. */
  | { readonly is: 'date'; readonly line: number; readonly text: string }
  /** Words that belong to no message. */
  | { readonly is: 'stray'; readonly line: number; readonly body: string[] }
  | { readonly is: 'deleted'; readonly line: number };

/** A pasted text, taken apart. */
export interface SplitPaste {
  /** The channel that a copied thread names; empty when none does. */
  readonly channel: string;
  readonly parts: readonly PastedPart[];
}

const THREAD_HEAD = /^#?([\p{L}\p{N}_-]{1,80})$/u;
/** Generous: it is five minutes in the clients of today. */
const MAX_PAUSE_MINUTES = 60;
const DELETED = /^this message was deleted\.?$/iu;

/** Takes a text that was copied from Slack apart into its messages. `text` as `visibleText` leaves it. */
export function splitPaste(text: string): SplitPaste {
  const lines = text.split('\n');
  const { channel, from } = threadHead(lines);
  const finder = headerFinder(lines);
  const parts: PastedPart[] = [];
  let index = from;
  while (index < lines.length) index += takePart(parts, { lines, index, finder });
  return { channel, parts };
}

interface Place {
  readonly lines: readonly string[];
  readonly index: number;
  readonly finder: (index: number) => PastedHeader | undefined;
}

/** @returns how many lines it took */
function takePart(parts: PastedPart[], place: Place): number {
  const { lines, index, finder } = place;
  const line = lines[index] ?? '';
  const header = finder(index);
  if (header) {
    parts.push({ is: 'message', line: index + 1, header, isContinued: false, body: [] });
    return header.lines;
  }
  const current = parts.at(-1);
  if (isDateLine(place, current)) parts.push({ is: 'date', line: index + 1, text: line.trim() });
  else if (DELETED.test(line.trim())) parts.push({ is: 'deleted', line: index + 1 });
  else if (!takeContinuation(parts, place)) takeText(parts, place);
  return 1;
}

function takeContinuation(parts: PastedPart[], { lines, index }: Place): boolean {
  const current = parts.at(-1);
  const continued = continuationIn(lines[index] ?? '');
  // Right below a head it is what the message says.
  if (continued === undefined || current?.is !== 'message' || !hasText(current.body)) return false;
  const { clock, rest, isBracketed } = continued;
  if (!isBracketed && !isSoonAfter(clock, current.header.clock)) return false;
  const header = { ...current.header, clock };
  parts.push({ is: 'message', line: index + 1, header, isContinued: true, body: rest === '' ? [] : [rest] });
  return true;
}

/** Slack sums up what one person writes within minutes; any other bare time is part of a text. */
function isSoonAfter(clock: string, before: string): boolean {
  const minutes = [before, clock].map((each) => readClock(each));
  const [from, to] = minutes.map((time) => (typeof time === 'object' ? time.hour * 60 + time.minute : Number.NaN));
  // In half days: the later one seldom says which.
  return ((to ?? 0) - (from ?? 0) + 1440) % 720 <= MAX_PAUSE_MINUTES;
}

function takeText(parts: PastedPart[], { lines, index }: Place): void {
  const line = lines[index] ?? '';
  const current = parts.at(-1);
  if (current?.is === 'message' || current?.is === 'stray') current.body.push(line);
  else if (line.trim() !== '' && !isNoise(line)) parts.push({ is: 'stray', line: index + 1, body: [line] });
}

/** Between messages: a date that is the first thing under a head is what somebody wrote. */
function isDateLine({ lines, index, finder }: Place, current: PastedPart | undefined): boolean {
  const line = (lines[index] ?? '').trim();
  const isText = current?.is === 'message' && !hasText(current.body);
  if (line === '' || isText || isNoise(line) || !namesDay(line)) return false;
  return finder(nextWritten(lines, index + 1)) !== undefined;
}

function nextWritten(lines: readonly string[], from: number): number {
  let next = from;
  while (next < lines.length && lines[next]?.trim() === '') next += 1;
  return next;
}

function hasText(body: readonly string[]): boolean {
  return body.some((line) => line.trim() !== '');
}

/** `Thread`, and below it the channel: what a copied thread begins with. */
function threadHead(lines: readonly string[]): { readonly channel: string; readonly from: number } {
  const first = lines.findIndex((line) => line.trim() !== '');
  const [, channel] = THREAD_HEAD.exec((lines[first + 1] ?? '').trim()) ?? [];
  const isHead = /^thread$/iu.test((lines[first] ?? '').trim()) && channel !== undefined;
  return isHead && (lines[first + 2] ?? '').trim() === '' ? { channel, from: first + 2 } : { channel: '', from: 0 };
}

/**
 * Tells where messages begin. The time under a name is clear when it is indented; programs that a text went through take
 * the spaces off, so then the names have to: they stand below an empty line, or have been met before.
 */
function headerFinder(lines: readonly string[]): (index: number) => PastedHeader | undefined {
  const names = new Set<string>();
  let hasClear = false;
  for (const [index, line] of lines.entries()) {
    const over = headerOverTwoLines(line, lines[index + 1] ?? '');
    if (over?.clarity === 'certain') names.add(over.header.name);
    hasClear ||= (over !== undefined && over.clarity !== 'bare') || headerInLine(line) !== undefined;
  }
  const startsBlock = (index: number): boolean => {
    const before = lines[index - 1]?.trim() ?? '';
    return before === '' || isNoise(before);
  };
  const isName = (index: number, { clarity, header }: TwoLineHeader): boolean => {
    if (clarity === 'certain') return !isNoise(header.name);
    if (clarity === 'bare' && hasClear) return false;
    return looksLikeName(header.name) && (startsBlock(index) || names.has(header.name));
  };
  return (index) => {
    const line = lines[index] ?? '';
    const over = headerOverTwoLines(line, lines[index + 1] ?? '');
    return over && isName(index, over) ? over.header : headerInLine(line);
  };
}
