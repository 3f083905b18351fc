import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import { openDocument, type PostmortemDocument } from '@debrief/shared/document/shape.ts';
import type { CommandDraft } from '@debrief/shared/protocol/commands.ts';
import type { PresenceState } from '@debrief/shared/protocol/presence.ts';
import * as Y from 'yjs';
import { createConnectionStore, type ConnectionStore } from '#stores/connection-store.ts';
import { createDocumentStore, type DocumentStore } from '#stores/document-store.ts';
import { createMeetingStore, type MeetingStore } from '#stores/meeting-store.ts';
import { createPresenceStore, type PresenceStore } from '#stores/presence-store.ts';
import { createViewStore, type ViewStore } from '#stores/view-store.ts';
import { sendCommand, type CommandResult } from './commands.ts';
import { mirrorDocument } from './document-mirror.ts';
import { openKeptCopy } from './kept-copy.ts';
import { mirrorPresence } from './presence.ts';
import { RichPresence } from './rich-presence.ts';
import { Saving } from './saving.ts';
import { createServerClock } from './server-clock.ts';
import { openUndo, type Undo } from './undo.ts';

/** One browser tab in one postmortem: document, connection, undo and the stores that screens read. */
export interface Session {
  readonly postmortemId: PostmortemId;
  readonly participantId: ParticipantId;
  readonly document: PostmortemDocument;
  /** Presence for the rich-text editor, which speaks awareness itself; everybody else uses {@link setPresence}. */
  readonly richPresence: RichPresence;
  readonly undo: Undo;
  readonly stores: {
    readonly meeting: MeetingStore;
    readonly document: DocumentStore;
    readonly presence: PresenceStore;
    readonly connection: ConnectionStore;
    readonly view: ViewStore;
  };
  /** Milliseconds since the Unix epoch by the server's clock. */
  readonly serverNow: () => number;
  /** Tells the others; null takes a part back. At most ten changes a second go out. */
  readonly setPresence: (part: Partial<PresenceState>) => void;
  readonly command: (draft: CommandDraft) => Promise<CommandResult>;
  /** Connects again at once, e.g. because somebody asked to. */
  readonly retry: () => void;
  /** Gives up what only this device has, so that the page can be loaded anew. */
  readonly discardLocalCopy: () => Promise<void>;
  readonly close: () => void;
}

/** Opens the session and starts to connect. Who opens closes. */
export function openSession(postmortemId: PostmortemId, participantId: ParticipantId): Session {
  const doc = new Y.Doc();
  const document = openDocument(doc);
  const stores = {
    meeting: createMeetingStore(),
    document: createDocumentStore(),
    presence: createPresenceStore(),
    connection: createConnectionStore(),
    view: createViewStore(),
  };
  const clock = createServerClock(() => Date.now());
  const kept = openKeptCopy(doc, postmortemId, participantId);
  const saving = new Saving({ doc, postmortemId, kept, clock, stores });
  const undo = openUndo(document);
  const richPresence = new RichPresence(saving.awareness);
  const stopMirrors = [
    mirrorDocument(document, stores.document),
    mirrorPresence(saving.awareness, stores.presence, participantId),
  ];
  return {
    postmortemId,
    participantId,
    document,
    richPresence,
    undo,
    stores,
    serverNow: () => clock.now(),
    setPresence(part) {
      const known: Readonly<Record<string, unknown>> = saving.awareness.getLocalState() ?? {};
      // What the others know already is not told again: typing says the same with every key.
      for (const [field, value] of Object.entries(part)) {
        if (known[field] !== (value ?? null)) saving.awareness.setLocalStateField(field, value ?? null);
      }
    },
    command: (draft) => sendCommand(postmortemId, draft),
    retry: () => saving.retry(),
    async discardLocalCopy() {
      saving.close();
      await kept.discard();
    },
    close() {
      for (const stop of stopMirrors) stop();
      undo.close();
      richPresence.destroy();
      saving.close();
      kept.close();
      doc.destroy();
    },
  };
}
