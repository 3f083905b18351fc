import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { JournalEntry, Storage } from '@debrief/server/storage/storage.ts';
import { asId, type ParticipantId, type PostmortemId } from '@debrief/shared/domain/ids.ts';

const postmortemId = asId<PostmortemId>('pm-1');
const otherId = asId<PostmortemId>('pm-2');
const ada = asId<ParticipantId>('ada');

/** Bytes that are not a Yjs update: the journal does not look into them. */
function entry(byte: number, more: Partial<JournalEntry> = {}): JournalEntry {
  return { postmortemId, update: Uint8Array.of(byte), claims: [], ...more };
}

async function createDocument(storage: Storage, id: PostmortemId, number: number): Promise<void> {
  await storage.transaction(async ({ db }) => {
    await db
      .insertInto('postmortem')
      .values({
        id,
        number,
        title: 'Queue was full',
        severity: 2,
        incident_type: 'production-outage',
        status: 'draft',
        started_at: null,
        time_zone: 'UTC',
        created_at: 1,
        created_by: null,
        published_at: null,
        example: 0,
      })
      .execute();
    await db.insertInto('document').values({ postmortem_id: id, last_seq: 0 }).execute();
  });
}

/** Updates of one document that is typed into, letter by letter. */
function typedUpdates(text: string): { readonly doc: Y.Doc; readonly updates: readonly Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const letter of text) doc.getText('notes').insert(doc.getText('notes').length, letter);
  return { doc, updates };
}

/** What every adapter of the storage port keeps. `open` gives an empty store; `reopen`, where there is one, the same again. */
export interface StorageUnderTest {
  open(): Promise<Storage>;
  /** Closes the store and opens what it left behind; undefined for one that leaves nothing. */
  readonly reopen: ((storage: Storage) => Promise<Storage>) | undefined;
}

