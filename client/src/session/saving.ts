import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { ConnectionStore } from '#stores/connection-store.ts';
import { receiveEvent, restoreEvent, type MeetingStore } from '#stores/meeting-store.ts';
import { afterGroupMoved, type ViewStore } from '#stores/view-store.ts';
import { endingOf } from './ending.ts';
import type { KeptCopy } from './kept-copy.ts';
import { watchNetwork } from './network.ts';
import { readOnlyReason } from './read-only.ts';
import { afterSignal, FIRST_FACTS, isUnconfirmed, saveStateOf, type SaveSignal } from './save-state.ts';
import type { ServerClock } from './server-clock.ts';
import { openSyncLink, type SyncLink } from './sync-link.ts';
import { isWriting } from './typing.ts';

/** What saving works on; the session owns all of it. */
export interface SavingParts {
  readonly doc: Y.Doc;
  readonly postmortemId: PostmortemId;
  readonly kept: KeptCopy;
  readonly clock: ServerClock;
  readonly stores: { readonly meeting: MeetingStore; readonly connection: ConnectionStore; readonly view: ViewStore };
}

/** Keeps a document saved: on this device at once, on the server as soon as it can be reached. */
export class Saving {
  readonly #parts: SavingParts;
  readonly #link: SyncLink;
  readonly #stopWatching: () => void;
  #facts = FIRST_FACTS;
  #closed = false;

  /** Reads the kept copy first, so that the server is sent only what it lacks, then connects. */
  constructor(parts: SavingParts) {
    this.#parts = parts;
    const { connection } = parts.stores;
    this.#link = openSyncLink(
      parts.doc,
      { url: syncUrl(), room: parts.postmortemId },
      {
        onEdit: () => this.#signal({ type: 'edited', at: Date.now() }),
        onReady: () => {
          this.#signal({ type: 'ready' });
          connection.setState({ documentReady: true });
        },
        onConfirmed: (upTo) => this.#signal({ type: 'confirmed', upTo }),
        onEvent: (event) => this.#takeEvent(event),
        onLost: () => this.#signal({ type: 'lost' }),
        onUnreachable: () => this.#signal({ type: 'unreachable' }),
        onClosed: (code) => connection.setState({ ending: endingOf(code), online: false }),
      },
    );
    this.#stopWatching = watchNetwork({
      onChange: () => this.#link.reconnect(),
      wouldLoseEdits: () => isUnconfirmed(this.#facts) && !this.#facts.kept,
    });
    void this.#start();
  }

  get awareness(): Awareness {
    return this.#link.awareness;
  }

  retry(): void {
    this.#link.reconnect();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopWatching();
    this.#link.close();
  }

  async #start(): Promise<void> {
    const { kept, stores } = this.#parts;
    const keptEvent = kept.lastEvent();
    if (keptEvent) restoreEvent(stores.meeting, keptEvent);
    const changes = kept.unconfirmedChanges();
    const opened = await kept.opened;
    if (this.#closed) return;
    this.#signal({ type: 'kept', kept: opened });
    if (opened && changes > 0) this.#signal({ type: 'found-kept', changes });
    if (opened && keptEvent) stores.connection.setState({ documentReady: true });
    this.#link.connect();
  }

  #signal(signal: SaveSignal): void {
    const before = this.#facts;
    this.#facts = afterSignal(before, signal);
    if (this.#facts.changes !== before.changes) this.#parts.kept.keepUnconfirmedChanges(this.#facts.changes);
    this.#parts.stores.connection.setState({
      save: saveStateOf(this.#facts),
      online: this.#facts.connection === 'ready',
    });
  }

  #takeEvent(event: MeetingEvent): void {
    const { clock, kept, stores } = this.#parts;
    const before = stores.meeting.getState().event;
    clock.hear(event.serverNow);
    receiveEvent(stores.meeting, event);
    kept.keepEvent(event);
    if (before && before.stage !== event.stage) {
      const move = { from: before.stage, to: event.stage, typing: isWriting() };
      stores.view.setState((view) => afterGroupMoved(view, move), true);
    }
    this.#takeAccess(event);
  }

  #takeAccess(event: MeetingEvent): void {
    const readOnly = readOnlyReason(event);
    const opensAgain = this.#facts.readOnly !== undefined && readOnly === undefined;
    const wasRefused = this.#facts.refusal !== undefined;
    if (this.#facts.readOnly !== readOnly) this.#signal({ type: 'read-only', reason: readOnly });
    if (event.refusal && event.refusal.code !== 'bad-presence') {
      this.#signal({ type: 'refused', reason: event.refusal.code });
    } else if (opensAgain && wasRefused) {
      // What was typed in the moment of a lock is still here: it is offered again when the lock is gone.
      this.#signal({ type: 'offered-again' });
      this.#link.reconnect();
    }
  }
}

function syncUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`;
}
