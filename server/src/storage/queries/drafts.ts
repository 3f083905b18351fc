import type { Draft } from '@debrief/shared/domain/cause.ts';
import {
  asId,
  type DraftId,
  type ParticipantId,
  type PostmortemId,
  type PromptId,
} from '@debrief/shared/domain/ids.ts';
import type { Db } from './rows.ts';

/** A draft with its author, who is known to the server alone. */
export interface AuthoredDraft extends Draft {
  readonly authorId: ParticipantId;
}

/** All drafts of all people, oldest first. What leaves the server of it is its author's own. */
export async function listDrafts(db: Db, postmortemId: PostmortemId): Promise<readonly AuthoredDraft[]> {
  const rows = await db
    .selectFrom('draft')
    .selectAll()
    .where('postmortem_id', '=', postmortemId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    draftId: asId<DraftId>(row.id),
    promptId: asId<PromptId>(row.prompt_id),
    text: row.text,
    authorId: asId<ParticipantId>(row.author_id),
  }));
}

/** Whose draft it is, or undefined when there is none with that id. */
export async function findDraftAuthor(
  db: Db,
  postmortemId: PostmortemId,
  draftId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('draft')
    .select('author_id')
    .where('postmortem_id', '=', postmortemId)
    .where('id', '=', draftId)
    .executeTakeFirst();
  return row?.author_id;
}

/** How many drafts somebody has here. */
export async function countDrafts(db: Db, postmortemId: PostmortemId, authorId: ParticipantId): Promise<number> {
  const { count } = await db
    .selectFrom('draft')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('postmortem_id', '=', postmortemId)
    .where('author_id', '=', authorId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Writes a draft or changes it; the caller has made sure that it is its author's. */
export async function saveDraft(
  db: Db,
  postmortemId: PostmortemId,
  draft: {
    readonly id: string;
    readonly authorId: ParticipantId;
    readonly promptId: string;
    readonly text: string;
    readonly at: number;
  },
): Promise<void> {
  await db
    .insertInto('draft')
    .values({
      id: draft.id,
      postmortem_id: postmortemId,
      author_id: draft.authorId,
      prompt_id: draft.promptId,
      text: draft.text,
      created_at: draft.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['postmortem_id', 'id']).doUpdateSet({ prompt_id: draft.promptId, text: draft.text }),
    )
    .execute();
}

export async function deleteDraft(db: Db, postmortemId: PostmortemId, draftId: string): Promise<void> {
  await db.deleteFrom('draft').where('postmortem_id', '=', postmortemId).where('id', '=', draftId).execute();
}

/** After the reveal nothing tells who wrote what. */
export async function deleteAllDrafts(db: Db, postmortemId: PostmortemId): Promise<void> {
  await db.deleteFrom('draft').where('postmortem_id', '=', postmortemId).execute();
}
