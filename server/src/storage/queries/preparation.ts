import type { Selectable } from 'kysely';
import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import type { Preparation } from '@debrief/shared/domain/preparation.ts';
import { plannedMinutes } from '@debrief/shared/domain/agenda.ts';
import type { Template } from '@debrief/shared/domain/template.ts';
import { DEFAULT_TEMPLATE } from '@debrief/shared/templates/built-in.ts';
import type { PreparationTable } from '#storage/preparation-tables.ts';
import { fromJson, type Db } from './rows.ts';

/** As much of what is prepared as every meeting event carries. */
export interface PreparationState {
  readonly revision: number;
  /** ISO 8601 UTC; null: no deadline is set. */
  readonly collectionClosesAt: string | null;
}

/** When, how long, where, until when causes are collected, and from which template. Times are milliseconds. */
export interface StoredPreparation {
  readonly revision: number;
  readonly startsAt: number | null;
  readonly minutes: number;
  readonly callUrl: string | null;
  readonly collectionClosesAt: number | null;
  readonly template: Preparation['template'];
}

/** Revision 0 while nobody has prepared anything: postmortems of older versions have no row. */
export async function loadPreparationState(db: Db, postmortemId: PostmortemId): Promise<PreparationState> {
  const { revision, collectionClosesAt: closesAt } = await loadPlan(db, postmortemId);
  return { revision, collectionClosesAt: closesAt === null ? null : new Date(closesAt).toISOString() };
}

/** What is prepared, without the template: that is a document of its own, and this is read on every turn of a meeting. */
export type StoredPlan = Omit<StoredPreparation, 'template'>;

const planColumns = ['revision', 'starts_at', 'minutes', 'call_url', 'collection_closes_at'] as const;

/** When, how long, where and until when; where there is no row, what a new one would say. */
export async function loadPlan(db: Db, postmortemId: PostmortemId): Promise<StoredPlan> {
  const row = await db
    .selectFrom('preparation')
    .select(planColumns)
    .where('postmortem_id', '=', postmortemId)
    .executeTakeFirst();
  return row ? toPlan(row) : NOTHING_PLANNED;
}

/** The same with the template. */
export async function loadPreparation(db: Db, postmortemId: PostmortemId): Promise<StoredPreparation> {
  const row = await db
    .selectFrom('preparation')
    .selectAll()
    .where('postmortem_id', '=', postmortemId)
    .executeTakeFirst();
  if (!row) return { ...NOTHING_PLANNED, template: nameOf(DEFAULT_TEMPLATE) };
  return { ...toPlan(row), template: nameOf(fromJson<Template>(row.template)) };
}

/** When these meet, milliseconds since the epoch; who has no time is not in it. */
export async function listMeetingTimes(
  db: Db,
  postmortemIds: readonly PostmortemId[],
): Promise<ReadonlyMap<PostmortemId, number>> {
  if (postmortemIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('preparation')
    .select(['postmortem_id', 'starts_at'])
    .where('postmortem_id', 'in', postmortemIds)
    .execute();
  return new Map(
    rows.flatMap(({ postmortem_id: id, starts_at: startsAt }) =>
      startsAt === null ? [] : [[asId<PostmortemId>(id), startsAt] as const],
    ),
  );
}

const NOTHING_PLANNED: StoredPlan = {
  revision: 0,
  startsAt: null,
  minutes: plannedMinutes(DEFAULT_TEMPLATE.stages),
  callUrl: null,
  collectionClosesAt: null,
};

function toPlan(row: Pick<Selectable<PreparationTable>, (typeof planColumns)[number]>): StoredPlan {
  return {
    revision: row.revision,
    startsAt: row.starts_at,
    minutes: row.minutes,
    callUrl: row.call_url,
    collectionClosesAt: row.collection_closes_at,
  };
}

function nameOf({ id, name, version }: Template): Preparation['template'] {
  return { id, name, version };
}

/** The row of a new postmortem. The template is kept whole, as it is now. */
export async function insertPreparation(
  db: Db,
  postmortemId: PostmortemId,
  template: Template = DEFAULT_TEMPLATE,
): Promise<void> {
  await db
    .insertInto('preparation')
    .values({
      postmortem_id: postmortemId,
      revision: 0,
      starts_at: null,
      minutes: lengthOf(template),
      call_url: null,
      collection_closes_at: null,
      template: JSON.stringify(template),
    })
    .onConflict((conflict) => conflict.column('postmortem_id').doNothing())
    .execute();
}

/** Bounds of the column. */
const [shortest, longest] = [5, 180];

function lengthOf({ stages }: Template): number {
  return Math.min(Math.max(plannedMinutes(stages), shortest), longest);
}

/** The template as it was when the document was made from it. */
export async function keptTemplate(db: Db, postmortemId: PostmortemId): Promise<Template> {
  const row = await db
    .selectFrom('preparation')
    .select('template')
    .where('postmortem_id', '=', postmortemId)
    .executeTakeFirst();
  return row ? fromJson<Template>(row.template) : DEFAULT_TEMPLATE;
}

/** Keeps another template; a meeting without a date becomes as long as that one plans. */
export async function keepTemplate(db: Db, postmortemId: PostmortemId, template: Template): Promise<void> {
  await changePreparation(db, postmortemId);
  await db
    .updateTable('preparation')
    .set((eb) => ({
      template: JSON.stringify(template),
      minutes: eb.case().when('starts_at', 'is', null).then(lengthOf(template)).else(eb.ref('minutes')).end(),
    }))
    .where('postmortem_id', '=', postmortemId)
    .execute();
}

/** What may change of it, beside the template. */
export type PreparationChange = Partial<
  Pick<StoredPreparation, 'startsAt' | 'minutes' | 'callUrl' | 'collectionClosesAt'>
>;

/**
 * Sets the given fields and counts the change. Without a field it only counts: something else that is prepared has
 * changed, e.g. an invitee.
 */
export async function changePreparation(
  db: Db,
  postmortemId: PostmortemId,
  change: PreparationChange = {},
): Promise<void> {
  if (await updatePlan(db, postmortemId, change)) return;
  // A postmortem of an older version.
  await insertPreparation(db, postmortemId);
  await updatePlan(db, postmortemId, change);
}

async function updatePlan(db: Db, postmortemId: PostmortemId, change: PreparationChange): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('preparation')
    .set((eb) => ({
      revision: eb('revision', '+', 1),
      ...(change.startsAt !== undefined && { starts_at: change.startsAt }),
      ...(change.minutes !== undefined && { minutes: change.minutes }),
      ...(change.callUrl !== undefined && { call_url: change.callUrl }),
      ...(change.collectionClosesAt !== undefined && { collection_closes_at: change.collectionClosesAt }),
    }))
    .where('postmortem_id', '=', postmortemId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Who has written in the document, in the order in which they joined. */
export async function listContributors(db: Db, postmortemId: PostmortemId): Promise<readonly ParticipantId[]> {
  const rows = await db
    .selectFrom('participant')
    .select('id')
    .where('postmortem_id', '=', postmortemId)
    .where((eb) =>
      eb(
        'id',
        'in',
        eb.selectFrom('document_client').select('owner').where('document_client.postmortem_id', '=', postmortemId),
      ),
    )
    .orderBy('joined_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => asId<ParticipantId>(id));
}
