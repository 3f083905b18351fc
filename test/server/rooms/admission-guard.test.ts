import { AdmissionGuard, type Admission, type Writer } from '@debrief/server/rooms/admission-guard.ts';
import { DocumentIndex } from '@debrief/server/rooms/document-index.ts';
import { seedDocument } from '@debrief/shared/document/seed.ts';
import { openDocument } from '@debrief/shared/document/shape.ts';
import { addTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { decodeUpdate } from '@debrief/server/rooms/decoded-update.ts';
import { isOnlyFormatting } from '@debrief/server/rooms/room-content.ts';
import { deepestType } from '@debrief/server/rooms/type-depth.ts';
import { asId, type ParticipantId, type TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { FRAME_LIMITS } from '@debrief/shared/protocol/frames.ts';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { docOf, rawText, rawUpdate, REF, updateOf } from '#support/updates.ts';

const ada = asId<ParticipantId>('ada');
const ben = asId<ParticipantId>('ben');
const SERVER = 7;
const ADA = 1001;
const BEN = 1002;

interface World {
  readonly index: DocumentIndex;
  /** The document as the server has admitted it. */
  readonly doc: Y.Doc;
  admit(update: Uint8Array, writer?: Partial<Writer>): Admission;
  /** Admits and takes it in, as a room does. */
  take(update: Uint8Array, writer?: Partial<Writer>): Admission;
}

/** A seeded document, as a room has it after loading. */
function world(): World {
  const doc = docOf(SERVER);
  const index = new DocumentIndex();
  const seed = updateOf(doc, () => seedDocument(openDocument(doc)));
  const parts = decodeUpdate(seed);
  if (!parts) throw new Error('the seed');
  index.claim({ clientId: SERVER, owner: 'server' });
  index.add(parts);
  index.addServerOnly(parts.runs);
  const guard = new AdmissionGuard(index, {
    deepestType: () => deepestType(doc),
    isOnlyFormatting: (deletes) => isOnlyFormatting(doc, deletes),
  });
  const everything: Writer = { participantId: ada, barred: undefined, maxBytes: FRAME_LIMITS.update, freeBytes: 1e6 };
  const admit: World['admit'] = (update, writer) => guard.admit(update, { ...everything, ...writer });
  return {
    index,
    doc,
    admit,
    take: (update, writer) => {
      const admission = admit(update, writer);
      if (admission.kind !== 'accepted') return admission;
      index.accept(admission.change);
      Y.applyUpdate(doc, admission.change.update);
      return admission;
    },
  };
}

/** A client's copy of the world's document. */
function copyOf({ doc }: World, clientId: number): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = clientId;
  return copy;
}

const setTitle =
  (value: unknown) =>
  (doc: Y.Doc): void =>
    void doc.getMap('incident').set('title', value);
const addEntry =
  (id: string) =>
  (doc: Y.Doc): void =>
    addTimelineEntry(openDocument(doc), { id: asId<TimelineEntryId>(id), at: null, phase: 'note', text: 'disk full' });

const verdict = (admission: Admission): string => (admission.kind === 'refused' ? admission.code : admission.kind);

describe('what honest clients send', () => {
  test('[SYN-10] a new row is accepted and claims its client id', () => {
    const room = world();
    const admission = room.admit(updateOf(copyOf(room, ADA), addEntry('row')));
    expect(admission).toMatchObject({ kind: 'accepted', change: { claims: [{ clientId: ADA, owner: ada }] } });
  });

  test('[SYN-10] what is accepted makes the same document as what was sent', () => {
    const room = world();
    const copy = copyOf(room, ADA);
    room.take(updateOf(copy, addEntry('row')));
    room.take(updateOf(copy, (doc) => openDocument(doc).timeline.delete('row')));
    room.take(updateOf(copy, addEntry('other')));
    expect(Y.encodeStateAsUpdate(room.doc)).toEqual(Y.encodeStateAsUpdate(copy));
  });

  test('[SYN-11] an answer that holds nothing new is neither accepted nor refused', () => {
    const room = world();
    const copy = copyOf(room, ADA);
    room.take(updateOf(copy, addEntry('row')));
    expect(verdict(room.admit(Y.encodeStateAsUpdate(copy)))).toBe('nothing-new');
    expect(verdict(room.admit(Y.encodeStateAsUpdate(copy), { barred: 'read-only' }))).toBe('nothing-new');
  });

  test('[SYN-11] of an answer with known and new parts only the new parts go on', () => {
    const room = world();
    const copy = copyOf(room, ADA);
    room.take(updateOf(copy, addEntry('row')));
    updateOf(copy, addEntry('other'));
    const admission = room.admit(Y.encodeStateAsUpdate(copy));
    if (admission.kind !== 'accepted') throw new Error(verdict(admission));
    expect(admission.change.parts.runs.map((run) => run.clientId)).toEqual([ADA]);
    expect(admission.change.parts.deletes).toEqual([]);
  });

  test('[SYN-12] an update whose predecessor is missing is a gap', () => {
    const room = world();
    const copy = copyOf(room, ADA);
    updateOf(copy, addEntry('lost'));
    expect(verdict(room.admit(updateOf(copy, addEntry('row'))))).toBe('gap');
  });

  test('[SYN-12] deleting what was never seen is a gap', () => {
    const room = world();
    expect(verdict(room.admit(rawUpdate([], [{ clientId: ADA, clock: 0, length: 1 }])))).toBe('gap');
  });

  test('[SYN-13] two participants write under their own client ids', () => {
    const room = world();
    const adas = copyOf(room, ADA);
    const bens = copyOf(room, BEN);
    expect(verdict(room.take(updateOf(adas, addEntry('a'))))).toBe('accepted');
    expect(verdict(room.take(updateOf(bens, addEntry('b')), { participantId: ben }))).toBe('accepted');
  });
});

describe('what is refused, each with its code', () => {
  test('[SYN-14] too-large: more bytes than the frame may carry', () => {
    const room = world();
    expect(verdict(room.admit(new Uint8Array(FRAME_LIMITS.update + 1)))).toBe('too-large');
  });

  test('[SYN-14] malformed: bytes that are no update, empty items, two sections of one client', () => {
    const room = world();
    const item = { key: 'a', parent: 'incident', ref: REF.any, content: writeAny('x') };
    expect(verdict(room.admit(Uint8Array.of(1, 2, 3)))).toBe('malformed');
    expect(verdict(room.admit(rawUpdate([{ clientId: ADA, clock: 0, items: [{ ref: REF.gc, length: 0 }] }])))).toBe(
      'malformed',
    );
    const twice = [
      { clientId: ADA, clock: 0, items: [item] },
      { clientId: ADA, clock: 1, items: [item] },
    ];
    expect(verdict(room.admit(rawUpdate(twice)))).toBe('malformed');
    expect(verdict(room.admit(rawUpdate([{ clientId: 2 ** 33, clock: 0, items: [item] }])))).toBe('malformed');
  });

  test('[SYN-14] too-many-structs', () => {
    const room = world();
    const items = Array.from({ length: 20_001 }, () => ({ ref: REF.gc, length: 1 }));
    expect(verdict(room.admit(rawUpdate([{ clientId: ADA, clock: 0, items }])))).toBe('too-many-structs');
  });

  test('[SYN-14] too-many-structs: more client ids than can be known or may be new, before any of them is read', () => {
    const room = world();
    const declared = (count: number): Uint8Array => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, count);
      return encoding.toUint8Array(encoder);
    };
    expect(verdict(room.admit(declared(room.index.clientCount + 257)))).toBe('too-many-structs');
    expect(verdict(room.admit(declared(room.index.clientCount + 256)))).toBe('malformed');
  });

  test('[SYN-14] as many client ids as are known may come again', () => {
    const room = world();
    for (let client = 0; client < 300; client += 1) {
      const doc = copyOf(room, 5000 + client);
      room.take(updateOf(doc, setTitle(client)), { participantId: ada });
    }
    expect(verdict(room.admit(Y.encodeStateAsUpdate(room.doc)))).toBe('nothing-new');
  });

  test("[SYN-13] foreign-client: nobody writes under another participant's id or the server's", () => {
    const room = world();
    const copy = copyOf(room, ADA);
    room.take(updateOf(copy, addEntry('row')));
    const forged = updateOf(copy, addEntry('forged'));
    expect(verdict(room.admit(forged, { participantId: ben }))).toBe('foreign-client');
    expect(verdict(room.admit(updateOf(copyOf(room, SERVER), addEntry('row'))))).toBe('foreign-client');
  });

  test('[SYN-13] foreign-client: an id that somebody else is present under cannot be taken before their first edit', () => {
    const room = world();
    room.index.reserve(ADA, ada);
    expect(verdict(room.admit(updateOf(copyOf(room, ADA), addEntry('row')), { participantId: ben }))).toBe(
      'foreign-client',
    );
  });

  test('[SYN-13] other words for known clocks of somebody else are dropped, not passed on', () => {
    const room = world();
    room.take(updateOf(copyOf(room, ADA), setTitle('honest')));
    const forged = rawUpdate([
      {
        clientId: ADA,
        clock: 0,
        items: [{ key: 'title', parent: 'incident', ref: REF.any, content: writeAny('forged') }],
      },
      {
        clientId: BEN,
        clock: 0,
        items: [{ key: 'other', parent: 'incident', ref: REF.any, content: writeAny('new') }],
      },
    ]);
    const admission = room.admit(forged, { participantId: ben });
    if (admission.kind !== 'accepted') throw new Error(verdict(admission));
    expect(new TextDecoder().decode(admission.change.update)).not.toContain('forged');
  });

  test('[SYN-15] unknown-origin: an item that hangs on nothing, on its own future or in a circle', () => {
    const room = world();
    const lone = (place: Parameters<typeof rawText>[1]): Uint8Array =>
      rawUpdate([{ clientId: ADA, clock: 0, items: [rawText('x', place)] }]);
    expect(verdict(room.admit(lone({ origin: [999, 0] })))).toBe('unknown-origin');
    expect(verdict(room.admit(lone({ rightOrigin: [999, 0] })))).toBe('unknown-origin');
    expect(verdict(room.admit(lone({ parent: [999, 0] })))).toBe('unknown-origin');
    expect(verdict(room.admit(lone({ origin: [ADA, 0] })))).toBe('unknown-origin');
    const circle = [
      { clientId: ADA, clock: 0, items: [rawText('x', { origin: [BEN, 0] })] },
      { clientId: BEN, clock: 0, items: [rawText('y', { origin: [ADA, 0] })] },
    ];
    expect(verdict(room.admit(rawUpdate(circle)))).toBe('unknown-origin');
  });

  test('[SYN-15] items of several new client ids may hang on each other without a circle', () => {
    const room = world();
    const first = copyOf(room, ADA);
    updateOf(first, addEntry('row'));
    const second = docOf(ADA + 1);
    Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
    updateOf(second, (doc) => openDocument(doc).timeline.set('row', 'replaced'));
    expect(verdict(room.take(Y.encodeStateAsUpdate(second)))).toBe('accepted');
    expect(Y.encodeStateVector(room.doc)).toEqual(Y.encodeStateVector(second));
  });

  test.each([
    ['a collection that does not exist', { parent: 'votes', key: 'a', ref: REF.any, content: writeAny(1) }],
    ["the server's own collection", { parent: 'meta', key: 'a', ref: REF.any, content: writeAny(1) }],
    ['a root without a key', { parent: 'incident', ref: REF.any, content: writeAny(1) }],
    ['a key that is no id', { parent: 'incident', key: '../etc', ref: REF.any, content: writeAny(1) }],
    ['__proto__ as a key', { parent: 'incident', key: '__proto__', ref: REF.any, content: writeAny(1) }],
    [
      'a subdocument',
      { parent: 'incident', key: 'a', ref: REF.doc, content: (encoder) => writeAll(encoder, 'guid', {}) },
    ],
    [
      'bytes',
      {
        parent: 'incident',
        key: 'a',
        ref: REF.binary,
        content: (encoder) => encoding.writeVarUint8Array(encoder, Uint8Array.of(1)),
      },
    ],
    [
      'an embed',
      { parent: 'incident', key: 'a', ref: REF.embed, content: (encoder) => encoding.writeVarString(encoder, '{}') },
    ],
    ['old JSON', { parent: 'incident', key: 'a', ref: REF.json, content: (encoder) => writeAll(encoder, 1, '{}') }],
    [
      'an array type',
      { parent: 'incident', key: 'a', ref: REF.type, content: (encoder) => encoding.writeVarUint(encoder, 0) },
    ],
    [
      'a hook type',
      { parent: 'incident', key: 'a', ref: REF.type, content: (encoder) => writeAll(encoder, 5, 'hook') },
    ],
    [
      'a strange node name',
      { parent: 'incident', key: 'a', ref: REF.type, content: (encoder) => writeAll(encoder, 3, '<img>') },
    ],
    ['bytes in a value', { parent: 'incident', key: 'a', ref: REF.any, content: writeAny(Uint8Array.of(1)) }],
    ['a bigint', { parent: 'incident', key: 'a', ref: REF.any, content: writeAny(1n) }],
    ['__proto__ in a value', { parent: 'incident', key: 'a', ref: REF.any, content: writeTrap }],
    ['constructor in a value', { parent: 'incident', key: 'a', ref: REF.any, content: writeAny({ constructor: 1 }) }],
    ['a value nested 33 deep', { parent: 'incident', key: 'a', ref: REF.any, content: writeAny(nested(33)) }],
    [
      '__proto__ as a format',
      { parent: 'incident', key: 'a', ref: REF.format, content: (encoder) => writeAll(encoder, '__proto__', '1') },
    ],
  ] satisfies [string, Parameters<typeof rawUpdate>[0][number]['items'][number]][])(
    '[SYN-16] forbidden-content: %s',
    (_what, item) => {
      expect(verdict(world().admit(rawUpdate([{ clientId: ADA, clock: 0, items: [item] }])))).toBe('forbidden-content');
    },
  );

  test("[SYN-16] forbidden-content: the server's own values cannot be replaced or deleted by naming a neighbour", () => {
    const room = world();
    const replaced = updateOf(copyOf(room, ADA), (doc) => doc.getMap('meta').set('schemaVersion', 99));
    const removed = updateOf(copyOf(room, ADA), (doc) => doc.getMap('meta').delete('schemaVersion'));
    expect(verdict(room.admit(replaced))).toBe('forbidden-content');
    expect(verdict(room.admit(removed))).toBe('forbidden-content');
  });

  test('[SYN-17] too-deep: types may be nested 32 levels, in one update or in many', () => {
    const atOnce = world();
    expect(verdict(atOnce.admit(updateOf(copyOf(atOnce, ADA), nestMaps(32))))).toBe('accepted');
    expect(verdict(atOnce.admit(updateOf(copyOf(atOnce, ADA), nestMaps(33))))).toBe('too-deep');
    const oneByOne = world();
    const copy = copyOf(oneByOne, ADA);
    let map = copy.getMap('incident');
    const verdicts = Array.from({ length: 33 }, () => {
      const child = new Y.Map();
      const update = updateOf(copy, () => void map.set('below', child));
      map = child;
      return verdict(oneByOne.take(update));
    });
    expect(verdicts).toEqual([...Array.from({ length: 32 }, () => 'accepted'), 'too-deep']);
  });

  test('[SYN-17] a long text of many paragraphs is not deep', () => {
    const room = world();
    const copy = copyOf(room, ADA);
    const body = copy.getMap('sections').get('summary');
    const fragment = body instanceof Y.Map ? body.get('body') : undefined;
    if (!(fragment instanceof Y.XmlFragment)) throw new Error('the summary');
    const verdicts = Array.from({ length: 200 }, (_unused, row) =>
      verdict(room.take(updateOf(copy, () => fragment.insert(row, [paragraph(`line ${row}`)])))),
    );
    expect(new Set(verdicts)).toEqual(new Set(['accepted']));
  });

  test('[SYN-18] document-full: what adds is refused, what deletes is not', () => {
    const room = world();
    const copy = copyOf(room, ADA);
    room.take(updateOf(copy, addEntry('row')));
    expect(
      verdict(room.admit(updateOf(copyOf(room, BEN), addEntry('more')), { freeBytes: 10, participantId: ben })),
    ).toBe('document-full');
    const removal = updateOf(copy, (doc) => openDocument(doc).timeline.delete('row'));
    expect(verdict(room.admit(removal, { freeBytes: -1 }))).toBe('accepted');
  });

  test('[SYN-19] read-only and locked: nothing new from who may not write now', () => {
    const room = world();
    const update = updateOf(copyOf(room, ADA), addEntry('row'));
    expect(verdict(room.admit(update, { barred: 'read-only' }))).toBe('read-only');
    expect(verdict(room.admit(update, { barred: 'locked' }))).toBe('locked');
  });

  test('[SYN-19] the tidying that Yjs does for somebody who reads is not an edit', () => {
    const room = world();
    const writer = copyOf(room, ADA);
    const text = (doc: Y.Doc): Y.Text | undefined => {
      const row = doc.getMap('timeline').get('row');
      const found = row instanceof Y.Map ? row.get('text') : undefined;
      return found instanceof Y.Text ? found : undefined;
    };
    room.take(updateOf(writer, addEntry('row')));
    const reader = copyOf(room, BEN);
    const tidied: Uint8Array[] = [];
    reader.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'the others') tidied.push(update);
    });
    // Two people make the same words bold at the same time: one pair of marks too many.
    const bolds = [ADA, ADA + 1].map((clientId) =>
      updateOf(copyOf(room, clientId), (doc) => text(doc)?.format(0, 4, { bold: true })),
    );
    for (const bold of bolds) {
      room.take(bold);
      Y.applyUpdate(reader, bold, 'the others');
    }
    const verdicts = tidied.map((update) => verdict(room.admit(update, { barred: 'read-only', participantId: ben })));
    expect(verdicts).toEqual(['nothing-new']);
    const edit = updateOf(reader, (doc) => text(doc)?.delete(0, 2));
    expect(verdict(room.admit(edit, { barred: 'read-only', participantId: ben }))).toBe('read-only');
  });

  test('[SYN-14] a refusal changes nothing: the honest update is accepted afterwards', () => {
    const room = world();
    const before = room.index.encodeVector();
    room.take(rawUpdate([{ clientId: ADA, clock: 0, items: [rawText('x', { origin: [999, 0] })] }]));
    expect(room.index.encodeVector()).toEqual(before);
    expect(verdict(room.take(updateOf(copyOf(room, ADA), addEntry('row'))))).toBe('accepted');
  });
});

/** Whatever lib0 can write, in a test also what our guard refuses. */
type AnyEncodable = Parameters<typeof encoding.writeAny>[1];

function writeAll(encoder: encoding.Encoder, ...parts: readonly unknown[]): void {
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part);
    else if (typeof part === 'string') encoding.writeVarString(encoder, part);
    else encoding.writeAny(encoder, part as AnyEncodable);
  }
}

function writeAny(value: unknown): (encoder: encoding.Encoder) => void {
  return (encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeAny(encoder, value as AnyEncodable);
  };
}

/** An object whose key `__proto__` no object literal can have. */
function writeTrap(encoder: encoding.Encoder): void {
  encoding.writeVarUint(encoder, 1);
  encoding.writeUint8(encoder, 118);
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarString(encoder, '__proto__');
  encoding.writeAny(encoder, { isAdmin: true });
}

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}

function nestMaps(depth: number): (doc: Y.Doc) => void {
  return (doc) => {
    let map = doc.getMap('incident');
    for (let level = 0; level < depth; level += 1) {
      const child = new Y.Map();
      map.set('below', child);
      map = child;
    }
  };
}

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}
