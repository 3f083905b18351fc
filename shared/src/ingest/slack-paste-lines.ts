import { CLOCK_PATTERN } from './written-clock.ts';
import { namesDay } from './written-date.ts';

/** A line that begins a message, by what it says. */
export interface PastedHeader {
  readonly name: string;
  /** Slack marks them `APP`. */
  readonly isApp: boolean;
  /** As written; empty when the header names none. */
  readonly date: string;
  readonly clock: string;
  /** How many lines it takes: the name may stand on a line of its own. */
  readonly lines: 1 | 2;
}

/** Status emoji and badges between the name and the time. */
const BADGES = String.raw`((?:(?::[^\s:]{1,100}:|[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}\u{200D}]|APP|BOT|WORKFLOW) ?)*)`;
/** A time of day, and before it the day, if one is named: `Feb 25th at 10:39 AM`. */
const TIME = String.raw`(?:(\S.{0,39}?),? (?:at|à|a las|um|às|alle) )?(${CLOCK_PATTERN})`;
const TIME_LINE = new RegExp(String.raw`^( {0,9})${BADGES} {0,9}${TIME} *$`, 'u');
const NAME_AND_TIME = new RegExp(String.raw`^(\S.{0,79}?) {2,9}${BADGES} {0,9}${TIME} *$`, 'u');
const NICK_AND_TIME = new RegExp(String.raw`^(\S.{0,79}?) {0,9}\[${TIME} *\] *$`, 'u');
/** A later message of the same person, in the clients of today and of yesterday. */
const CONTINUED = new RegExp(`^(${CLOCK_PATTERN}) *$`, 'u');
const CONTINUED_BRACKET = new RegExp(String.raw`^\[(${CLOCK_PATTERN})\](.*)$`, 'u');
/** No head of a message is longer. */
const MAX_HEADER = 250;

/** What Slack draws around messages. */
const NOISE = [
  /^\d+ repl(?:y|ies)$/iu,
  /^(?:last reply\b.*|.*\bago\s*)?view thread$/iu,
  /^last reply\b.*$/iu,
  /^view (?:newer|older) replies$/iu,
  /^new(?: messages)?$/iu,
  /^also sent to the channel$/iu,
  /^(?:\d{1,3}\+|\+\d{1,3})$/u,
  /^\(edited\)$/iu,
  /^(?:saved for later|only visible to you|add reaction|reply in thread|show more|show less|load more)\b.{0,20}$/iu,
  /^pinned by .{1,80}$/iu,
  /^\.$/u,
];

/** Whether the line is one that Slack adds to what people wrote. */
export function isNoise(line: string): boolean {
  const text = line.trim();
  return NOISE.some((pattern) => pattern.test(text));
}

/** The head of a message in one line: `Ada  3:26 PM`, `ada [16:00]`. */
export function headerInLine(line: string): PastedHeader | undefined {
  if (line.length > MAX_HEADER) return undefined;
  const [, spaced, badges = '', ...spacedTime] = NAME_AND_TIME.exec(line) ?? [];
  if (spaced !== undefined && looksLikeName(spaced)) return headerOf({ name: spaced, badges, lines: 1 }, spacedTime);
  const [, nick, ...nickTime] = NICK_AND_TIME.exec(line) ?? [];
  return nick !== undefined && looksLikeName(nick)
    ? headerOf({ name: nick, badges: '', lines: 1 }, nickTime)
    : undefined;
}

/** How much a line under a name looks like the time of a message's head. */
export type TimeLineClarity =
  /** Indented, or with a status emoji or badge: nobody writes so. */
  | 'certain'
  /** With AM, PM or a day. */
  | 'likely'
  /** A bare time, as under a later message of the same person. */
  | 'bare';

/** A head over two lines, as far as one can tell. */
export interface TwoLineHeader {
  readonly header: PastedHeader;
  readonly clarity: TimeLineClarity;
}

/** The head of a message whose name stands on the line above the time. */
export function headerOverTwoLines(nameLine: string, timeLine: string): TwoLineHeader | undefined {
  if (nameLine.trim() === '' || Math.max(nameLine.length, timeLine.length) > MAX_HEADER) return undefined;
  const [, indent = '', badges = '', ...time] = TIME_LINE.exec(timeLine) ?? [];
  const header = headerOf({ name: nameLine, badges, lines: 2 }, time);
  return header && { header, clarity: indent.length >= 2 || badges !== '' ? 'certain' : clarityOf(header) };
}

/** A later message of the same person: a bare time on a line of its own, or in brackets before the text. */
export function continuationIn(
  line: string,
): { readonly clock: string; readonly rest: string; readonly isBracketed: boolean } | undefined {
  const [, bare] = line.length > MAX_HEADER ? [] : (CONTINUED.exec(line) ?? []);
  if (bare !== undefined) return { clock: bare, rest: '', isBracketed: false };
  const [, bracketed, rest = ''] = CONTINUED_BRACKET.exec(line) ?? [];
  return bracketed === undefined ? undefined : { clock: bracketed, rest: rest.trim(), isBracketed: true };
}

/** Whether a line by itself can be a person's name: short, and no sentence. */
export function looksLikeName(line: string): boolean {
  const name = line.trim();
  return (
    name !== '' &&
    name.length <= 80 &&
    name.split(/\s+/u).length <= 6 &&
    !/https?:|[!?…]$|\p{Ll}{3}\.$|^[@#:>•\-–—]/u.test(name) &&
    !isNoise(name) &&
    continuationIn(name) === undefined
  );
}

function clarityOf({ date, clock }: PastedHeader): TimeLineClarity {
  return date !== '' || /m\.?$/iu.test(clock) ? 'likely' : 'bare';
}

function headerOf(
  { name, badges, lines }: { readonly name: string; readonly badges: string; readonly lines: 1 | 2 },
  [date = '', clock]: readonly (string | undefined)[],
): PastedHeader | undefined {
  if (clock === undefined) return undefined;
  // Else it is a sentence: "we restarted at 3:15 PM".
  if (date !== '' && !namesDay(date)) return undefined;
  return { name: name.trim(), isApp: /\b(?:APP|BOT|WORKFLOW)\b/u.test(badges), date, clock, lines };
}
