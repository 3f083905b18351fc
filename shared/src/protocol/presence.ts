import type { ParticipantId } from '#domain/ids.ts';
import type { PersonColor } from '#domain/people.ts';
import type { StageId } from '#domain/stage.ts';

/** Who this is. Stamped by the server over whatever the client sent. */
export interface PresenceUser {
  readonly id: ParticipantId;
  readonly name: string;
  readonly color: PersonColor;
}

/** A caret in a text of the document, as JSON of two Yjs relative positions. `key` names the text, e.g. `timeline:abc:text`. */
export interface TextCaret {
  readonly key: string;
  readonly anchor: unknown;
  readonly head: unknown;
}

/**
 * What one tab tells the others about itself; never stored. A client sends all but `user`.
 * At most 2 KiB of JSON, 16 keys, 10 changes per second.
 */
export interface PresenceState {
  readonly user?: PresenceUser;
  /** The stage that this person looks at, which may not be the group's. */
  readonly stage?: StageId;
  /** The row, card or node that is being edited: its ring. */
  readonly editing?: string | null;
  readonly caret?: TextCaret | null;
  /** What is being dragged and where: flow coordinates on a canvas; null coordinates for a card on a board. */
  readonly drag?: { readonly id: string; readonly x: number | null; readonly y: number | null } | null;
  /** Pointer on the canvas, flow coordinates. */
  readonly cursor?: { readonly x: number; readonly y: number } | null;
  readonly selection?: readonly string[];
  readonly typing?: boolean;
  /** Tiptap's caret extension writes this field. */
  readonly richCaret?: unknown;
}
