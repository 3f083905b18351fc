import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStorage } from '@debrief/server/storage/sqlite/sqlite-storage.ts';
import type { Storage } from '@debrief/server/storage/storage.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { createTypist } from './typist.ts';

/** What the store can do by itself: every commit is an fsync. */
export interface StoreFigures {
  readonly commitsPerSecond: number;
  /** With a hundred updates waiting at any time. */
  readonly groupedUpdatesPerSecond: number;
}

const seconds = 2;
const waitingAtOnce = 100;
const postmortemId = asId<PostmortemId>('bench');

async function createDocument(storage: Storage): Promise<void> {
  await storage.transaction(async ({ db }) => {
    const nothing = { started_at: null, created_by: null, published_at: null } as const;
    const postmortem = { id: postmortemId, number: 1, title: 'Bench', severity: 1, incident_type: 'process' };
    const record = { ...postmortem, ...nothing, status: 'draft', time_zone: 'UTC', created_at: 1, example: 0 };
    await db.insertInto('postmortem').values(record).execute();
    await db.insertInto('document').values({ postmortem_id: postmortemId, last_seq: 0 }).execute();
  });
}

/** Appends for a while, from so many lanes at once. */
async function appendsPerSecond(storage: Storage, lanes: number): Promise<number> {
  const typist = createTypist(1);
  const endsAt = performance.now() + seconds * 1000;
  let appended = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() < endsAt) {
      await storage.journal.append({ postmortemId, update: typist.type('disk full'), claims: [] });
      appended += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return appended / seconds;
}

/** Measures the store in a folder of its own, without a server around it. */
export async function measureStore(): Promise<StoreFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-bench-store-'));
  const storage = await openSqliteStorage(join(folder, 'store.sqlite'));
  await createDocument(storage);
  const commitsPerSecond = await appendsPerSecond(storage, 1);
  const groupedUpdatesPerSecond = await appendsPerSecond(storage, waitingAtOnce);
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
  return { commitsPerSecond, groupedUpdatesPerSecond };
}
