import { MESSAGE } from '@debrief/shared/protocol/frames.ts';
import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';
import { openDocument } from '@debrief/shared/document/shape.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket as NodeSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

// Each provider listens for the end of the process, and a test may have many.
process.setMaxListeners(0);

/** What a tab connects with. */
export interface TabOptions {
  /** `http://localhost:3000` */
  readonly serverUrl: string;
  readonly postmortemId: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `Sec-WebSocket-Protocol`. */
  readonly protocols?: readonly string[];
  /** Sees every frame that arrives, before the provider does. */
  readonly onFrame?: ((frame: Uint8Array) => void) | undefined;
}

/** How a connection ended. */
export interface Closing {
  readonly code: number;
  /** performance.now() */
  readonly at: number;
}

/** One browser tab without the browser: an unchanged y-websocket provider, which also understands our two messages. */
export interface Tab {
  readonly doc: Y.Doc;
  readonly document: PostmortemDocument;
  readonly provider: WebsocketProvider;
  /** The newest event, or undefined before the first. */
  event(): MeetingEvent | undefined;
  /** Calls back with each event that arrives from now on. */
  onEvent(listener: (event: MeetingEvent) => void): void;
  /** Resolves with the first event, the newest included, for which the question is true. */
  until(question: (event: MeetingEvent) => boolean): Promise<MeetingEvent>;
  /** Asks whether all so far is on disk: true when the server says so, false when the connection went away before. */
  barrier(): Promise<boolean>;
  /** Resolves when the server's document has arrived over the connection of now. */
  whenSynced(): Promise<void>;
  /** How the connection ended; of the last one, when it has already ended. */
  whenClosed(): Promise<Closing>;
  /** Disconnects for good. */
  close(): void;
}

/** A browser sends cookies and an Origin by itself; under Node they are headers of the upgrade. */
function socketWith({ headers, onFrame }: TabOptions): typeof WebSocket {
  class TabSocket extends NodeSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers, perMessageDeflate: false });
      if (onFrame) this.on('message', (data: ArrayBuffer) => onFrame(new Uint8Array(data)));
    }
  }
  // ws implements what the provider uses of the DOM's class, but is no subclass of it.
  return TabSocket as unknown as typeof WebSocket;
}

/** Connects at once. */
export function openTab(options: TabOptions): Tab {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(
    `${options.serverUrl.replace(/^http/, 'ws')}/sync`,
    options.postmortemId,
    doc,
    {
      WebSocketPolyfill: socketWith(options),
      protocols: [...(options.protocols ?? [])],
      disableBc: true,
      maxBackoffTime: 100,
    },
  );
  const events = listenToEvents(provider);
  const barriers = listenToBarriers(provider);
  const closing = watchClosing(provider);
  return {
    doc,
    document: openDocument(doc),
    provider,
    ...events,
    barrier: () => barriers.ask(),
    whenSynced: () => whenSynced(provider),
    whenClosed: closing,
    close: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}

function listenToEvents(provider: WebsocketProvider): Pick<Tab, 'event' | 'onEvent' | 'until'> {
  let newest: MeetingEvent | undefined;
  const watchers = new Set<(event: MeetingEvent) => void>();
  provider.messageHandlers[MESSAGE.event] = (_encoder, decoder) => {
    // The server's own words, in the shape that its protocol version promises.
    newest = JSON.parse(decoding.readVarString(decoder)) as MeetingEvent;
    for (const watcher of watchers) watcher(newest);
  };
  return {
    event: () => newest,
    onEvent: (listener) => watchers.add(listener),
    until: (question) =>
      new Promise((resolve) => {
        const watcher = (event: MeetingEvent): void => {
          if (!question(event)) return;
          watchers.delete(watcher);
          resolve(event);
        };
        watchers.add(watcher);
        if (newest) watcher(newest);
      }),
  };
}

function listenToBarriers(provider: WebsocketProvider): { ask(): Promise<boolean> } {
  let last = 0;
  const open = new Map<number, (isSaved: boolean) => void>();
  provider.messageHandlers[MESSAGE.barrier] = (_encoder, decoder) => {
    const answered = decoding.readVarUint(decoder);
    open.get(answered)?.(true);
    open.delete(answered);
  };
  provider.on('connection-close', () => {
    for (const resolve of open.values()) resolve(false);
    open.clear();
  });
  const ask = (): Promise<boolean> => {
    const { ws } = provider;
    if (ws === null || ws.readyState !== NodeSocket.OPEN) return Promise.resolve(false);
    last += 1;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.barrier);
    encoding.writeVarUint(encoder, last);
    ws.send(encoding.toUint8Array(encoder));
    const asked = last;
    return new Promise((resolve) => open.set(asked, resolve));
  };
  return { ask };
}

function whenSynced(provider: WebsocketProvider): Promise<void> {
  if (provider.synced) return Promise.resolve();
  return new Promise((resolve) => {
    const listener = (isSynced: boolean): void => {
      if (!isSynced) return;
      provider.off('sync', listener);
      resolve();
    };
    provider.on('sync', listener);
  });
}

function watchClosing(provider: WebsocketProvider): () => Promise<Closing> {
  let last: Closing | undefined;
  const waiting: ((closing: Closing) => void)[] = [];
  provider.on('connection-close', (event) => {
    last = { code: event?.code ?? 0, at: performance.now() };
    for (const resolve of waiting.splice(0)) resolve(last);
  });
  provider.on('status', ({ status }) => {
    if (status === 'connected') last = undefined;
  });
  return () => (last ? Promise.resolve(last) : new Promise((resolve) => waiting.push(resolve)));
}
