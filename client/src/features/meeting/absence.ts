/** A time without the server, from its first sign on. */
export interface Absence {
  /** The most unconfirmed changes seen. */
  readonly changes: number;
  /** The person has been told; a blip of a second is not worth a word. */
  readonly told: boolean;
}

/** What is to be said aloud or shown. */
export type AbsenceNews = { readonly kind: 'gone' } | { readonly kind: 'back'; readonly changes: number };

/** The part of the save state that matters here. */
type Seen =
  | { readonly kind: 'offline' | 'reconnecting'; readonly changes: number }
  | { readonly kind: 'saved' | 'read-only' | 'saving' | 'connecting' | 'not-saved' };

/** How an absence goes on: it begins when the connection is lost and ends when everything is confirmed. */
export function afterSeen(before: Absence | undefined, save: Seen): readonly [Absence | undefined, AbsenceNews?] {
  switch (save.kind) {
    case 'reconnecting':
      return [{ changes: mostChanges(before, save.changes), told: before?.told ?? false }];
    case 'offline': {
      const absence = { changes: mostChanges(before, save.changes), told: true };
      return before?.told ? [absence] : [absence, { kind: 'gone' }];
    }
    case 'saved':
    case 'read-only':
      return before?.told ? [undefined, { kind: 'back', changes: before.changes }] : [undefined];
    case 'saving':
    case 'connecting':
    case 'not-saved':
      return [before];
    default:
      return save satisfies never;
  }
}

function mostChanges(before: Absence | undefined, changes: number): number {
  return Math.max(before?.changes ?? 0, changes);
}
