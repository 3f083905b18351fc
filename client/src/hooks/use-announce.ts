import { createContext, useContext } from 'react';

/**
 * Says a sentence to people who listen to the screen; `assertive` interrupts.
 *
 * @returns takes it back when it is no longer true: it stays on the page to be found until something else is said
 */
export type Announce = (sentence: string, urgency?: 'polite' | 'assertive') => () => void;

/** Announces; the app provides it. */
export const AnnounceContext: React.Context<Announce> = createContext<Announce>(() => () => undefined);

/** Announces a sentence in the live region. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
