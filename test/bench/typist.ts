import { addTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { openDocument } from '@debrief/shared/document/shape.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Somebody who types into a timeline row of their own, without a document at hand: each update is encoded by hand. */
export interface Typist {
  readonly clientId: number;
  /** The update that creates the row. */
  readonly opening: Uint8Array;
  /** The update that appends ASCII text to the row. */
  type(text: string): Uint8Array;
}

const contentString = 4;
const hasLeftOrigin = 0x80;

/** A new typist; the row's id is made of the client id. */
export function createTypist(clientId: number): Typist {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const entry = { id: asId<never>(`row-${clientId}`), at: null, phase: 'note', text: '.' } as const;
  addTimelineEntry(openDocument(doc), entry);
  const opening = Y.encodeStateAsUpdate(doc);
  // The row's text is the last thing that is written, so the next letter follows the newest clock.
  let clock = Y.getState(doc.store, clientId);
  doc.destroy();
  const type = (text: string): Uint8Array => {
    const update = encodeAppend({ clientId, clock, text });
    clock += text.length;
    return update;
  };
  return { clientId, opening, type };
}

function encodeAppend({ clientId, clock, text }: { clientId: number; clock: number; text: string }): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1); // clients
  encoding.writeVarUint(encoder, 1); // structs of this client
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock);
  encoding.writeUint8(encoder, contentString | hasLeftOrigin);
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock - 1);
  encoding.writeVarString(encoder, text);
  encoding.writeVarUint(encoder, 0); // deletions
  return encoding.toUint8Array(encoder);
}
