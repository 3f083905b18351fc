import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openMemoryStorage, openSqliteStorage } from '@debrief/server/storage/sqlite/sqlite-storage.ts';
import { storageContract } from './storage-contract.ts';

const folders: string[] = [];
let file = '';
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

storageContract('memory', { open: async () => openMemoryStorage(), reopen: undefined });

storageContract('SQLite in a worker', {
  open: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'debrief-storage-'));
    folders.push(folder);
    file = join(folder, 'debrief.sqlite');
    return openSqliteStorage(file);
  },
  reopen: async (storage) => {
    await storage.close();
    return openSqliteStorage(file);
  },
});
