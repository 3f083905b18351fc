import { plainText } from './plain-text.ts';
import { withEmoji } from './slack-emoji.ts';
import { slackText } from './slack-markup.ts';
import { isNoise } from './slack-paste-lines.ts';

/** What a pasted message says, once everything that Slack draws around it is gone. */
export interface PastedBody {
  readonly text: string;
  /** The answer in a thread was shown in the channel as well. */
  readonly isReply: boolean;
  /** Slack's own words, e.g. that somebody joined: no event. */
  readonly isNotice: boolean;
}

const REACTION = /^(?::[^\s:]+:|[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}\u{200D}])+$/u;
const REACTIONS_IN_LINE = /^(?::[^\s:]+:\s?\d{1,4}\s*)+$/u;
const COUNT = /^\d{1,4}$/u;
const EDITED = '(edited)';
const FILE_NAME = /^.{1,150}\.\p{L}[\p{L}\d]{1,4}$|^(?:image|screenshot|screen recording|video|audio)\b.{0,60}$/iu;
const ADDED_BY = /\| Added by \p{Lu}/u;
const NOTICE =
  /^(?:was added to .{1,100} by .{1,80}|(?:joined|left) (?:#\S+.*|[\w-]+\.?)|set (?:up )?the channel(?:’s|'s)? (?:topic|purpose|description).*|(?:cleared|changed) (?:the )?channel (?:topic|purpose|description).*|renamed the channel .*|(?:un-?)?archived the channel.*|pinned a message.*|added an integration to this channel.*|removed an integration from this channel.*)$/isu;
const MENTION = /^@\S+(?: \S+){0,2}$/u;
/** A mention whose name nobody knows: the id tells its reader nothing. */
const USER_ID = /(?<![\p{L}\p{N}])@[UW](?=[A-Z0-9]*\d)[A-Z0-9]{7,11}(?![\p{L}\p{N}])/gu;
const NO_NAMES = { user: () => undefined, channel: () => undefined };

/** Reads the lines below a message's head, as they were pasted. */
export function readPastedBody(pasted: readonly string[]): PastedBody {
  const { lines, isReply } = withoutQuotedParent(pasted);
  const kept = withoutNoise(withoutPreviews(withFileNames(lines)));
  const text = plainText(joinMentions(kept));
  const words = withoutEnd(text, '.');
  const isNotice = NOTICE.test(words) && !words.includes('\n');
  const read = /<(?:https?:|mailto:|[@#!])/u.test(text) ? slackText(text, NO_NAMES) : text;
  return { text: withEmoji(read.replaceAll(USER_ID, '@somebody')), isReply, isNotice };
}

/** `replied to a thread:` and the beginning of what was replied to. */
function withoutQuotedParent(pasted: readonly string[]): {
  readonly lines: readonly string[];
  readonly isReply: boolean;
} {
  const first = pasted.findIndex((line) => line.trim() !== '');
  if (!/^replied to a thread:?$/iu.test((pasted[first] ?? '').trim())) return { lines: pasted, isReply: false };
  return { lines: pasted.slice(first + 2), isReply: true };
}

/** A file is drawn as its name, a line with nothing on it, and its name again. */
function withFileNames(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const name = (lines[index] ?? '').trim();
    const isFile =
      FILE_NAME.test(name) && (lines[index + 1] ?? '').trim() === '' && (lines[index + 2] ?? '').trim() === name;
    kept.push(isFile ? `[file: ${name}]` : (lines[index] ?? ''));
    if (isFile) index += 2;
  }
  return kept;
}

/**
 * What Slack shows of a page stands behind the message: the site's name twice, or alone above an indented blank, or who
 * added it.
 */
function withoutPreviews(lines: readonly string[]): readonly string[] {
  let hasLink = false;
  const start = lines.findIndex((line, index) => {
    const text = line.trim();
    const isSite = isDoubled(text) || (hasLink && text !== '' && lines[index + 1] === ' ');
    hasLink ||= /https?:\/\//u.test(line);
    return isSite || ADDED_BY.test(text);
  });
  return start < 0 ? lines : lines.slice(0, start);
}

/** `GuidewireGuidewire`; not `byebye`, which people write. */
function isDoubled(text: string): boolean {
  const half = text.length / 2;
  return /^[\p{Lu}\p{N}].{9}/u.test(text) && text.slice(0, half) === text.slice(half);
}

function withoutNoise(lines: readonly string[]): readonly string[] {
  const isCount = (index: number): boolean => COUNT.test((lines[index] ?? '').trim());
  const isReaction = (index: number): boolean => REACTION.test((lines[index] ?? '').trim());
  return lines
    .filter((line, index) => {
      if (isReaction(index) && isCount(index + 1)) return false;
      if (isCount(index) && isReaction(index - 1)) return false;
      return !isNoise(line) && !REACTIONS_IN_LINE.test(line.trim());
    })
    .map((line) => withoutEnd(line, EDITED));
}

/** Not by an expression: one that begins with blanks looks through each run of them once for every blank. */
function withoutEnd(text: string, end: string): string {
  const trimmed = text.trimEnd();
  return trimmed.endsWith(end) ? trimmed.slice(0, -end.length).trimEnd() : text;
}

/** A mention is copied on a line of its own; the spaces around tell that it stood in a sentence. */
function joinMentions(lines: readonly string[]): string {
  let text = '';
  let wasMention = false;
  for (const line of lines) {
    const isMention = MENTION.test(line.trim());
    const followsOn = (isMention && text.endsWith(' ')) || (wasMention && /^[\s,.;:!?)]/u.test(line));
    text += text === '' || followsOn ? line : `\n${line}`;
    wasMention = isMention;
  }
  return text;
}
