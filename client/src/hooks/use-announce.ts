import { createContext, useContext } from 'react';

/** Says a sentence to people who listen to the screen; `assertive` interrupts. */
export type Announce = (sentence: string, urgency?: 'polite' | 'assertive') => void;

/** Announces; the app provides it. */
export const AnnounceContext: React.Context<Announce> = createContext<Announce>(() => undefined);

/** Announces a sentence in the live region. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
