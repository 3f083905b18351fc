import type { WorkspaceSettings } from '@debrief/shared/domain/workspace-settings.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { createContext, useCallback, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import { readWorkspace, takeOverSettings, type WorkspaceState, type WorkspaceStore } from '#stores/workspace-store.ts';
import { readSettings } from './server-calls.ts';

/** What this page knows of the workspace; the app provides it. */
export const WorkspaceContext: React.Context<WorkspaceStore | undefined> = createContext<WorkspaceStore | undefined>(
  undefined,
);

/** The scale, deadlines and calendar of the workspace: read once a page, the defaults until then. */
export function useWorkspaceSettings(): WorkspaceSettings {
  return useWorkspace().settings;
}

/** The same, with whether they have been read: who edits them must not start from the defaults. */
export function useWorkspace(): WorkspaceState {
  const store = useWorkspaceStore();
  useEffect(() => {
    void readWorkspace(store, async () => {
      const answer = await readSettings();
      return answer.kind === 'ok' ? answer.value : undefined;
    });
  }, [store]);
  return useStore(store);
}

/** For who has just saved them. */
export function useTakeOverSettings(): (settings: WorkspaceSettings) => void {
  const store = useWorkspaceStore();
  return useCallback((settings) => takeOverSettings(store, settings), [store]);
}

function useWorkspaceStore(): WorkspaceStore {
  return must(useContext(WorkspaceContext), 'a workspace around this component');
}
