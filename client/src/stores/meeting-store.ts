import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

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

/**
 * The newer value, built from the older one's objects wherever both say the same.
 * Both are JSON: the server says everything each time, and most of it is as it was.
 */
export function shareUnchanged<Value>(before: unknown, after: Value): Value {
  return share(before, after) as Value;
}

function share(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) {
    const items = after.map((item: unknown, index) => share(before[index], item));
    return items.length === before.length && items.every((item, index) => Object.is(item, before[index]))
      ? before
      : items;
  }
  if (isRecord(before) && isRecord(after)) {
    const entries = Object.entries(after).map(([key, value]) => [key, share(before[key], value)] as const);
    const same =
      entries.length === Object.keys(before).length &&
      entries.every(([key, value]) => key in before && Object.is(value, before[key]));
    return same ? before : Object.fromEntries(entries);
  }
  return after;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