/** Every adapter passes this suite, the memory one included. */
export function storageContract(name: string, adapter: StorageUnderTest): void {
  const { reopen } = adapter;
  describe(`${name} keeps the storage contract`, () => {
    const opened: Storage[] = [];
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((storage) => storage.close()));
    });

    async function storageWithDocument(): Promise<Storage> {
      const storage = await adapter.open();
      opened.push(storage);
      await createDocument(storage, postmortemId, 1);
      return storage;
    }

    test('[STO-1] updates come back in the order of appending, with their own seq from 1', async () => {
      const { journal } = await storageWithDocument();
      const seqs = await Promise.all([1, 2, 3, 4, 5].map((byte) => journal.append(entry(byte))));
      expect(seqs).toEqual([1, 2, 3, 4, 5]);
      const stored = await journal.load(postmortemId);
      expect(stored).toEqual({
        snapshot: null,
        tail: [1, 2, 3, 4, 5].map((byte) => Uint8Array.of(byte)),
        lastSeq: 5,
        claims: [],
      });
    });

    test('[STO-1] each document counts for itself, also when they share a commit', async () => {
      const storage = await storageWithDocument();
      await createDocument(storage, otherId, 2);
      const { journal } = storage;
      const seqs = await Promise.all([
        journal.append(entry(1)),
        journal.append(entry(2, { postmortemId: otherId })),
        journal.append(entry(3)),
        journal.append(entry(4, { postmortemId: otherId })),
      ]);
      expect(seqs).toEqual([1, 1, 2, 2]);
    });

    test('[STO-1] entries of any size are kept whole', async () => {
      const { journal } = await storageWithDocument();
      const sizes = [0, 1, 70_000, 30, 1_000_000, 40_000, 40_000];
      const updates = sizes.map((size, index) => new Uint8Array(size).fill(index));
      await Promise.all(updates.map((update) => journal.append(entry(0, { update }))));
      const stored = await journal.load(postmortemId);
      expect(stored?.tail.map((update) => update.length)).toEqual(sizes);
      expect(stored?.tail.every((update, index) => update.every((byte) => byte === index))).toBe(true);
    });

    test('[STO-2] the bytes are taken when they are appended, the caller keeps its own', async () => {
      const { journal } = await storageWithDocument();
      const update = Uint8Array.of(7, 7, 7);
      await journal.append(entry(0, { update }));
      expect(update).toEqual(Uint8Array.of(7, 7, 7));
    });

    test('[STO-3] a document that was never created is unknown, and takes nothing', async () => {
      const { journal } = await storageWithDocument();
      expect(await journal.load(otherId)).toBeUndefined();
      expect(await journal.compact(otherId)).toBeUndefined();
      const [kept, refused] = await Promise.allSettled([
        journal.append(entry(1)),
        journal.append(entry(2, { postmortemId: otherId })),
      ]);
      expect(kept).toEqual({ status: 'fulfilled', value: 1 });
      expect(refused).toMatchObject({ status: 'rejected', reason: { name: 'StorageFailedError' } });
    });

    test('[STO-4] a claim is for ever: under a client id of somebody else nothing is written', async () => {
      const { journal } = await storageWithDocument();
      await journal.append(
        entry(1, {
          claims: [
            { clientId: 4_294_967_295, owner: ada },
            { clientId: 7, owner: 'server' },
          ],
        }),
      );
      await journal.append(entry(2, { claims: [{ clientId: 7, owner: 'server' }] }));
      const foreign = journal.append(entry(3, { claims: [{ clientId: 7, owner: ada }] }));
      await expect(foreign).rejects.toMatchObject({ name: 'StorageFailedError' });
      const stored = await journal.load(postmortemId);
      expect(stored?.lastSeq).toBe(2);
      expect(stored?.claims).toEqual([
        { clientId: 7, owner: 'server' },
        { clientId: 4_294_967_295, owner: ada },
      ]);
    });

    test('[STO-5] a transaction commits records and document together', async () => {
      const storage = await storageWithDocument();
      const seq = await storage.transaction(async (transaction) => {
        await transaction.db.updateTable('postmortem').set({ title: 'Renamed' }).execute();
        return transaction.append(entry(9));
      });
      expect(seq).toBe(1);
      expect((await storage.journal.load(postmortemId))?.tail).toEqual([Uint8Array.of(9)]);
      expect(await storage.db.selectFrom('postmortem').select('title').executeTakeFirst()).toEqual({
        title: 'Renamed',
      });
    });

    test('[STO-5] a transaction that throws leaves nothing behind, neither record nor update', async () => {
      const storage = await storageWithDocument();
      const failing = storage.transaction(async (transaction) => {
        await transaction.db.updateTable('postmortem').set({ title: 'Renamed' }).execute();
        await transaction.append(entry(9));
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect((await storage.journal.load(postmortemId))?.lastSeq).toBe(0);
      expect(await storage.db.selectFrom('postmortem').select('title').executeTakeFirst()).toEqual({
        title: 'Queue was full',
      });
      expect(await storage.journal.append(entry(1))).toBe(1);
    });

    test('[STO-6] transactions and appends from everywhere come one after the other', async () => {
      const storage = await storageWithDocument();
      const readThenWrite = storage.transaction.bind(storage, async ({ db }) => {
        const { severity } = await db.selectFrom('postmortem').select('severity').executeTakeFirstOrThrow();
        await db
          .updateTable('postmortem')
          .set({ severity: severity === 1 ? 2 : 1 })
          .execute();
        await db
          .updateTable('postmortem')
          .set((eb) => ({ number: eb('number', '+', 1) }))
          .execute();
      });
      const appends = Array.from({ length: 20 }, (_, byte) => storage.journal.append(entry(byte)));
      await Promise.all([...Array.from({ length: 21 }, readThenWrite), ...appends]);
      const row = await storage.db.selectFrom('postmortem').select(['severity', 'number']).executeTakeFirst();
      expect(row).toEqual({ severity: 1, number: 22 });
      expect((await storage.journal.load(postmortemId))?.lastSeq).toBe(20);
    });

    test('[STO-7] what may not be is refused by the database itself, and it goes on working', async () => {
      const storage = await storageWithDocument();
      const orphan = storage.db.insertInto('document').values({ postmortem_id: 'nobody', last_seq: 0 }).execute();
      await expect(orphan).rejects.toThrow(/constraint/i);
      const impossible = storage.db.updateTable('postmortem').set({ severity: 9 }).execute();
      await expect(impossible).rejects.toThrow(/constraint/i);
      expect(await storage.journal.append(entry(1))).toBe(1);
    });

    test('[STO-8] folding keeps the content, removes the rows, and the seq goes on', async () => {
      const { journal } = await storageWithDocument();
      const { doc, updates } = typedUpdates('disk full at 03:12');
      await Promise.all(updates.map((update) => journal.append(entry(0, { update }))));
      const folded = await journal.compact(postmortemId);
      expect(folded?.uptoSeq).toBe(18);
      expect(await journal.compact(postmortemId)).toBeUndefined();
      const later = new Promise<Uint8Array>((resolve) => doc.once('update', resolve));
      doc.getText('notes').insert(0, '> ');
      expect(await journal.append(entry(0, { update: await later }))).toBe(19);

      const stored = await journal.load(postmortemId);
      expect(stored?.snapshot).toEqual(folded?.snapshot);
      expect(stored?.tail.length).toBe(1);
      const again = new Y.Doc();
      for (const update of [stored?.snapshot, ...(stored?.tail ?? [])]) if (update) Y.applyUpdate(again, update);
      expect(again.getText('notes').toJSON()).toBe('> disk full at 03:12');
    });

    test('[STO-8] a log with a hole, or with bytes that are no update, is left as it is', async () => {
      const { journal } = await storageWithDocument();
      const { updates } = typedUpdates('abc');
      const withHole = updates.filter((_, index) => index !== 1);
      await Promise.all(withHole.map((update) => journal.append(entry(0, { update }))));
      await expect(journal.compact(postmortemId)).rejects.toMatchObject({ name: 'DamagedDocumentError' });
      await journal.append(entry(255));
      await expect(journal.compact(postmortemId)).rejects.toMatchObject({ name: 'DamagedDocumentError' });
      expect((await journal.load(postmortemId))?.tail.length).toBe(3);
    });

    test('[STO-8] folding removes deleted text from the disk', async () => {
      const { journal } = await storageWithDocument();
      const { doc, updates } = typedUpdates('it was Bob');
      doc.getText('notes').delete(0, 10);
      doc.getText('notes').insert(0, 'a full disk');
      await Promise.all(updates.map((update) => journal.append(entry(0, { update }))));
      const folded = await journal.compact(postmortemId);
      const bytes = Buffer.from(folded?.snapshot ?? []).toString('latin1');
      expect(bytes).toContain('a full disk');
      expect(bytes).not.toContain('Bob');
    });

    test('[STO-9] a snapshot that changed on disk is not served', async () => {
      const storage = await storageWithDocument();
      for (const update of typedUpdates('abc').updates) await storage.journal.append(entry(0, { update }));
      await storage.journal.compact(postmortemId);
      await storage.db
        .updateTable('document_snapshot')
        .set({ data: Uint8Array.of(0, 0) })
        .execute();
      await expect(storage.journal.load(postmortemId)).rejects.toMatchObject({ name: 'DamagedDocumentError' });
      await expect(storage.journal.compact(postmortemId)).rejects.toMatchObject({ name: 'DamagedDocumentError' });
    });

    test('[STO-10] flush waits for everything appended before', async () => {
      const { journal } = await storageWithDocument();
      const written: number[] = [];
      for (const byte of [1, 2, 3]) void journal.append(entry(byte)).then((seq) => written.push(seq));
      await journal.flush();
      expect(written).toEqual([1, 2, 3]);
    });

    test('[STO-11] closing waits for what was begun, may be asked twice, and ends everything', async () => {
      const storage = await storageWithDocument();
      const last = storage.journal.append(entry(1));
      await Promise.all([storage.close(), storage.close()]);
      expect(await last).toBe(1);
      await expect(storage.journal.append(entry(2))).rejects.toMatchObject({ name: 'StorageFailedError' });
      await expect(storage.db.selectFrom('postmortem').selectAll().execute()).rejects.toMatchObject({
        name: 'StorageFailedError',
      });
    });

    // An adapter that leaves nothing behind promises nothing here.
    if (!reopen) return;
    test('[STO-12] what was committed is there after opening again', async () => {
      const storage = await storageWithDocument();
      await storage.journal.append(entry(5, { claims: [{ clientId: 3, owner: ada }] }));
      const again = await reopen(storage);
      opened.push(again);
      expect(await again.journal.load(postmortemId)).toEqual({
        snapshot: null,
        tail: [Uint8Array.of(5)],
        lastSeq: 1,
        claims: [{ clientId: 3, owner: ada }],
      });
    });
  });
}
