import { createStore, type StoreApi } from 'zustand/vanilla';

/** What a person set for themselves in this browser. */
export interface Preferences {
  readonly colorScheme: 'system' | 'light' | 'dark';
  /** Shortcuts of one letter; some assistive software types letters by accident (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Remembered for the next meeting. */
  readonly name: string;
  readonly jobTitle: string;
  /** In which zone this person reads and writes the times of a timeline. */
  readonly timelineZone: TimelineZone;
}
export type TimelineZone = 'postmortem' | 'mine' | 'utc';
export type PreferencesStore = StoreApi<Preferences>;

/** Where `index.html` looks for the colour scheme before the first paint. */
const KEY = 'debrief:preferences';
const defaults: Preferences = {
  colorScheme: 'system',
  singleKeys: true,
  name: '',
  jobTitle: '',
  timelineZone: 'postmortem',
};

/** The preferences of this browser; every change is kept. One per page. */
export function createPreferencesStore(storage: Pick<Storage, 'getItem' | 'setItem'>): PreferencesStore {
  const store = createStore<Preferences>(() => ({ ...defaults, ...read(storage) }));
  store.subscribe((preferences) => {
    try {
      storage.setItem(KEY, JSON.stringify(preferences));
    } catch {
      // Full or forbidden: they hold until the page is closed.
    }
  });
  return store;
}

function read(storage: Pick<Storage, 'getItem'>): Partial<Preferences> {
  try {
    // Written by this store; an older build's lacks fields, and the defaults fill them.
    return JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<Preferences>;
  } catch {
    return {};
  }
}
