import type { RemarkId, TimelineEntryId } from './ids.ts';

/** Something to be answered, in the meeting or before. */
export interface Question {
  readonly id: RemarkId;
  /** The event that it is about; null: the whole incident. */
  readonly entryId: TimelineEntryId | null;
  readonly text: string;
  readonly answer: string;
  readonly askedBy: string;
  /** Fractional index. */
  readonly order: string;
}

/** An additional detail: what somebody said outside of the channels. Source: features.md 52. */
export interface Detail {
  readonly id: RemarkId;
  readonly entryId: TimelineEntryId | null;
  readonly text: string;
  readonly speaker: string;
  /** The speaker's role in the company, e.g. `Database administrator`. */
  readonly role: string;
  readonly order: string;
}

/** A person whom texts name, and what stands for them when names are left out. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  /** `Database administrator`, `the incident commander`; empty: "a responder". */
  readonly role: string;
}

/** By name; the same name by id, the same on every screen. */
export function compareActors(a: Actor, b: Actor): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
