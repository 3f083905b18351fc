import type { UpdateRefusal } from '@debrief/shared/protocol/events.ts';
import type { ReadOnlyReason, SaveState } from '#stores/connection-store.ts';

/** All that is known about whether this tab's edits are on the server's disk. */
export interface SaveFacts {
  readonly connection: 'connecting' | 'ready' | 'lost' | 'unreachable';
  /** Local edits since the page was loaded; an edit is one update of the document. */
  readonly sent: number;
  /** Every edit up to this one is on disk; -1 until the server has confirmed anything. */
  readonly confirmed: number;
  /** Unconfirmed edits as a person counts them: keystrokes in a row are one. */
  readonly changes: number;
  readonly lastEditAt: number;
  /** This device keeps the edits, so that closing the tab loses nothing. */
  readonly kept: boolean;
  readonly readOnly: ReadOnlyReason | undefined;
  /** Why the server did not take an edit. */
  readonly refusal: UpdateRefusal | undefined;
}

/** What changes the facts. */
export type SaveSignal =
  /** Edits of an earlier page were found on this device. */
  | { readonly type: 'found-kept'; readonly changes: number }
  | { readonly type: 'kept'; readonly kept: boolean }
  | { readonly type: 'edited'; readonly at: number }
  /** The server answered the barrier with this number. */
  | { readonly type: 'confirmed'; readonly upTo: number }
  /** The server has been sent all that it lacked. */
  | { readonly type: 'ready' }
  | { readonly type: 'lost' }
  | { readonly type: 'unreachable' }
  | { readonly type: 'refused'; readonly reason: UpdateRefusal }
  /** What was refused is offered once more. */
  | { readonly type: 'offered-again' }
  | { readonly type: 'read-only'; readonly reason: ReadOnlyReason | undefined };

/** Edits closer together than this are one change to a person, milliseconds. */
const ONE_CHANGE_MS = 1_000;

export const FIRST_FACTS: SaveFacts = {
  connection: 'connecting',
  sent: 0,
  confirmed: -1,
  changes: 0,
  lastEditAt: Number.NEGATIVE_INFINITY,
  kept: false,
  readOnly: undefined,
  refusal: undefined,
};

/** The facts after a signal. */
export function afterSignal(facts: SaveFacts, signal: SaveSignal): SaveFacts {
  switch (signal.type) {
    case 'found-kept':
      return { ...facts, changes: facts.changes + signal.changes };
    case 'kept':
      return { ...facts, kept: signal.kept };
    case 'edited':
      return afterEdit(facts, signal.at);
    case 'confirmed':
      return afterConfirmation(facts, signal.upTo);
    case 'ready':
      return { ...facts, connection: 'ready' };
    case 'lost':
      return facts.connection === 'unreachable' ? facts : { ...facts, connection: 'lost' };
    case 'unreachable':
      return { ...facts, connection: 'unreachable' };
    case 'refused':
      return { ...facts, refusal: signal.reason };
    case 'offered-again':
      return { ...facts, refusal: undefined };
    case 'read-only':
      return { ...facts, readOnly: signal.reason };
    default:
      return signal satisfies never;
  }
}

function afterEdit(facts: SaveFacts, at: number): SaveFacts {
  const goesOn = facts.changes > 0 && at - facts.lastEditAt < ONE_CHANGE_MS;
  return { ...facts, sent: facts.sent + 1, changes: facts.changes + (goesOn ? 0 : 1), lastEditAt: at };
}

function afterConfirmation(facts: SaveFacts, upTo: number): SaveFacts {
  const confirmed = Math.max(facts.confirmed, upTo);
  if (confirmed < facts.sent) return { ...facts, confirmed };
  // The server never confirms past something that it refused, so what was refused has come through since.
  return { ...facts, confirmed, changes: 0, refusal: undefined };
}

/** True while something that was edited here is not known to be on the server's disk. */
export function isUnconfirmed(facts: SaveFacts): boolean {
  return facts.changes > 0;
}

/** What the pill says. "Saved" only when the server has confirmed everything local. */
export function saveStateOf(facts: SaveFacts): SaveState {
  if (facts.refusal !== undefined) return { kind: 'not-saved', reason: facts.refusal };
  const { changes, kept } = facts;
  switch (facts.connection) {
    case 'connecting':
      return changes > 0 ? { kind: 'reconnecting', changes, kept } : { kind: 'connecting' };
    case 'lost':
      return { kind: 'reconnecting', changes, kept };
    case 'unreachable':
      return { kind: 'offline', changes, kept };
    case 'ready':
      if (isUnconfirmed(facts) || facts.confirmed < facts.sent) return { kind: 'saving' };
      return facts.readOnly === undefined ? { kind: 'saved' } : { kind: 'read-only', reason: facts.readOnly };
    default:
      return facts.connection satisfies never;
  }
}
