import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import { assemble, type ReadRecord } from './assemble.ts';
import { fingerprint } from './fingerprint.ts';
import { guessPhase } from './guess-phase.ts';
import type { IngestedEntry, IngestReader, IngestRefusal } from './ingest.ts';
import { joined } from './json-records.ts';
import { oneLine, visibleText } from './plain-text.ts';
import { readPastedBody, type PastedBody } from './slack-paste-body.ts';
import { splitPaste, type PastedPart } from './slack-paste-split.ts';
import { startPasteClock, type PasteClock, type PastedInstant } from './slack-paste-clock.ts';

type Message = PastedPart & { readonly is: 'message' };

/**
 * Reads text that was copied out of Slack. Its times are those of the reader's own clock, so it needs the `timeZone`,
 * and the `date` unless it names the days; `today`, `yesterday`, weekdays and dates without a year count from `date`.
 */
export const readSlackPaste: IngestReader = (input) => {
  const { parts, channel } = splitPaste(visibleText(input.content));
  if (!parts.some(({ is }) => is === 'message')) return refuse(parts.length === 0 ? 'empty' : 'unknown-format');
  const clock = startPasteClock(input);
  if (!clock.ok) return clock;
  const records = readParts(parts, clock.value, channel);
  return records.ok ? accept(assemble(records.value, { format: 'slack-paste' })) : records;
};

/** What became of one part of the text; a line that names a day is no record. */
type ReadPart = ReadRecord | { readonly is: 'needs-date' } | { readonly is: 'day' };

function readParts(
  parts: readonly PastedPart[],
  clock: PasteClock,
  channel: string,
): Outcome<readonly ReadRecord[], IngestRefusal> {
  const records: ReadRecord[] = [];
  for (const part of parts) {
    const read = readPart(part, clock, channel);
    if (read.is === 'needs-date') return refuse('needs-date');
    if (read.is !== 'day') records.push(read);
  }
  return accept(records);
}

function readPart(part: PastedPart, clock: PasteClock, channel: string): ReadPart {
  switch (part.is) {
    case 'date':
      clock.turnTo(part.text);
      return { is: 'day' };
    case 'stray':
      return { is: 'skipped', line: part.line, reason: 'It stands before the first message.' };
    case 'deleted':
      return { is: 'skipped', line: part.line, reason: 'The message was deleted.' };
    case 'message':
      return readMessage(part, clock, channel);
    default:
      return part satisfies never;
  }
}

function readMessage(message: Message, clock: PasteClock, channel: string): ReadPart {
  // Also of a message that is skipped: those below are understood by it.
  const time = clock.read(message);
  if (time.is === 'needs-date') return time;
  const { line } = message;
  if (time.is === 'unreadable') return { is: 'skipped', line, reason: time.reason };
  const said = readPastedBody(message.body);
  const reason = reasonToSkip(said);
  if (reason !== null) return { is: 'skipped', line, reason };
  const entry = entryOf(message, said, { time, channel });
  return { is: 'entry', line, entry, notes: time.note === null ? [] : [time.note] };
}

function reasonToSkip({ text, isNotice }: PastedBody): string | null {
  if (text === '') return 'It has no text.';
  return isNotice ? 'Slack’s own notice.' : null;
}

function entryOf(
  { header }: Message,
  { text, isReply }: PastedBody,
  { time, channel }: { readonly time: PastedInstant; readonly channel: string },
): IngestedEntry {
  const name = oneLine(header.name);
  const details = [header.isApp ? name : '', isReply ? 'thread' : ''].filter(Boolean);
  const place = joined(' #', 'Slack', channel);
  return {
    ref: `slack-paste:${time.at}:${fingerprint(name, text)}`,
    at: time.at,
    endAt: null,
    phase: guessPhase(text),
    milestone: null,
    text,
    speaker: header.isApp ? null : { name, jobTitle: '' },
    source: details.length === 0 ? place : `${place} (${details.join(', ')})`,
    url: null,
  };
}
