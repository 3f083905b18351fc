import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type QueryCompiler,
  type QueryResult,
} from 'kysely';
import type { SqliteHost, SqliteQuery } from './sqlite-host.ts';
import type { Turnstile } from './turnstile.ts';

const begin: SqliteQuery = { sql: 'begin immediate', parameters: [] };
const commit: SqliteQuery = { sql: 'commit', parameters: [] };

/** Kysely over a {@link SqliteHost}. Whoever has the connection has the turn; a transaction keeps it to its end. */
export class HostedSqliteDialect implements Dialect {
  readonly #host: SqliteHost;
  readonly #turns: Turnstile;

  constructor(host: SqliteHost, turns: Turnstile) {
    this.#host = host;
    this.#turns = turns;
  }

  createDriver(): Driver {
    return new HostedDriver(this.#host, this.#turns);
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): DialectAdapter {
    return new SqliteAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }
}

class HostedDriver implements Driver {
  readonly #host: SqliteHost;
  readonly #turns: Turnstile;
  readonly #connection: DatabaseConnection;
  #leave: () => void = () => {};

  constructor(host: SqliteHost, turns: Turnstile) {
    this.#host = host;
    this.#turns = turns;
    this.#connection = new HostedConnection(host);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#leave = await this.#turns.enter();
    return this.#connection;
  }

  async beginTransaction(): Promise<void> {
    await this.#host.run(begin);
  }

  async commitTransaction(): Promise<void> {
    await this.#host.run(commit);
  }

  async rollbackTransaction(): Promise<void> {
    await this.#host.rollback();
  }

  async releaseConnection(): Promise<void> {
    this.#leave();
  }

  async destroy(): Promise<void> {}
}

class HostedConnection implements DatabaseConnection {
  readonly #host: SqliteHost;

  constructor(host: SqliteHost) {
    this.#host = host;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, changes } = await this.#host.run({ sql, parameters });
    // Kysely's own promise: a row is what the query and the schema say.
    return { rows: rows as Row[], numAffectedRows: BigInt(changes) };
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('results are not streamed');
  }
}
