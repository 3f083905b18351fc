import { readContent } from '@debrief/shared/document/content.ts';
import { openDocument, ROOTS } from '@debrief/shared/document/shape.ts';
import { addTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { asId, type TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { settle } from '#support/fake-clock.ts';
import { awareness, barrier, liveUpdate, presenceOf, stepOne, stepTwo } from '#support/frames.ts';
import { seededRandom } from '#support/random.ts';
import { postmortemId, roomWorld, type RoomWorld } from '#support/room-world.ts';
import type { SyncClient } from '#support/sync-client.ts';

const MUTANTS = 50_000;
const MUTANTS_PER_WORLD = 500;
const MUTANTS_PER_EDIT = 10;
const lifted = { framesBurst: 1e9, updatesBurst: 1e9, updateBytesBurst: 1e12, seatsPerPerson: 1e6, seats: 1e6 };

type Random = () => number;
interface Tally {
  mutants: number;
  accepted: number;
  closed: number;
  longestMs: number;
}

test(
  '[SYN-43] 50,000 mutated frames: no crash, no poisoned room, and honest people notice nothing',
  { timeout: 120_000 },
  async () => {
    const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1e9);
    console.log(`FUZZ_SEED=${seed}`);
    const random = seededRandom(seed);
    const tally: Tally = { mutants: 0, accepted: 0, closed: 0, longestMs: 0 };
    while (tally.mutants < MUTANTS) await fuzzWorld(random, tally);
    console.log(JSON.stringify(tally));
    expect(tally.accepted).toBeGreaterThan(MUTANTS / 200);
    // 39 ms on an idle machine; a busy one may take its turns elsewhere.
    expect(tally.longestMs).toBeLessThan(2000);
  },
);

async function fuzzWorld(random: Random, tally: Tally): Promise<void> {
  const world = roomWorld({ random, people: { ada: 'facilitator', eve: 'attendee' }, limits: lifted });
  const { journal, clock, connect, restart } = world;
  const ada = await connect('ada');
  addTimelineEntry(ada.document, { id: asId<TimelineEntryId>('honest'), at: null, phase: 'note', text: 'disk full' });
  await clock.advance(100);
  journal.isAutomatic = false;
  let eve = await connect('eve');
  for (let count = 0; count < MUTANTS_PER_WORLD; count += MUTANTS_PER_EDIT) {
    const frames = honestFrames(eve, random);
    for (let mutant = 0; mutant < MUTANTS_PER_EDIT; mutant += 1) {
      const frame = mutate(pick(frames, random), random);
      const startedAt = performance.now();
      eve.send(frame);
      tally.longestMs = Math.max(tally.longestMs, performance.now() - startedAt);
      tally.mutants += 1;
      if (journal.waiting > 0) {
        tally.accepted += 1;
        await commitAndReload(world).catch((cause: unknown) => {
          throw new Error(`frame ${Buffer.from(frame).toString('base64')}`, { cause });
        });
      }
      if (eve.closed) tally.closed += 1;
      // Whatever eve's own copy thinks of the mutant: she starts again from what the server has.
      if (eve.closed || journal.rowsOf(postmortemId) % 7 === 0) {
        eve.disconnect();
        eve = await connect('eve');
      }
    }
  }
  // Ada's copy tidies up formatting when it hears of the edits; that goes to the server as well.
  journal.isAutomatic = true;
  await clock.advance(5000);
  expect(ada.closed).toBeUndefined();
  const onDisk = vectorOf(journal.read(postmortemId));
  expect(vectorOf(ada.doc)).toEqual(onDisk);
  const restarted = await restart().connect('ada');
  expect(vectorOf(restarted.doc)).toEqual(onDisk);
}

/**
 * Everything that a copy holds. Not the order of its texts: an item that names two neighbours which are none is put at
 * different places by different copies, and nobody can tell from bytes alone.
 */
function vectorOf(doc: Y.Doc): unknown {
  expect(doc.store.pendingStructs).toBeNull();
  expect(doc.store.pendingDs).toBeNull();
  return [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([a], [b]) => a - b);
}

/** Every accepted mutant has to reload: from the log, from a snapshot, and as content. */
async function commitAndReload({ journal }: RoomWorld): Promise<void> {
  journal.commit();
  await settle();
  const doc = journal.read(postmortemId);
  const reloaded = new Y.Doc();
  Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(doc));
  expect(vectorOf(reloaded)).toEqual(vectorOf(doc));
  readContent(openDocument(reloaded));
  for (const root of ROOTS) JSON.stringify(reloaded.getMap(root));
}

