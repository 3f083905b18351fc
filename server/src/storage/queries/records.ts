import type { InviteeId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import { toRecord } from './postmortems.ts';
import { fromJson, type Db } from './rows.ts';

/** What may be changed of a record. */
export type RecordChange = {
  readonly [
    Field in
      | 'title'
      | 'severity'
      | 'incidentType'
      | 'services'
      | 'tags'
      | 'detectionSource'
      | 'ownerId'
      | 'keyTimes'
      | 'timeZone'
      | 'delayReason'
      | 'ownerFacilitatesReason'
  ]?: PostmortemRecord[Field] | undefined;
};

/** Sets the given fields; none is fine. */
export async function changeRecord(db: Db, id: PostmortemId, change: RecordChange): Promise<void> {
  const columns = { ...toColumns(change), ...toTimeColumns(change.keyTimes) };
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  if (given.length === 0) return;
  await db.updateTable('postmortem').set(Object.fromEntries(given)).where('id', '=', id).execute();
}

/** @param dueAt - milliseconds since the epoch; null: no deadline */
export async function setDueAt(db: Db, id: PostmortemId, dueAt: number | null): Promise<void> {
  await db.updateTable('postmortem').set({ due_at: dueAt }).where('id', '=', id).execute();
}

/** Records that still have to be done: neither published nor closed. */
export async function listOpenRecords(db: Db): Promise<readonly PostmortemRecord[]> {
  const rows = await db
    .selectFrom('postmortem')
    .selectAll()
    .where('published_at', 'is', null)
    .where('status', '!=', 'closed')
    .execute();
  return rows.map(toRecord);
}

/** Whether that person is expected at the meeting. */
export async function isInvited(db: Db, postmortemId: PostmortemId, id: InviteeId): Promise<boolean> {
  const row = await db
    .selectFrom('invitee')
    .select('id')
    .where('postmortem_id', '=', postmortemId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Services and tags of all records, each the most used first. */
export interface UsedLabels {
  readonly services: readonly string[];
  readonly tags: readonly string[];
}

/** What the records of the workspace are labelled with; examples are left out. */
export async function listUsedLabels(db: Db): Promise<UsedLabels> {
  const rows = await db.selectFrom('postmortem').select(['services', 'tags']).where('example', '=', 0).execute();
  return {
    services: mostUsed(rows.flatMap((row) => fromJson<readonly string[]>(row.services))),
    tags: mostUsed(rows.flatMap((row) => fromJson<readonly string[]>(row.tags))),
  };
}

function toColumns(change: RecordChange): Readonly<Record<string, string | number | null | undefined>> {
  return {
    title: change.title,
    severity: change.severity,
    incident_type: change.incidentType,
    services: change.services && JSON.stringify(change.services),
    tags: change.tags && JSON.stringify(change.tags),
    detection_source: change.detectionSource,
    owner_id: change.ownerId,
    time_zone: change.timeZone,
    delay_reason: change.delayReason,
    owner_facilitates_reason: change.ownerFacilitatesReason,
  };
}

function toTimeColumns(times: PostmortemRecord['keyTimes'] | undefined): Readonly<Record<string, string | null>> {
  if (!times) return {};
  return {
    started_at: times.started,
    detected_at: times.detected,
    responded_at: times.responded,
    mitigated_at: times.mitigated,
    resolved_at: times.resolved,
  };
}

/** Whatever their capitals are, under the spelling that came first. */
function mostUsed(labels: readonly string[]): readonly string[] {
  const uses = new Map<string, { readonly label: string; count: number }>();
  for (const label of labels) {
    const known = uses.get(label.toLowerCase());
    if (known) known.count += 1;
    else uses.set(label.toLowerCase(), { label, count: 1 });
  }
  return [...uses.values()]
    .toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
    .map(({ label }) => label);
}
