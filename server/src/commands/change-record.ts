import { asId, type InviteeId } from '@debrief/shared/domain/ids.ts';
import { timesOutOfOrder } from '@debrief/shared/domain/key-times.ts';
import { MILESTONE_WORDS } from '@debrief/shared/domain/timeline.ts';
import { uniqueLabels } from '@debrief/shared/domain/labels.ts';
import { isTimeZone } from '@debrief/shared/domain/local-time.ts';
import { KEY_TIMES, type KeyTimes, type PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import { accept, refuse } from '@debrief/shared/lang/outcome.ts';
import { must } from '@debrief/shared/lang/must.ts';
import type { CommandOf } from '@debrief/shared/protocol/commands.ts';
import { settleDeadline } from '#access/deadlines.ts';
import { findRecord } from '#storage/queries/postmortems.ts';
import { changeRecord, isInvited, type RecordChange } from '#storage/queries/records.ts';
import type { CommandContext, CommandHandler, CommandOutcome } from './command.ts';

type ChangeRecord = CommandOf<'change-record'>;

/** Changes the fields that it names. What the deadline follows from takes the deadline along. */
export const changeRecordCommand: CommandHandler<'change-record'> = async (context, command) => {
  const { transaction, postmortemId } = context;
  const { db } = transaction;
  const { keyTimes, severity, timeZone } = command;
  if (timeZone !== undefined && !isTimeZone(timeZone)) return refuse('bad-time-zone');
  if (!(await mayOwn(context, command.ownerId ?? null))) return refuse('unknown-invitee');
  const record = must(await findRecord(db, postmortemId), `postmortem ${postmortemId}`);
  const times = withTimes(record, keyTimes);
  const refused = keyTimes && refusedTimes(times);
  if (refused) return refused;
  await changeRecord(db, postmortemId, { ...toChange(command), keyTimes: keyTimes && times });
  if (severity !== undefined || keyTimes) await settleDeadline(db, postmortemId);
  return accept({});
};

/** Nobody may always, and who is expected at the meeting. */
async function mayOwn({ transaction, postmortemId }: CommandContext, id: string | null): Promise<boolean> {
  return id === null || isInvited(transaction.db, postmortemId, asId<InviteeId>(id));
}

function toChange(command: ChangeRecord): RecordChange {
  const { type: _type, commandId: _id, keyTimes: _times, services, tags, ownerId, ...plain } = command;
  return {
    ...plain,
    services: services && uniqueLabels(services),
    tags: tags && uniqueLabels(tags),
    ownerId: ownerId == null ? ownerId : asId<InviteeId>(ownerId),
  };
}

/** The times of the record with those that the command names, in UTC as all that is kept. */
function withTimes({ keyTimes: known }: PostmortemRecord, said: ChangeRecord['keyTimes'] = {}): KeyTimes {
  const entries = KEY_TIMES.map((key) => {
    const time = said[key] === undefined ? known[key] : said[key];
    return [key, time === null ? null : new Date(time).toISOString()] as const;
  });
  return { ...known, ...Object.fromEntries(entries) };
}

function refusedTimes(times: KeyTimes): CommandOutcome | undefined {
  const pair = timesOutOfOrder(times);
  if (!pair) return undefined;
  const [first, second] = pair.map((key) => MILESTONE_WORDS[key]);
  const detail = `\u201c${second}\u201d would be before \u201c${first}\u201d. Correct one of the two times.`;
  return { ...refuse('times-out-of-order'), detail };
}
