import type { ParticipantId } from './ids.ts';
import type { Role } from './role.ts';

/** The twelve colours of people, given by the server in the order of joining; the same for all who look. */
export const PERSON_COLORS = [
  'plum',
  'cyan',
  'orange',
  'grass',
  'crimson',
  'brown',
  'violet',
  'blue',
  'jade',
  'tomato',
  'amber',
  'indigo',
] as const;
export type PersonColor = (typeof PERSON_COLORS)[number];

/** Somebody in a postmortem as everybody in it may see them. */
export interface Person {
  readonly id: ParticipantId;
  readonly name: string;
  readonly jobTitle: string;
  readonly role: Role;
  readonly color: PersonColor;
  /** At least one tab is connected. */
  readonly online: boolean;
  readonly ready: boolean;
  /** When the hand went up, milliseconds since the epoch; null when it is down. The earliest speaks first. */
  readonly handRaisedAt: number | null;
  /** Left for good: removed by the facilitator. Kept because texts and actions name them. */
  readonly removed: boolean;
}

/** The colour of the n-th person to join, from 0. */
export function colorOfPerson(joinIndex: number): PersonColor {
  return PERSON_COLORS[joinIndex % PERSON_COLORS.length] ?? 'plum';
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** One or two letters for an avatar: the first of the first and of the last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const chosen = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return (
    chosen
      .map((word) => firstCharacter((word ?? '').replace(/^[\p{Ps}\p{Pi}"']+/u, '')))
      .join('')
      .toUpperCase() || '?'
  );
}

/** As a reader counts: an emoji made of several code points is one. */
function firstCharacter(word: string): string {
  for (const { segment } of characters.segment(word)) return segment;
  return '';
}
