import { DEFAULT_SETTINGS } from '@debrief/shared/domain/default-settings.ts';
import type { WorkspaceSettings } from '@debrief/shared/domain/workspace-settings.ts';
import { fromJson, type Db } from './rows.ts';

/** What the owner has set, over the defaults. */
export async function loadSettings(db: Db): Promise<WorkspaceSettings> {
  const row = await db.selectFrom('workspace').select('settings').executeTakeFirst();
  const set = row?.settings ?? null;
  return set === null ? DEFAULT_SETTINGS : { ...DEFAULT_SETTINGS, ...fromJson<Partial<WorkspaceSettings>>(set) };
}

/** Replaces what the owner has set. */
export async function saveSettings(db: Db, settings: WorkspaceSettings): Promise<void> {
  await db
    .updateTable('workspace')
    .set({ settings: JSON.stringify(settings) })
    .execute();
}
