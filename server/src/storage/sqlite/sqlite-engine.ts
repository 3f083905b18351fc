import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Compaction, JournalEntry, StoredDocument } from '#storage/storage.ts';
import { compactDocument } from './compact-document.ts';
import { openDatabase, type OpenDatabase } from './database-file.ts';
import { appendEntries, loadDocument } from './document-log.ts';
import type { AppendOutcome, SqliteQuery, SqliteResult } from './sqlite-host.ts';

/** Far more than there are queries in the code; a query with a list in it has one text per length. */
const MAX_PREPARED = 500;

interface Prepared {
  readonly statement: StatementSync;
  readonly returnsRows: boolean;
}

/** The database itself: synchronous, on the thread that calls it. */
export class SqliteEngine {
  readonly #opened: OpenDatabase;
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();
  readonly #now: () => number;

  /** @param now - milliseconds since the epoch, for the rows' times */
  constructor(path: string, now: () => number) {
    this.#opened = openDatabase(path);
    this.#database = this.#opened.database;
    this.#now = now;
  }

  run({ sql, parameters }: SqliteQuery): SqliteResult {
    const { statement, returnsRows } = this.#prepare(sql);
    const values = parameters.map(toSqlite);
    if (returnsRows) return { rows: statement.all(...values).map((row) => ({ ...row })), changes: 0 };
    return { rows: [], changes: Number(statement.run(...values).changes) };
  }

  /** Ends the open transaction without its effects. SQLite may have done so itself, e.g. when the disk was full. */
  rollback(): void {
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
  }

  append(entries: readonly JournalEntry[]): readonly AppendOutcome[] {
    if (this.#database.isTransaction) return appendEntries(this, entries, this.#now());
    return this.#inTransaction(() => appendEntries(this, entries, this.#now()));
  }

  load(postmortemId: PostmortemId): StoredDocument | undefined {
    return loadDocument(this, postmortemId);
  }

  compact(postmortemId: PostmortemId): Compaction | undefined {
    return this.#inTransaction(() => compactDocument(this, postmortemId, this.#now()));
  }

  close(): void {
    this.#prepared.clear();
    this.#opened.close();
  }

  #inTransaction<Result>(work: () => Result): Result {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known) return known;
    if (this.#prepared.size >= MAX_PREPARED) this.#prepared.clear();
    const statement = this.#database.prepare(sql);
    const prepared = { statement, returnsRows: statement.columns().length > 0 };
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}

function toSqlite(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (value instanceof Uint8Array) return value;
  throw new Error(`not a value for a query: ${typeof value}`);
}
