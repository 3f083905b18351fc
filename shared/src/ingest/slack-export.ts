import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import { assemble, type ReadRecord } from './assemble.ts';
import type { IngestedPerson, IngestInput, IngestReader, IngestRefusal, IngestResult } from './ingest.ts';
import { field, list, parseJson, text } from './json-records.ts';
import { channelNames, isSlackArchive, slackChannels, topFile, type SlackChannel } from './slack-archive.ts';
import { readSlackMessage, type SlackContext, type SlackEvent } from './slack-message.ts';
import { slackUsers } from './slack-people.ts';

/** One of an export: a message as it stands there, or a day's file that cannot be read. */
type SlackRecord =
  | { readonly is: 'message'; readonly message: unknown; readonly context: SlackContext }
  | { readonly is: 'broken'; readonly path: string };

type PeopleById = ReadonlyMap<string, IngestedPerson>;

/**
 * Reads a Slack export: the files of its archive, or the messages of one day as text. Of an archive the `channels` that the
 * input names, else all but direct messages, which nobody wrote for others to read. A day's file that is broken counts as
 * one record, skipped.
 */
export const readSlackExport: IngestReader = (input) => {
  const files = input.files ?? new Map<string, string>();
  const users = slackUsers(topFile(files, 'users.json'));
  const channels = input.files ? channelsOf(input.files, input.channels) : channelOfText(input.content);
  if (!channels.ok) return channels;
  const namesById = channelNames(files);
  const names = { user: (id: string) => users.get(id)?.name, channel: (id: string) => namesById.get(id) };
  const records = channels.value.flatMap((channel) =>
    channel.days.flatMap((day) => recordsOfDay(day, { channel, users, names })),
  );
  if (records.length === 0) return refuse('empty');
  if (records.every(({ is }) => is === 'broken')) return refuse('malformed');
  return accept(readRecords(records, users));
};

/** Whether a JSON value is what a day's file of a Slack export holds. */
export function isSlackDay(value: unknown): boolean {
  const [first] = list(value);
  return text(field(first, 'type')) === 'message' && text(field(first, 'ts')) !== '';
}

function channelsOf(
  files: ReadonlyMap<string, string>,
  chosen: IngestInput['channels'],
): Outcome<readonly SlackChannel[], IngestRefusal> {
  if (!isSlackArchive(files)) return refuse('unknown-format');
  const isWanted = ({ id, name, isDirect }: SlackChannel): boolean =>
    chosen === undefined ? !isDirect : chosen.includes(id) || chosen.includes(name);
  return accept(slackChannels(files).filter(isWanted));
}

function channelOfText(content: string): Outcome<readonly SlackChannel[], IngestRefusal> {
  const value = parseJson(content);
  if (value === undefined) return refuse(/^\s*\[/u.test(content) ? 'malformed' : 'unknown-format');
  if (!isSlackDay(value)) return refuse('unknown-format');
  return accept([{ id: '', name: '', isDirect: false, days: [{ path: '', content }] }]);
}

function recordsOfDay({ path, content }: SlackChannel['days'][number], context: SlackContext): readonly SlackRecord[] {
  const messages = parseJson(content);
  if (!Array.isArray(messages)) return [{ is: 'broken', path }];
  return messages.map((message: unknown) => ({ is: 'message', message, context }));
}

function readRecords(records: readonly SlackRecord[], users: PeopleById): IngestResult {
  const mentioned = new Set<string>();
  const read = records.map((record, index): ReadRecord => {
    const line = index + 1;
    const event = readRecord(record);
    if (!event.ok) return { is: 'skipped', line, reason: event.refusal };
    for (const id of event.value.mentioned) mentioned.add(id);
    return { is: 'entry', line, entry: event.value.entry, notes: [] };
  });
  const people = [...mentioned].flatMap((id) => {
    const user = users.get(id);
    return user === undefined ? [] : [{ name: user.name, jobTitle: user.jobTitle }];
  });
  return assemble(read, { format: 'slack-export', people });
}

function readRecord(record: SlackRecord): Outcome<SlackEvent, string> {
  if (record.is === 'broken') return refuse(`${record.path} is not a list of messages.`);
  return readSlackMessage(record.message, record.context);
}
