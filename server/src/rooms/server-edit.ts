import type { CommandDocument } from '#commands/command.ts';
import { SERVER_EDIT } from '@debrief/shared/document/origins.ts';
import { openDocument, type PostmortemDocument } from '@debrief/shared/document/shape.ts';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { JournalEntry, StorageTransaction } from '#storage/storage.ts';
import type * as Y from 'yjs';
import type { RoomContent } from './room-content.ts';

/** What a command has written into the document, in a transaction that has not ended yet. */
export interface ServerChange {
  readonly seq: number;
  readonly update: Uint8Array;
  readonly clientId: number;
}

/**
 * The document as one command sees it. What it writes goes into the command's own transaction; the room takes it in
 * after the commit, or throws its content away after a rollback.
 */
export class ServerEdit implements CommandDocument {
  readonly #postmortemId: PostmortemId;
  readonly #content: RoomContent;
  readonly #transaction: Pick<StorageTransaction, 'append'>;
  #doc: Y.Doc | undefined;
  #change: ServerChange | undefined;

  constructor(postmortemId: PostmortemId, content: RoomContent, transaction: Pick<StorageTransaction, 'append'>) {
    this.#postmortemId = postmortemId;
    this.#content = content;
    this.#transaction = transaction;
  }

  /** What was written; undefined when nothing was. */
  get change(): ServerChange | undefined {
    return this.#change;
  }

  /** True when the content holds something that is on disk only after the commit. */
  get hasWritten(): boolean {
    return this.#doc !== undefined;
  }

  read(): Promise<PostmortemDocument> {
    return Promise.resolve(openDocument(this.#content.doc));
  }

  /** @throws {Error} when the command has written before: one command, one update */
  async edit(change: (document: PostmortemDocument) => void): Promise<void> {
    if (this.#doc) throw new Error('a command edits the document once');
    const { doc } = this.#content;
    this.#doc = doc;
    const update = captureUpdate(doc, () => change(openDocument(doc)));
    if (!update) return;
    const { clientID: clientId } = doc;
    const entry: JournalEntry = {
      postmortemId: this.#postmortemId,
      update,
      claims: [{ clientId, owner: 'server' }],
    };
    const seq = await this.#transaction.append(entry);
    this.#change = { seq, update, clientId };
  }
}

/** Runs the change in one transaction; returns its update, or undefined when it changed nothing. */
function captureUpdate(doc: Y.Doc, change: () => void): Uint8Array | undefined {
  let captured: Uint8Array | undefined;
  const capture = (update: Uint8Array, origin: unknown): void => {
    if (origin === SERVER_EDIT) captured = update;
  };
  doc.on('update', capture);
  try {
    doc.transact(change, SERVER_EDIT);
  } finally {
    doc.off('update', capture);
  }
  return captured;
}
