import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS } from '#storage/migrations/migrations.ts';
import type { ColumnTypes } from '#storage/migrations/migration.ts';

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

/**
 * Opens the database and brings its schema up to date. The file is the user's alone (0600).
 *
 * @param path - `:memory:` for one that is gone with the process
 * @throws {Error} when it is damaged, of another program, or of a newer version of this one
 */
export function openDatabase(path: string): DatabaseSync {
  const wasKilled = path !== ':memory:' && prepareFile(path);
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
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** @returns whether the last process to have it open did not close it */
function prepareFile(path: string): boolean {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
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
    throw new Error(`the database is at version ${version}, this Debrief knows ${MIGRATIONS.length}: start a newer one`);
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
