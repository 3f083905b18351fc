import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';
import { MESSAGE, SYNC } from '@debrief/shared/protocol/frames.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { PacedAwareness } from './paced-awareness.ts';

/** What the link reports. */
export interface LinkListeners {
  /** The document was edited here. */
  readonly onEdit: () => void;
  /** The server has sent what it knows and has been sent all that it lacked. */
  readonly onReady: () => void;
  /** All edits up to this number are on the server's disk. */
  readonly onConfirmed: (upTo: number) => void;
  readonly onEvent: (event: MeetingEvent) => void;
  /** An open connection was lost. */
  readonly onLost: () => void;
  /** An attempt to connect failed. */
  readonly onUnreachable: () => void;
  /** The server closed and means it; the link does not come back by itself. */
  readonly onClosed: (code: number) => void;
}

/** The connection of one tab to one room. */
export interface SyncLink {
  readonly awareness: PacedAwareness;
  connect(): void;
  /** Drops the connection, if any, and connects at once. */
  reconnect(): void;
  close(): void;
}

/** Typing is one barrier every so often, milliseconds. */
const BARRIER_DELAY_MS = 20;
const FIRST_BACKOFF_MS = 200;
const LONGEST_BACKOFF_MS = 5_000;
/** A hundred tabs do not come back in the same instant. */
const JITTER_MS = 1_000;

/**
 * A link that is not connected yet. Every reconnect waits for a random part of a second more than its back-off.
 *
 * @param url - of the sync endpoint, without the room
 */
export function openSyncLink(
  doc: Y.Doc,
  { url, room }: { readonly url: string; readonly room: string },
  listeners: LinkListeners,
): SyncLink {
  const awareness = new PacedAwareness(doc);
  const provider = new WebsocketProvider(url, room, doc, { awareness, connect: false, disableBc: true });
  const barrier = openBarrier(provider, listeners);
  spreadReconnects(provider, listeners);
  provider.messageHandlers[MESSAGE.event] = (_encoder: unknown, decoder: decoding.Decoder) => {
    // The server of this protocol version is trusted to send what it says.
    listeners.onEvent(JSON.parse(decoding.readVarString(decoder)) as MeetingEvent);
  };
  const countEdit = (...[, , , transaction]: readonly [Uint8Array, unknown, Y.Doc, Y.Transaction]): void => {
    // Not local: what came from the server or from this device's kept copy.
    if (transaction.local) barrier.edited();
  };
  doc.on('update', countEdit);
  return {
    awareness,
    connect: () => provider.connect(),
    reconnect() {
      provider.disconnect();
      provider.connect();
    },
    close() {
      doc.off('update', countEdit);
      barrier.close();
      provider.destroy();
      awareness.destroy();
    },
  };
}

/** Asks after the edits "is all that on disk?" and hears the answer. */
function openBarrier(
  provider: WebsocketProvider,
  { onEdit, onReady, onConfirmed }: LinkListeners,
): { edited(): void; close(): void } {
  let edits = 0;
  let ready = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!ready || provider.ws?.readyState !== WebSocket.OPEN) return;
    provider.ws.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.barrier);
        encoding.writeVarUint(encoder, edits);
      }),
    );
  };
  const readSync = provider.messageHandlers[MESSAGE.sync];
  provider.messageHandlers[MESSAGE.sync] = (...message) => {
    const [, decoder] = message;
    const asksForWhatItLacks = decoder.arr[decoder.pos] === SYNC.step1;
    readSync?.(...message);
    if (!asksForWhatItLacks) return;
    // The provider sends its answer when this handler has returned: the barrier comes right behind it.
    queueMicrotask(() => {
      ready = true;
      onReady();
      ask();
    });
  };
  provider.messageHandlers[MESSAGE.barrier] = (_encoder, decoder) => onConfirmed(decoding.readVarUint(decoder));
  provider.on('connection-close', () => {
    ready = false;
  });
  return {
    edited() {
      edits += 1;
      onEdit();
      timer ??= setTimeout(ask, BARRIER_DELAY_MS);
    },
    close: () => clearTimeout(timer),
  };
}

function spreadReconnects(provider: WebsocketProvider, { onLost, onUnreachable, onClosed }: LinkListeners): void {
  let failures = 0;
  provider.on('sync', (synced) => {
    if (synced) failures = 0;
  });
  provider.on('connection-close', () => {
    // The provider waits the shorter of its own back-off, which is made long here, and of this longest one.
    provider.wsUnsuccessfulReconnects = 16;
    provider.maxBackoffTime =
      Math.min(FIRST_BACKOFF_MS * 2 ** failures, LONGEST_BACKOFF_MS) + Math.random() * JITTER_MS;
    failures += 1;
    if (provider.wsconnected) onLost();
    else onUnreachable();
  });
  provider.on('closed', ({ code }) => onClosed(code));
}
