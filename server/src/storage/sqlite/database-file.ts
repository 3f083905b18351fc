import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS } from '#storage/migrations/migrations.ts';
import type { ColumnTypes } from '#storage/migrations/migration.ts';
import { lockDatabase } from './data-lock.ts';

/** "Dbrf" in the file's header: `file debrief.sqlite` tells whose it is, and we never write into somebody else's. */
const APPLICATION_ID = 0x44627266;
/** A check reads the whole file; above this it would keep a start waiting for seconds. */
const CHECKED_UP_TO_BYTES = 256 * 1024 * 1024;

const columnTypes: ColumnTypes = {
  integer: 'INTEGER',
  bytes: 'BLOB',
  table: ' STRICT',
  keyedTable: ' STRICT, WITHOUT ROWID',
};

/** An open database, which only this process has. */
export interface OpenDatabase {
  readonly database: DatabaseSync;
  close(): void;
}

/**
 * Opens the database and brings its schema up to date. The file is the user's alone (0600).
 *
 * @param path - `:memory:` for one that is gone with the process
 * @throws {Error} when it is in use, damaged, of another program, or of a newer version of this one
 */
export function openDatabase(path: string): OpenDatabase {
  if (path === ':memory:') return openChecked(path, { wasKilled: false, release: () => {} });
  makeFile(path);
  const release = lockDatabase(path);
  try {
    return openChecked(path, { wasKilled: hasLeftLog(path), release });
  } catch (error) {
    release();
    throw error;
  }
}

function openChecked(
  path: string,
  { wasKilled, release }: { readonly wasKilled: boolean; readonly release: () => void },
): OpenDatabase {
  const database = new DatabaseSync(path, { timeout: 5000, enableForeignKeyConstraints: true });
  try {
    checkOwner(database, path);
    // FULL: an fsync per commit, which is what "Saved" promises. FAST deletion overwrites ballots and drafts in place.
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = FAST;
      PRAGMA journal_size_limit = 67108864;
    `);
    if (wasKilled && statSync(path).size <= CHECKED_UP_TO_BYTES) checkIntegrity(database, path);
    migrate(database);
    return {
      database,
      close: () => {
        database.close();
        release();
      },
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

/** Whether the last process to have it open did not close it. */
function hasLeftLog(path: string): boolean {
  const log = `${path}-wal`;
  return existsSync(log) && statSync(log).size > 0;
}

function readPragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

function checkOwner(database: DatabaseSync, path: string): void {
  const owner = readPragma(database, 'application_id');
  const isNew = readPragma(database, 'schema_version') === 0;
  if (!isNew && owner !== APPLICATION_ID) throw new Error(`${path} is a database of another program`);
}

function checkIntegrity(database: DatabaseSync, path: string): void {
  const verdict = readPragma(database, 'quick_check');
  if (verdict !== 'ok') throw new Error(`${path} is damaged (${String(verdict)}): restore it from a backup`);
}

function migrate(database: DatabaseSync): void {
  const version = Number(readPragma(database, 'user_version'));
  if (version > MIGRATIONS.length) {
    throw new Error(
      `the database is at version ${version}, this Debrief knows ${MIGRATIONS.length}: start a newer one`,
    );
  }
  const due = MIGRATIONS.slice(version);
  if (due.length === 0) return;
  const statements = due.flatMap((migration) => migration.statements(columnTypes));
  database.exec(`
    BEGIN IMMEDIATE;
    ${statements.join(';\n')};
    PRAGMA application_id = ${APPLICATION_ID};
    PRAGMA user_version = ${MIGRATIONS.length};
    COMMIT;
  `);
}