/** What eve would send for a random edit, and beside it; her edit stays unsent. */
function honestFrames(eve: SyncClient, random: Random): readonly Uint8Array[] {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(eve.doc));
  copy.clientID = Math.floor(random() * 2 ** 32);
  const before = Y.encodeStateVector(copy);
  const edits = 1 + Math.floor(random() * 4);
  copy.transact(() => {
    for (let edit = 0; edit < edits; edit += 1) randomEdit(copy, random);
  });
  const update = Y.encodeStateAsUpdate(copy, before);
  return [
    liveUpdate(update),
    liveUpdate(update),
    liveUpdate(update),
    stepTwo(update),
    stepTwo(Y.encodeStateAsUpdate(copy)),
    stepOne(before),
    awareness(presenceOf(copy.clientID, edits, { stage: 'vote' })),
    barrier(edits),
  ];
}

function randomEdit(doc: Y.Doc, random: Random): void {
  const root = doc.getMap(pick(['incident', 'timeline', 'causes', 'sections', 'actions'], random));
  const key = pick(['a', 'b', 'honest', 'summary'], random);
  const existing = root.get(key);
  const kind = Math.floor(random() * 8);
  if (kind === 0) root.delete(key);
  else if (kind === 1) root.set(key, pick<unknown>([1, 'text', { deep: [1, { a: null }] }, [1.5, true]], random));
  else if (kind === 2 || !(existing instanceof Y.Map)) root.set(key, newRow());
  else editRow(existing, random);
}

function newRow(): Y.Map<unknown> {
  const body = new Y.XmlFragment();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('why?')]);
  body.insert(0, [paragraph]);
  return new Y.Map<unknown>([
    ['text', new Y.Text('disk full')],
    ['body', body],
    ['at', null],
  ]);
}

function editRow(row: Y.Map<unknown>, random: Random): void {
  const text = row.get('text');
  if (text instanceof Y.Text) {
    const position = Math.floor(random() * (text.length + 1));
    if (random() < 0.3 && position < text.length) text.delete(position, 1);
    else if (random() < 0.3) text.format(0, position, { bold: true });
    else text.insert(position, pick(['x', 'word ', '🙂', ''], random) || '.');
  }
  const body = row.get('body');
  if (body instanceof Y.XmlFragment && random() < 0.5) body.insert(0, [new Y.XmlElement('paragraph')]);
}

/** One to four changes of bytes, a cut, an insertion or a piece of itself somewhere else. */
function mutate(frame: Uint8Array, random: Random): Uint8Array {
  let bytes = [...frame];
  const changes = 1 + Math.floor(random() * 4);
  for (let change = 0; change < changes; change += 1) {
    // The first bytes say what kind of frame it is; most mutants keep them, so that they get further.
    const start = random() < 0.9 ? Math.min(3, bytes.length) : 0;
    const at = start + Math.floor(random() * Math.max(1, bytes.length - start));
    const kind = Math.floor(random() * 6);
    if (kind === 0) bytes[at] = Math.floor(random() * 256);
    else if (kind === 1) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    else if (kind === 2) bytes[at] = (bytes[at] ?? 0) + pick([1, -1, 127, 128], random);
    else if (kind === 3) bytes = [...bytes.slice(0, at), Math.floor(random() * 256), ...bytes.slice(at)];
    else if (kind === 4) bytes.splice(at, 1 + Math.floor(random() * 3));
    else bytes = [...bytes.slice(0, at), ...bytes.slice(start, start + Math.floor(random() * 20)), ...bytes.slice(at)];
  }
  return withLengthsMended(Uint8Array.from(bytes), random);
}

/** A changed length makes most mutants end at the first look; in half of them it is put right. */
function withLengthsMended(bytes: Uint8Array, random: Random): Uint8Array {
  const isUpdate = bytes[0] === 0 && (bytes[1] === 1 || bytes[1] === 2);
  if (!isUpdate || random() < 0.5) return bytes;
  const longLength = (bytes[2] ?? 0) >= 128 ? 4 : 3;
  const body = bytes.slice(longLength);
  return bytes[1] === 1 ? stepTwo(body) : liveUpdate(body);
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
