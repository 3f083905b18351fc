import type { Wiretap } from './people.ts';

/** Everything that was told to each person, kept as bytes and searched for what they should not know. */
export interface Wiretaps {
  /** The tap of one person, to be given to join(). */
  of(name: string): Wiretap;
  /** How many pieces (frames and answers) told to this person contain the text. */
  occurrences(name: string, text: string): number;
  /** Pieces recorded in all. */
  readonly pieces: number;
}

/** Taps for the people of one meeting, by name. */
export function recordWire(): Wiretaps {
  const recorded = new Map<string, Buffer[]>();
  const keep = (name: string, piece: Buffer): void => {
    const mine = recorded.get(name) ?? [];
    recorded.set(name, mine);
    mine.push(piece);
  };
  return {
    of: (name) => ({
      frame: (frame) => keep(name, Buffer.from(frame)),
      answer: (text) => keep(name, Buffer.from(text)),
    }),
    occurrences: (name, text) => (recorded.get(name) ?? []).filter((piece) => piece.includes(text)).length,
    get pieces() {
      return [...recorded.values()].reduce((sum, pieces) => sum + pieces.length, 0);
    },
  };
}
