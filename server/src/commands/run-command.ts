import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import { can, whyNot } from '@debrief/shared/domain/role.ts';
import { refuse } from '@debrief/shared/lang/outcome.ts';
import type {
  Command,
  CommandAnswer,
  CommandOf,
  CommandRefusal,
  CommandType,
} from '@debrief/shared/protocol/commands.ts';
import { findAnswer, saveAnswer } from '#storage/queries/command-log.ts';
import { findParticipant } from '#storage/queries/participants.ts';
import { findRecord } from '#storage/queries/postmortems.ts';
import type { Storage, StorageTransaction } from '#storage/storage.ts';
import type { Chance, CommandContext, CommandDocument, CommandDone, CommandEffect, CommandOutcome } from './command.ts';
import { COMMANDS, type CommandRule } from './registry.ts';
import { explain } from './refusal-details.ts';

/** Where a command runs: its room, seen by the command. */
export interface CommandEnvironment {
  readonly storage: Storage;
  readonly postmortemId: PostmortemId;
  /**
   * The room's document in this transaction. What is edited becomes part of the room's document after the commit,
   * and is forgotten when the transaction fails.
   */
  openDocument(transaction: StorageTransaction): CommandDocument;
  readonly presence: CommandContext['presence'];
  readonly chance: Chance;
  readonly publicUrl: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What a command came to. */
export interface CommandRun {
  readonly answer: CommandAnswer;
  /** What has to happen to sockets, now that it is committed. */
  readonly effects: readonly CommandEffect[];
  /** The meeting may have changed: everybody is told. False for a refusal and for a repetition. */
  readonly changed: boolean;
}

/**
 * Runs a command in one transaction with its answer: sent again under the same id, it gets the same answer and has no
 * second effect. A refused command changes nothing.
 *
 * @throws {StorageFailedError} when it could not be committed; then it may be sent again
 */
export async function runCommand(
  environment: CommandEnvironment,
  participantId: ParticipantId,
  command: Command,
): Promise<CommandRun> {
  const { storage, postmortemId, now } = environment;
  return storage.transaction(async (transaction) => {
    const key = { postmortemId, participantId, commandId: command.commandId };
    const earlier = await findAnswer(transaction.db, key);
    if (earlier) return { answer: earlier, effects: [], changed: false };

    const participant = await findParticipant(transaction.db, postmortemId, participantId);
    if (!participant || participant.removed) return refused('not-allowed', 'You are not in this meeting any more.');
    const { action } = COMMANDS[command.type];
    if (!can(participant.role, action)) return refused('not-allowed', whyNot(action));

    const outcome = await perform(makeContext(environment, transaction, participant), command.type, command);
    const kept = toAnswer(outcome);
    await saveAnswer(transaction.db, key, { answer: kept, at: now });
    if (!outcome.ok) return { answer: kept, effects: [], changed: false };
    return { answer: withOnceOnly(kept, outcome.value), effects: outcome.value.effects ?? [], changed: true };
  });
}

async function perform<Type extends CommandType>(
  context: CommandContext,
  type: Type,
  command: CommandOf<Type>,
): Promise<CommandOutcome> {
  const { handler, whilePublished }: CommandRule<Type> = COMMANDS[type];
  if (!whilePublished) {
    const record = await findRecord(context.transaction.db, context.postmortemId);
    if (record?.publishedAt) return refuse('published');
  }
  return handler(context, command);
}

function makeContext(
  environment: CommandEnvironment,
  transaction: StorageTransaction,
  actor: CommandContext['actor'],
): CommandContext {
  const { postmortemId, chance, publicUrl, presence, now } = environment;
  return {
    transaction,
    postmortemId,
    actor: { id: actor.id, role: actor.role },
    document: environment.openDocument(transaction),
    now,
    presence,
    publicUrl,
    newId: () => chance.newId(),
    newToken: () => chance.newToken(),
    shuffle: (items) => chance.shuffle(items),
  };
}

function refused(code: CommandRefusal, detail: string): CommandRun {
  return { answer: { ok: false, code, detail }, effects: [], changed: false };
}

function toAnswer(outcome: CommandOutcome): CommandAnswer {
  if (!outcome.ok) return { ok: false, code: outcome.refusal, detail: outcome.detail ?? explain(outcome.refusal) };
  const { result } = outcome.value;
  return result === undefined ? { ok: true } : { ok: true, result };
}

function withOnceOnly(answer: CommandAnswer, { onceOnly }: CommandDone): CommandAnswer {
  if (!answer.ok || onceOnly === undefined) return answer;
  return { ok: true, result: { ...answer.result, ...onceOnly } };
}
