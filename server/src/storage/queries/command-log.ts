import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { CommandAnswer } from '@debrief/shared/protocol/commands.ts';
import { fromJson, type Db } from './rows.ts';

/** Whose command of which id. */
export interface CommandKey {
  readonly postmortemId: PostmortemId;
  readonly participantId: ParticipantId;
  readonly commandId: string;
}

/** The answer that this command got before, or undefined when it is new. */
export async function findAnswer(db: Db, key: CommandKey): Promise<CommandAnswer | undefined> {
  const row = await db
    .selectFrom('command_log')
    .select('answer')
    .where('postmortem_id', '=', key.postmortemId)
    .where('participant_id', '=', key.participantId)
    .where('command_id', '=', key.commandId)
    .executeTakeFirst();
  return row && fromJson<CommandAnswer>(row.answer);
}

/** Keeps the answer, in the transaction of the effect. */
export async function saveAnswer(
  db: Db,
  key: CommandKey,
  { answer, at }: { readonly answer: CommandAnswer; readonly at: number },
): Promise<void> {
  await db
    .insertInto('command_log')
    .values({
      postmortem_id: key.postmortemId,
      participant_id: key.participantId,
      command_id: key.commandId,
      answer: JSON.stringify(answer),
      at,
    })
    .execute();
}
