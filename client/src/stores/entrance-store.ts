import { createStore, type StoreApi } from 'zustand/vanilla';

/** How far this tab is on its way into a postmortem. */
export type EntranceState<Session> =
  | { readonly status: 'entering' }
  | { readonly status: 'open'; readonly session: Session }
  /** The server said no: its code and its words. */
  | { readonly status: 'refused'; readonly code: string; readonly detail: string }
  /** The server did not answer, and this device has no copy. */
  | { readonly status: 'unreachable' };
export type EntranceStore<Session> = StoreApi<EntranceState<Session>>;

/** Just begun; one per entrance. */
export function createEntranceStore<Session>(): EntranceStore<Session> {
  return createStore<EntranceState<Session>>(() => ({ status: 'entering' }));
}
