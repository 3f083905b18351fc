import { DEFAULT_SETTINGS } from '@debrief/shared/domain/default-settings.ts';
import type { WorkspaceSettings } from '@debrief/shared/domain/workspace-settings.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** What this page knows of the workspace. */
export interface WorkspaceState {
  /** The defaults until they have been read. */
  readonly settings: WorkspaceSettings;
  /** `failed`: there was no answer; the next one who asks tries again. */
  readonly read: 'unread' | 'reading' | 'failed' | 'read';
}
export type WorkspaceStore = StoreApi<WorkspaceState>;

/** One per page: settings seldom change, and every screen speaks of severities in their words. */
export function createWorkspaceStore(): WorkspaceStore {
  return createStore<WorkspaceState>(() => ({ settings: DEFAULT_SETTINGS, read: 'unread' }));
}

/**
 * Reads the settings, unless they are known or on their way.
 *
 * @param ask - undefined when there is no answer
 */
export async function readWorkspace(
  store: WorkspaceStore,
  ask: () => Promise<WorkspaceSettings | undefined>,
): Promise<void> {
  const { read } = store.getState();
  if (read === 'reading' || read === 'read') return;
  store.setState({ read: 'reading' });
  const settings = await ask();
  // Meanwhile they may have been saved here, which is newer.
  if (store.getState().read !== 'reading') return;
  store.setState(settings ? { settings, read: 'read' } : { read: 'failed' });
}

/** Takes over settings that the server has just accepted. */
export function takeOverSettings(store: WorkspaceStore, settings: WorkspaceSettings): void {
  store.setState({ settings, read: 'read' });
}
