/** What the live regions say now. */
export interface Announced {
  readonly polite: string;
  readonly assertive: string;
}

/** Gathers what is to be said; one per page. */
export interface Announcer {
  /** Says a sentence; `assertive` interrupts. @returns takes it back when it is no longer true */
  readonly say: (sentence: string, urgency?: 'polite' | 'assertive') => () => void;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly getSnapshot: () => Announced;
}

/** What happens at once is said in one breath, milliseconds. */
const BATCH_MS = 2_000;

/** An announcer with nothing to say. Polite sentences are gathered for two seconds. */
export function createAnnouncer(): Announcer {
  let announced: Announced = { polite: '', assertive: '' };
  let waiting: readonly string[] = [];
  const listeners = new Set<() => void>();
  const change = (next: Partial<Announced>): void => {
    announced = { ...announced, ...next };
    for (const listener of listeners) listener();
  };
  const speak = (): void => {
    change({ polite: waiting.join(' ') });
    waiting = [];
  };
  return {
    say(sentence, urgency = 'polite') {
      if (urgency === 'assertive') {
        change({ assertive: sentence });
        return () => {
          if (announced.assertive === sentence) change({ assertive: '' });
        };
      }
      if (waiting.length === 0) setTimeout(speak, BATCH_MS);
      if (!waiting.includes(sentence)) waiting = [...waiting, sentence];
      return () => {
        waiting = waiting.filter((other) => other !== sentence);
        if (announced.polite === sentence) change({ polite: '' });
      };
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    getSnapshot: () => announced,
  };
}
