import { DEFAULT_SETTINGS } from '@debrief/shared/domain/default-settings.ts';
import type { WorkspaceSettings } from '@debrief/shared/domain/workspace-settings.ts';
import { fromJson, type Db } from './rows.ts';

/** What the owner has set, over the defaults. */
export async function loadSettings(db: Db): Promise<WorkspaceSettings> {
  const row = await db.selectFrom('workspace').select('settings').executeTakeFirst();
  const set = row?.settings ?? null;
  if (set === null) return DEFAULT_SETTINGS;
  const ours = fromJson<Partial<WorkspaceSettings>>(set);
  // What was set when there were four levels says nothing of the fifth.
  return { ...DEFAULT_SETTINGS, ...ours, deadlines: { ...DEFAULT_SETTINGS.deadlines, ...ours.deadlines } };
}

/** Replaces what the owner has set. */
export async function saveSettings(db: Db, settings: WorkspaceSettings): Promise<void> {
  await db
    .updateTable('workspace')
    .set({ settings: JSON.stringify(settings) })
    .execute();
}
