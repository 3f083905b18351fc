import type { StoreApi } from 'zustand/vanilla';

/** A part of a store that follows once the changes pause. */
export interface Settled<Part> {
  readonly get: () => Part;
  /** @returns stops following */
  readonly subscribe: (onChange: () => void) => () => void;
}

/** How long a pause is, and how long nobody waits for one, milliseconds. */
export interface Pace {
  readonly quietMs: number;
  readonly atMostMs: number;
}

/**
 * Follows a part of a store when it has not changed for a while, for what nobody needs between two keystrokes: names
 * in labels, hints, figures. Who listens is told after the pause, not for every letter.
 */
export function settled<State, Part>(
  store: StoreApi<State>,
  selector: (state: State) => Part,
  { quietMs, atMostMs }: Pace,
): Settled<Part> {
  let part = selector(store.getState());
  const follow = (onChange: () => void): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waitingSince: number | undefined;
    const take = (): void => {
      timer = undefined;
      waitingSince = undefined;
      const next = selector(store.getState());
      if (Object.is(next, part)) return;
      part = next;
      onChange();
    };
    const look = (): void => {
      if (timer === undefined && Object.is(selector(store.getState()), part)) return;
      waitingSince ??= Date.now();
      clearTimeout(timer);
      timer = setTimeout(take, Math.max(0, Math.min(quietMs, waitingSince + atMostMs - Date.now())));
    };
    // What changed before anybody listened.
    take();
    const stop = store.subscribe(look);
    return () => {
      stop();
      clearTimeout(timer);
    };
  };
  return { get: () => part, subscribe: follow };
}
