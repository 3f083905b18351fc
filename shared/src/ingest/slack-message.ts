import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import { guessPhase } from './guess-phase.ts';
import type { IngestedEntry } from './ingest.ts';
import { field, isRecord, joined, text } from './json-records.ts';
import { oneLine } from './plain-text.ts';
import type { SlackChannel } from './slack-archive.ts';
import { messageMarkup, messageUrl } from './slack-content.ts';
import { withEmoji } from './slack-emoji.ts';
import { mentionedUsers, slackText, type SlackNames } from './slack-markup.ts';
import { userOfProfile, type SlackUser } from './slack-people.ts';

/** What a message is read with. */
export interface SlackContext {
  readonly channel: Pick<SlackChannel, 'id' | 'name' | 'isDirect'>;
  readonly users: ReadonlyMap<string, SlackUser>;
  readonly names: SlackNames;
}

/** A message as an event, with those whom it mentions. */
export interface SlackEvent {
  readonly entry: IngestedEntry;
  readonly mentioned: readonly string[];
}

/** What Slack itself writes when a channel changes: no events of an incident. */
const NOTICES: ReadonlyMap<string, string> = new Map([
  ...['channel_join', 'group_join', 'channel_leave', 'group_leave'].map(
    (type) => [type, 'Slack’s notice that somebody joined or left.'] as const,
  ),
  ...['channel_topic', 'group_topic', 'channel_purpose', 'group_purpose'].map(
    (type) => [type, 'Slack’s notice that the topic was changed.'] as const,
  ),
  ...['channel_name', 'group_name'].map((type) => [type, 'Slack’s notice that the channel was renamed.'] as const),
  ...['channel_archive', 'channel_unarchive', 'group_archive', 'group_unarchive', 'channel_convert_to_private'].map(
    (type) => [type, 'Slack’s notice that the channel was changed.'] as const,
  ),
  ...['channel_posting_permissions', 'sh_room_created', 'channel_canvas_updated'].map(
    (type) => [type, 'Slack’s notice that the channel was changed.'] as const,
  ),
  ...['bot_add', 'bot_remove', 'bot_enable', 'bot_disable'].map(
    (type) => [type, 'Slack’s notice that an app was added or removed.'] as const,
  ),
  ...['pinned_item', 'unpinned_item'].map((type) => [type, 'Slack’s notice that something was pinned.'] as const),
  ['reminder_add', 'Slack’s notice that a reminder was set.'],
  ['message_deleted', 'The message was deleted.'],
  ['tombstone', 'The message was deleted.'],
]);
const TS = /^(\d{9,11})(?:\.(\d{1,6}))?$/u;

/** The event that a message is, or why it is none, in words. */
export function readSlackMessage(value: unknown, context: SlackContext): Outcome<SlackEvent, string> {
  if (!isRecord(value)) return refuse('It is not a message.');
  // An edit is recorded around the message as it became.
  const message = text(field(value, 'subtype')) === 'message_changed' ? field(value, 'message') : value;
  const notice = NOTICES.get(text(field(message, 'subtype')));
  if (notice !== undefined) return refuse(notice);
  if (field(message, 'hidden') === true) return refuse('It is hidden in Slack.');
  const ts = text(field(message, 'ts'));
  const at = instantOf(ts);
  if (at === null) return refuse('Its time cannot be read.');
  const markup = messageMarkup(message);
  const says = withEmoji(slackText(markup, context.names));
  if (says === '') return refuse('It has no text.');
  const author = authorOf(message, context);
  return accept({
    entry: {
      ref: `slack:${context.channel.id}:${ts}`.slice(0, 200),
      at,
      endAt: null,
      phase: guessPhase(says),
      milestone: null,
      text: says,
      speaker: author.isBot ? null : { name: author.name, jobTitle: author.jobTitle },
      source: sourceOf(message, context.channel, author),
      url: messageUrl(message),
    },
    mentioned: mentionedUsers(markup),
  });
}

/** `1700000000.000100`: seconds since the epoch with microseconds, of which the milliseconds are kept. */
function instantOf(ts: string): string | null {
  const [, seconds, fraction = ''] = TS.exec(ts) ?? [];
  if (seconds === undefined) return null;
  return new Date(Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3))).toISOString();
}

function authorOf(message: unknown, { users }: SlackContext): SlackUser {
  const id = text(field(message, 'user'));
  const known = users.get(id);
  if (
    text(field(message, 'subtype')) === 'bot_message' ||
    (text(field(message, 'bot_id')) !== '' && known?.isBot !== false)
  ) {
    return { name: botName(message, known), jobTitle: '', isBot: true };
  }
  return known ?? userOfProfile(field(message, 'user_profile')) ?? { name: id, jobTitle: '', isBot: id === '' };
}

function botName(message: unknown, known: SlackUser | undefined): string {
  return (
    oneLine(text(field(message, 'username'))) ||
    oneLine(text(field(message, 'bot_profile', 'name'))) ||
    (known?.name ?? 'app')
  );
}

/** An app is a source, not somebody who speaks. */
function sourceOf(message: unknown, channel: SlackContext['channel'], author: SlackUser): string {
  const threadTs = text(field(message, 'thread_ts'));
  const details = [
    author.isBot ? author.name : '',
    threadTs !== '' && threadTs !== text(field(message, 'ts')) ? 'thread' : '',
  ].filter(Boolean);
  const place = channel.isDirect ? 'Slack direct message' : joined(' #', 'Slack', channel.name);
  return details.length === 0 ? place : `${place} (${details.join(', ')})`;
}
