import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { shareUnchanged } from './share-unchanged.ts';

/** The meeting as the server last told it. */
export interface MeetingState {
  /** Undefined until the first event; offline it is the last one that this device kept. */
  readonly event: MeetingEvent | undefined;
  /** False while the event is a kept one of an earlier connection. */
  readonly live: boolean;
}
export type MeetingStore = StoreApi<MeetingState>;

/** An empty store; one per session. */
export function createMeetingStore(): MeetingStore {
  return createStore<MeetingState>(() => ({ event: undefined, live: false }));
}

/** Takes over an event from the server. Parts that did not change keep their identity, so that selectors stay quiet. */
export function receiveEvent(store: MeetingStore, event: MeetingEvent): void {
  store.setState(({ event: before }) => ({ event: before ? shareUnchanged(before, event) : event, live: true }));
}

/** Shows the event that an earlier connection left on this device; a live one wins. */
export function restoreEvent(store: MeetingStore, kept: MeetingEvent): void {
  if (store.getState().event === undefined) store.setState({ event: kept, live: false });
}
