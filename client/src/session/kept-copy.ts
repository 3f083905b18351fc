import type { PostmortemId, ParticipantId } from '@debrief/shared/domain/ids.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';
import { PROTOCOL_VERSION } from '@debrief/shared/protocol/version.ts';
import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

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

const participantKey = (postmortemId: PostmortemId): string => `debrief:${postmortemId}:participant`;

/** Who this browser was in that postmortem when it last was there. */
export function rememberedParticipant(postmortemId: PostmortemId): ParticipantId | undefined {
  const id = localStorage.getItem(participantKey(postmortemId));
  return id === null ? undefined : asId<ParticipantId>(id);
}

/** Remembers who this browser is there, so that it can open the copy while it is offline. */
export function rememberParticipant(postmortemId: PostmortemId, participantId: ParticipantId): void {
  keep(participantKey(postmortemId), participantId);
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
    lastEvent: () => readEvent(localStorage.getItem(`${name}:event`)),
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

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Full or forbidden: this is a convenience for reloads, the meeting goes on without it.
  }
}

function readEvent(json: string | null): MeetingEvent | undefined {
  if (json === null) return undefined;
  // Written by keepEvent of a page of this protocol version.
  const event = JSON.parse(json) as MeetingEvent;
  return event.protocol === PROTOCOL_VERSION ? event : undefined;
}
