import { countedFrom, dueInstant } from '@debrief/shared/domain/deadline.ts';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import type { WorkspaceSettings } from '@debrief/shared/domain/workspace-settings.ts';
import { findRecord } from '#storage/queries/postmortems.ts';
import { listOpenRecords, setDueAt } from '#storage/queries/records.ts';
import type { Db } from '#storage/queries/rows.ts';
import { loadSettings, saveSettings } from '#storage/queries/settings.ts';
import type { Storage } from '#storage/storage.ts';

/** When a record has to be done by, milliseconds since the epoch; an example never has to. */
function dueAtOf(
  record: Pick<PostmortemRecord, 'severity' | 'keyTimes' | 'createdAt' | 'example'>,
  { deadlines, calendar }: WorkspaceSettings,
): number | null {
  if (record.example) return null;
  const due = dueInstant(deadlines[record.severity], calendar, countedFrom(record));
  return due === null ? null : Date.parse(due);
}

/** Brings the deadline of one record up to what its severity, its times and the settings say now. */
export async function settleDeadline(db: Db, id: PostmortemId): Promise<void> {
  const record = await findRecord(db, id);
  if (record) await setDueAt(db, id, dueAtOf(record, await loadSettings(db)));
}

/**
 * Brings the deadlines of all open records up to date; published and closed ones keep theirs.
 *
 * @returns the records whose deadline has changed
 */
export async function settleAllDeadlines(db: Db): Promise<readonly PostmortemId[]> {
  const settings = await loadSettings(db);
  const moved: PostmortemId[] = [];
  for (const record of await listOpenRecords(db)) {
    const dueAt = dueAtOf(record, settings);
    if (dueAt === (record.dueAt === null ? null : Date.parse(record.dueAt))) continue;
    await setDueAt(db, record.id, dueAt);
    moved.push(record.id);
  }
  return moved;
}

/**
 * Takes over the owner's settings with all that follows from them, in one transaction.
 *
 * @returns the records whose deadline has changed: who is in their meetings has to be told
 */
export async function changeSettings(storage: Storage, settings: WorkspaceSettings): Promise<readonly PostmortemId[]> {
  return storage.transaction(async ({ db }) => {
    await saveSettings(db, settings);
    return settleAllDeadlines(db);
  });
}
