import { must } from '@debrief/shared/lang/must.ts';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Preferences, PreferencesStore } from '#stores/preferences-store.ts';

/** The preferences of this browser; the app provides them. */
export const PreferencesContext: React.Context<PreferencesStore | undefined> = createContext<
  PreferencesStore | undefined
>(undefined);

/** What this person has set for themselves, and how to change it. */
export function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const store = must(useContext(PreferencesContext), 'preferences around this component');
  return [useStore(store), store.setState];
}
