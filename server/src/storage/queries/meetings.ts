import type { Prompt } from '@debrief/shared/domain/cause.ts';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { STAGE_IDS, type Stage, type StageId } from '@debrief/shared/domain/stage.ts';
import { STOPPED_TIMER, type Timer } from '@debrief/shared/domain/timer.ts';
import type { Spotlight } from '@debrief/shared/protocol/events.ts';
import { fromJson, oneOf, toFlag, type Db } from './rows.ts';

/** The meeting: what only commands change. */
export interface Meeting {
  readonly stages: readonly Stage[];
  readonly stage: StageId;
  readonly prompts: readonly Prompt[];
  readonly timer: Timer;
  /** The document takes no edits. */
  readonly locked: boolean;
  readonly revealed: boolean;
  readonly spotlight: Spotlight | null;
  /** The facilitator's role cannot be taken over. */
  readonly roleLocked: boolean;
}

/** A meeting that has not begun, at its first stage. */
export async function insertMeeting(
  db: Db,
  postmortemId: PostmortemId,
  plan: {
    readonly stages: readonly Stage[];
    readonly stage: StageId;
    readonly prompts: readonly Prompt[];
    readonly revealed: boolean;
  },
): Promise<void> {
  await db
    .insertInto('meeting')
    .values({
      postmortem_id: postmortemId,
      stages: JSON.stringify(plan.stages),
      stage: plan.stage,
      prompts: JSON.stringify(plan.prompts),
      timer: JSON.stringify(STOPPED_TIMER),
      locked: 0,
      revealed: toFlag(plan.revealed),
      spotlight: null,
      role_locked: 0,
    })
    .execute();
}

/** @throws {Error} when there is none: it is made together with its postmortem */
export async function loadMeeting(db: Db, postmortemId: PostmortemId): Promise<Meeting> {
  const row = await db
    .selectFrom('meeting')
    .selectAll()
    .where('postmortem_id', '=', postmortemId)
    .executeTakeFirstOrThrow();
  return {
    stages: fromJson<readonly Stage[]>(row.stages),
    stage: oneOf(STAGE_IDS, row.stage),
    prompts: fromJson<readonly Prompt[]>(row.prompts),
    timer: fromJson<Timer>(row.timer),
    locked: row.locked === 1,
    revealed: row.revealed === 1,
    spotlight: row.spotlight === null ? null : fromJson<Spotlight>(row.spotlight),
    roleLocked: row.role_locked === 1,
  };
}

/** What a command may change of a meeting. */
export type MeetingChange = Partial<
  Pick<Meeting, 'stages' | 'prompts' | 'stage' | 'timer' | 'locked' | 'revealed' | 'spotlight' | 'roleLocked'>
>;

/** Sets the given fields, at least one. */
export async function changeMeeting(db: Db, postmortemId: PostmortemId, change: MeetingChange): Promise<void> {
  await db
    .updateTable('meeting')
    .set({
      ...(change.stages !== undefined && { stages: JSON.stringify(change.stages) }),
      ...(change.prompts !== undefined && { prompts: JSON.stringify(change.prompts) }),
      ...(change.stage !== undefined && { stage: change.stage }),
      ...(change.timer !== undefined && { timer: JSON.stringify(change.timer) }),
      ...(change.locked !== undefined && { locked: toFlag(change.locked) }),
      ...(change.revealed !== undefined && { revealed: toFlag(change.revealed) }),
      ...(change.roleLocked !== undefined && { role_locked: toFlag(change.roleLocked) }),
      ...(change.spotlight !== undefined && {
        spotlight: change.spotlight === null ? null : JSON.stringify(change.spotlight),
      }),
    })
    .where('postmortem_id', '=', postmortemId)
    .execute();
}
