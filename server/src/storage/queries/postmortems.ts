import { sql, type Expression, type Insertable, type Selectable, type SqlBool } from 'kysely';
import { asId, type InviteeId, type MemberId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import {
  INCIDENT_TYPES,
  POSTMORTEM_STATUSES,
  type PostmortemRecord,
  type PostmortemStatus,
} from '@debrief/shared/domain/postmortem.ts';
import { SEVERITIES, type Severity } from '@debrief/shared/domain/severity.ts';
import type { PostmortemTable } from '#storage/schema.ts';
import { fromJson, oneOf, type Db } from './rows.ts';

/** The row as the domain speaks of it. */
export function toRecord(row: Selectable<PostmortemTable>): PostmortemRecord {
  return {
    id: asId<PostmortemId>(row.id),
    number: row.number,
    title: row.title,
    severity: oneOf(SEVERITIES, row.severity),
    incidentType: oneOf(INCIDENT_TYPES, row.incident_type),
    status: oneOf(POSTMORTEM_STATUSES, row.status),
    startedAt: row.started_at,
    timeZone: row.time_zone,
    createdAt: new Date(row.created_at).toISOString(),
    publishedAt: row.published_at === null ? null : new Date(row.published_at).toISOString(),
    services: fromJson<readonly string[]>(row.services),
    tags: fromJson<readonly string[]>(row.tags),
    detectionSource: row.detection_source,
    ownerId: row.owner_id === null ? null : asId<InviteeId>(row.owner_id),
    keyTimes: {
      started: row.started_at,
      detected: row.detected_at,
      responded: row.responded_at,
      mitigated: row.mitigated_at,
      resolved: row.resolved_at,
    },
    dueAt: row.due_at === null ? null : new Date(row.due_at).toISOString(),
    delayReason: row.delay_reason,
    ownerFacilitatesReason: row.owner_facilitates_reason,
    example: row.example === 1,
  };
}

/** The record, or undefined when there is no such postmortem. */
export async function findRecord(db: Db, id: PostmortemId): Promise<PostmortemRecord | undefined> {
  const row = await db.selectFrom('postmortem').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRecord(row);
}

/** Who created it; null for a member who is gone, undefined when there is no such postmortem. */
export async function findCreator(db: Db, id: PostmortemId): Promise<MemberId | null | undefined> {
  const row = await db.selectFrom('postmortem').select('created_by').where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  return row.created_by === null ? null : asId<MemberId>(row.created_by);
}

/** The next number of the workspace, given out once: "PM-42". */
export async function takeNumber(db: Db): Promise<number> {
  const { next_number: next } = await db
    .updateTable('workspace')
    .set((eb) => ({ next_number: eb('next_number', '+', 1) }))
    .returning('next_number')
    .executeTakeFirstOrThrow();
  return next - 1;
}

/** The record, with its empty document: no postmortem is ever without one. */
export async function insertPostmortem(db: Db, row: Insertable<PostmortemTable>): Promise<void> {
  await db.insertInto('postmortem').values(row).execute();
  await db.insertInto('document').values({ postmortem_id: row.id, last_seq: 0 }).execute();
}

/** Where the record stands, and since when the world may read it. */
export async function setStatus(
  db: Db,
  id: PostmortemId,
  { status, publishedAt }: { readonly status: PostmortemStatus; readonly publishedAt: number | null },
): Promise<void> {
  await db.updateTable('postmortem').set({ status, published_at: publishedAt }).where('id', '=', id).execute();
}

/** What the archive is asked for. */
export interface RecordFilter {
  /** Part of the title, in any case; a number also finds the record with that number. */
  readonly text?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly status?: PostmortemStatus | undefined;
  /** One of its services. */
  readonly service?: string | undefined;
  /** One of its tags. */
  readonly tag?: string | undefined;
  /** Only records that should have been done by then, milliseconds since the epoch, and are not. */
  readonly overdueAt?: number | undefined;
  /** Only records with a smaller number: the next page. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** The newest records first. */
export async function listRecords(db: Db, filter: RecordFilter): Promise<readonly PostmortemRecord[]> {
  let query = db.selectFrom('postmortem').selectAll().orderBy('number', 'desc').limit(filter.limit);
  if (filter.status !== undefined) query = query.where('status', '=', filter.status);
  if (filter.service !== undefined) query = query.where(holdsLabel('services', filter.service));
  if (filter.tag !== undefined) query = query.where(holdsLabel('tags', filter.tag));
  if (filter.overdueAt !== undefined) {
    query = query
      .where('due_at', '<', filter.overdueAt)
      .where('published_at', 'is', null)
      .where('status', '!=', 'closed');
  }
  if (filter.severity !== undefined) query = query.where('severity', '=', filter.severity);
  if (filter.before !== undefined) query = query.where('number', '<', filter.before);
  const text = filter.text?.trim().toLowerCase();
  if (text) {
    const number = Number(text.replace(/^pm-/u, ''));
    query = query.where((eb) =>
      eb.or([
        eb(eb.fn<string>('lower', ['title']), 'like', `%${text.replaceAll(/[%_]/gu, ' ')}%`),
        ...(Number.isSafeInteger(number) ? [eb('number', '=', number)] : []),
      ]),
    );
  }
  return (await query.execute()).map(toRecord);
}

/** Whether a JSON array of texts holds this one. A text in JSON ends where its quotes end, so it is found whole. */
function holdsLabel(column: 'services' | 'tags', label: string): Expression<SqlBool> {
  const pattern = `%${JSON.stringify(label).replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  return sql<SqlBool>`${sql.ref(column)} like ${pattern} escape ${'\\'}`;
}
