import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LocalHost } from '@debrief/server/storage/sqlite/local-host.ts';
import { spacedCommits } from '@debrief/server/storage/sqlite/spaced-commits.ts';
import { MIGRATIONS } from '@debrief/server/storage/migrations/migrations.ts';
import { SqliteJournal } from '@debrief/server/storage/sqlite/sqlite-journal.ts';
import { openSqliteStorage } from '@debrief/server/storage/sqlite/sqlite-storage.ts';
import { Turnstile } from '@debrief/server/storage/sqlite/turnstile.ts';
import { WorkerHost } from '@debrief/server/storage/sqlite/worker-host.ts';
import type { JournalEntry } from '@debrief/server/storage/storage.ts';
import { asId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import { FakeClock } from '#support/fake-clock.ts';

const postmortemId = asId<PostmortemId>('pm-1');
let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'debrief-file-'));
  file = join(folder, 'data', 'debrief.sqlite');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('[STO-13] the database is the user’s alone, and closing leaves one file', async () => {
  const storage = await openSqliteStorage(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
  await storage.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test('[STO-14] every commit is an fsync: WAL with synchronous FULL', async () => {
  const host = await WorkerHost.open(file);
  const pragma = async (name: string): Promise<unknown> =>
    (await host.run({ sql: `PRAGMA ${name}`, parameters: [] })).rows[0];
  expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
  expect(await pragma('synchronous')).toEqual({ synchronous: 2 });
  expect(await pragma('foreign_keys')).toEqual({ foreign_keys: 1 });
  await host.close();
});

class CountingHost extends LocalHost {
  readonly batches: number[] = [];

  override append(entries: readonly JournalEntry[]): ReturnType<LocalHost['append']> {
    this.batches.push(entries.length);
    return super.append(entries);
  }
}

test('[STO-14] the first update is committed at once, those behind it together; nothing waits behind a full batch', async () => {
  const clock = new FakeClock();
  const host = new CountingHost(':memory:', () => 0);
  const journal = new SqliteJournal({ host, turns: new Turnstile(), beginCommit: spacedCommits(clock, 8) });
  const append = (size: number): Promise<unknown> =>
    journal.append({ postmortemId, update: new Uint8Array(size), claims: [] }).catch(() => {});
  void append(10);
  await clock.advance(1);
  for (let count = 0; count < 3; count += 1) void append(10);
  await clock.advance(6);
  expect(host.batches).toEqual([1]);
  await clock.advance(1);
  expect(host.batches).toEqual([1, 3]);
  void append(60_000);
  void append(60_000);
  await clock.advance(8);
  expect(host.batches).toEqual([1, 3, 1, 1]);
  await host.close();
});

test('[STO-15] a full disk refuses the batch as a whole and the store goes on', async () => {
  const host = await WorkerHost.open(file);
  const journal = new SqliteJournal({ host, turns: new Turnstile(), beginCommit: (commit) => setImmediate(commit) });
  await host.run({ sql: 'PRAGMA foreign_keys = OFF', parameters: [] });
  await host.run({ sql: 'INSERT INTO document VALUES (?, 0)', parameters: [postmortemId] });
  const { rows } = await host.run({ sql: 'PRAGMA page_count', parameters: [] });
  await host.run({ sql: `PRAGMA max_page_count = ${Number(rows[0]?.['page_count']) + 8}`, parameters: [] });

  const small = await journal.append({ postmortemId, update: new Uint8Array(10), claims: [] });
  const tooMuch = await Promise.allSettled(
    [10, 60_000].map((size) => journal.append({ postmortemId, update: new Uint8Array(size), claims: [] })),
  );
  expect(tooMuch.map((settled) => settled.status)).toEqual(['rejected', 'rejected']);
  expect(tooMuch[0]).toMatchObject({ reason: { name: 'StorageFailedError' } });
  expect(await journal.append({ postmortemId, update: new Uint8Array(10), claims: [] })).toBe(small + 1);
  expect((await journal.load(postmortemId))?.tail.length).toBe(2);
  await host.close();
});

test('[STO-16] a file of another program, of a newer version, or of rubbish is not touched', async () => {
  const storage = await openSqliteStorage(file);
  await storage.close();
  const database = new DatabaseSync(file);
  database.exec('PRAGMA user_version = 99');
  database.close();
  await expect(openSqliteStorage(file)).rejects.toThrow('start a newer one');

  const foreign = join(folder, 'foreign.sqlite');
  const other = new DatabaseSync(foreign);
  other.exec('CREATE TABLE theirs (id INTEGER)');
  other.close();
  await expect(openSqliteStorage(foreign)).rejects.toThrow('another program');

  const rubbish = join(folder, 'rubbish.sqlite');
  await writeFile(rubbish, 'no database at all, but long enough to be taken for one'.repeat(100));
  await expect(openSqliteStorage(rubbish)).rejects.toThrow('not a database');
});

test('[STO-17] one server has the file; another one is told so, and gets it once the first has closed', async () => {
  const storage = await openSqliteStorage(file);
  await expect(openSqliteStorage(file)).rejects.toThrow('in use by another Debrief');
  // Reading from outside stays possible: that is how a backup is made.
  const reader = new DatabaseSync(file, { readOnly: true });
  expect(reader.prepare('SELECT count(*) AS count FROM postmortem').get()).toMatchObject({ count: 0 });
  reader.close();
  await storage.close();
  await (await openSqliteStorage(file)).close();
});

test('[STO-18] a database with four levels of severity gets a fifth, and loses no row', async () => {
  await mkdir(join(folder, 'data'), { mode: 0o700 });
  const old = new DatabaseSync(file);
  const types = { integer: 'INTEGER', bytes: 'BLOB', table: ' STRICT', keyedTable: ' STRICT, WITHOUT ROWID' };
  for (const sql of MIGRATIONS.slice(0, 3).flatMap((migration) => migration.statements(types))) old.exec(sql);
  const record = "'production-outage', 'draft', NULL, 'UTC', 1, NULL, NULL, 0";
  for (const level of [1, 2, 3, 4]) {
    old.exec(`INSERT INTO postmortem (id, number, title, severity, incident_type, status, started_at, time_zone,
      created_at, created_by, published_at, example) VALUES ('pm-${level}', ${level}, 'Outage', ${level}, ${record})`);
    old.exec(`INSERT INTO document VALUES ('pm-${level}', 0)`);
  }
  old.exec('PRAGMA application_id = 0x44627266; PRAGMA user_version = 3');
  old.close();
  const host = await WorkerHost.open(file);
  const all = async (sql: string): Promise<unknown> => (await host.run({ sql, parameters: [] })).rows;
  expect(await all('SELECT id, severity FROM postmortem JOIN document ON postmortem_id = id ORDER BY id')).toEqual(
    [1, 2, 3, 4].map((level) => ({ id: `pm-${level}`, severity: level })),
  );
  await all("UPDATE postmortem SET severity = 5 WHERE id = 'pm-4'");
  await expect(all("UPDATE postmortem SET severity = 6 WHERE id = 'pm-4'")).rejects.toThrow('CHECK');
  expect(await all('PRAGMA foreign_key_check')).toEqual([]);
  await host.close();
});
