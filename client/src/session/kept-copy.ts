import type { PostmortemId, ParticipantId } from '@debrief/shared/domain/ids.ts';
import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';
import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { keep, keptEvent } from './device-memory.ts';

/** What this device keeps of one postmortem for one person: the document, the last event, the count of unconfirmed changes. */
export interface KeptCopy {
  /** Resolves when the document has what was kept; false when this browser does not let us keep anything. */
  readonly opened: Promise<boolean>;
  lastEvent(): MeetingEvent | undefined;
  keepEvent(event: MeetingEvent): void;
  unconfirmedChanges(): number;
  keepUnconfirmedChanges(changes: number): void;
  /** Throws the kept document away, e.g. when the server will never take it. */
  discard(): Promise<void>;
  close(): void;
}

/** Opens the copy; two people on one browser have two. */
export function openKeptCopy(doc: Y.Doc, postmortemId: PostmortemId, participantId: ParticipantId): KeptCopy {
  const name = `debrief:${postmortemId}:${participantId}`;
  let persistence: IndexeddbPersistence | undefined;
  let closed = false;
  const open = async (): Promise<boolean> => {
    if (!(await mayKeep(name)) || closed) return false;
    persistence = new IndexeddbPersistence(name, doc);
    await persistence.whenSynced;
    return true;
  };
  return {
    opened: open(),
    lastEvent: () => keptEvent(`${name}:event`),
    keepEvent: (event) => keep(`${name}:event`, JSON.stringify(event)),
    unconfirmedChanges: () => Number(localStorage.getItem(`${name}:changes`) ?? 0) || 0,
    keepUnconfirmedChanges: (changes) => keep(`${name}:changes`, String(changes)),
    async discard() {
      localStorage.removeItem(`${name}:changes`);
      await persistence?.clearData();
    },
    close() {
      closed = true;
      void persistence?.destroy();
    },
  };
}

/** A private window or a full disk may forbid it; y-indexeddb itself would wait for ever. */
function mayKeep(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(`${name}:probe`);
      request.addEventListener('error', () => resolve(false));
      request.addEventListener('success', () => {
        request.result.close();
        indexedDB.deleteDatabase(`${name}:probe`);
        resolve(true);
      });
    } catch {
      resolve(false);
    }
  });
}
