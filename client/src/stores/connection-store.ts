import type { UpdateRefusal } from '@debrief/shared/protocol/events.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** What the pill says about this tab's edits. `changes` are those that the server has not confirmed yet. */
export type SaveState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline'; readonly changes: number; readonly kept: boolean }
  | { readonly kind: 'reconnecting'; readonly changes: number; readonly kept: boolean }
  | { readonly kind: 'read-only'; readonly reason: ReadOnlyReason }
  /** The server will not take what is here. */
  | { readonly kind: 'not-saved'; readonly reason: UpdateRefusal };

/** Why the document cannot be edited here now. */
export type ReadOnlyReason = 'observer' | 'locked' | 'published';

/** Why this tab may not come back to the meeting; each has a page that says what to do. */
export type Ending = 'sign-in' | 'removed' | 'link-revoked' | 'missing' | 'ended' | 'reload' | 'broken';

/** How this tab stands to the server. */
export interface ConnectionState {
  /** Synced: what the server knows is here, and what is here is on its way. */
  readonly online: boolean;
  readonly save: SaveState;
  /** Set when the server closed for good. */
  readonly ending: Ending | undefined;
  /** The document has been filled, from this device or from the server. */
  readonly documentReady: boolean;
}
export type ConnectionStore = StoreApi<ConnectionState>;

/** Not connected yet; one per session. */
export function createConnectionStore(): ConnectionStore {
  return createStore<ConnectionState>(() => ({
    online: false,
    save: { kind: 'connecting' },
    ending: undefined,
    documentReady: false,
  }));
}
