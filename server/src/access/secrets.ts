import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { asId } from '@debrief/shared/domain/ids.ts';

/** How a secret is kept: its SHA-256 in hex. Enough for random tokens, which nobody can guess their way to. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Random ids, tokens and orders of things: a structural match of the commands' `Chance`. */
export interface Randomness {
  newId<Branded extends string>(): Branded;
  /** 160 random bits as 27 characters that are safe in a URL. */
  newToken(): string;
  /** 256 random bits, 43 characters: sessions and tickets. */
  newSessionToken(): string;
  /** A Yjs client id, 32 bits. */
  newClientId(): number;
  shuffle<Item>(items: readonly Item[]): readonly Item[];
}

/** The operating system's randomness. */
export const systemRandomness: Randomness = {
  newId: <Branded extends string>() => asId<Branded>(randomUUID()),
  newToken: () => randomBytes(20).toString('base64url'),
  newSessionToken: () => randomBytes(32).toString('base64url'),
  newClientId: () => randomBytes(4).readUInt32BE(),
  shuffle: (items) =>
    items
      .map((item) => ({ item, place: randomBytes(8).readBigUInt64BE() }))
      .toSorted((a, b) => (a.place < b.place ? -1 : 1))
      .map(({ item }) => item),
};
