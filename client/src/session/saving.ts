import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { dutyOf, CLOSE_CODES } from '@debrief/shared/protocol/close-codes.ts';
import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { ConnectionStore, Ending } from '#stores/connection-store.ts';
import { receiveEvent, restoreEvent, type MeetingStore } from '#stores/meeting-store.ts';
import { afterGroupMoved, type ViewStore } from '#stores/view-store.ts';
import type { KeptCopy } from './kept-copy.ts';
import { readOnlyReason } from './read-only.ts';
import { afterSignal, FIRST_FACTS, isUnconfirmed, saveStateOf, type SaveSignal } from './save-state.ts';
import type { ServerClock } from './server-clock.ts';
import { openSyncLink } from './sync-link.ts';
import { isTyping } from './typing.ts';

/** Keeps a document saved: on this device at once, on the server as soon as it can be reached. */
export interface Saving {
  readonly awareness: Awareness;
  retry(): void;
  close(): void;
}

interface SavingParts {
  readonly doc: Y.Doc;
  readonly postmortemId: PostmortemId;
  readonly kept: KeptCopy;
  readonly clock: ServerClock;
  readonly stores: { readonly meeting: MeetingStore; readonly connection: ConnectionStore; readonly view: ViewStore };
}

/** Reads the kept copy first, so that the server is sent only what it lacks, then connects. */
export function openSaving({ doc, postmortemId, kept, clock, stores }: SavingParts): Saving {
  let facts = FIRST_FACTS;
  let closed = false;
  const signal = (next: SaveSignal): void => {
    const before = facts;
    facts = afterSignal(facts, next);
    if (facts.changes !== before.changes) kept.keepUnconfirmedChanges(facts.changes);
    stores.connection.setState({ save: saveStateOf(facts), online: facts.connection === 'ready' });
  };
  const link = openSyncLink(
    doc,
    { url: syncUrl(), room: postmortemId },
    {
      onEdit: () => signal({ type: 'edited', at: Date.now() }),
      onReady: () => {
        signal({ type: 'ready' });
        stores.connection.setState({ documentReady: true });
      },
      onConfirmed: (upTo) => signal({ type: 'confirmed', upTo }),
      onEvent: (event) => {
        clock.hear(event.serverNow);
        takeEvent(event);
      },
      onLost: () => signal({ type: 'lost' }),
      onUnreachable: () => signal({ type: 'unreachable' }),
      onClosed: (code) => {
        stores.connection.setState({ ending: endingOf(code), online: false });
      },
    },
  );

  const takeEvent = (event: MeetingEvent): void => {
    const before = stores.meeting.getState().event;
    receiveEvent(stores.meeting, event);
    kept.keepEvent(event);
    if (before && before.stage !== event.stage) {
      stores.view.setState(
        (view) => afterGroupMoved(view, { from: before.stage, to: event.stage, typing: isTyping() }),
        true,
      );
    }
    const readOnly = readOnlyReason(event);
    const opensAgain = facts.readOnly !== undefined && readOnly === undefined && facts.refusal !== undefined;
    if (facts.readOnly !== readOnly) signal({ type: 'read-only', reason: readOnly });
    if (event.refusal && event.refusal.code !== 'bad-presence')
      signal({ type: 'refused', reason: event.refusal.detail });
    // What was typed in the moment of a lock is still here: it is offered again when the lock is gone.
    else if (opensAgain) {
      signal({ type: 'offered-again' });
      link.reconnect();
    }
  };

  const start = async (): Promise<void> => {
    const keptEvent = kept.lastEvent();
    if (keptEvent) restoreEvent(stores.meeting, keptEvent);
    const earlierChanges = kept.unconfirmedChanges();
    const opened = await kept.opened;
    if (closed) return;
    signal({ type: 'kept', kept: opened });
    if (opened && earlierChanges > 0) signal({ type: 'found-kept', changes: earlierChanges });
    if (opened && keptEvent) stores.connection.setState({ documentReady: true });
    link.connect();
  };
  void start();

  const stopWatching = watchNetwork(
    () => link.reconnect(),
    () => isUnconfirmed(facts) && !facts.kept,
  );
  return {
    awareness: link.awareness,
    retry: () => link.reconnect(),
    close() {
      if (closed) return;
      closed = true;
      stopWatching();
      link.close();
    },
  };
}

/** A browser that notices a change of network tries at once; leaving asks only when something would be lost. */
function watchNetwork(reconnect: () => void, wouldLoseEdits: () => boolean): () => void {
  const askBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (wouldLoseEdits()) event.preventDefault();
  };
  window.addEventListener('online', reconnect);
  window.addEventListener('offline', reconnect);
  window.addEventListener('beforeunload', askBeforeLeaving);
  return () => {
    window.removeEventListener('online', reconnect);
    window.removeEventListener('offline', reconnect);
    window.removeEventListener('beforeunload', askBeforeLeaving);
  };
}

function endingOf(code: number): Ending {
  if (code === CLOSE_CODES.ended) return 'ended';
  if (code === CLOSE_CODES.noSuchPostmortem) return 'missing';
  if (code === CLOSE_CODES.notAllowed) return 'removed';
  const duty = dutyOf(code);
  if (duty === 'sign-in') return 'sign-in';
  return duty === 'reload' ? 'reload' : 'broken';
}

function syncUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`;
}
