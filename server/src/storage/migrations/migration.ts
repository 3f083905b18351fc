/** What a migration writes differently for each database. */
export interface ColumnTypes {
  /** 64 bits: epoch milliseconds, sequence numbers, Yjs client ids. */
  readonly integer: string;
  readonly bytes: string;
  /** After the closing bracket of a table. */
  readonly table: string;
  /** The same, for a table that is only ever looked up by its primary key. */
  readonly keyedTable: string;
}

/** One step of the schema; its number is its place in the list, from 1. A step that was released never changes. */
export interface Migration {
  readonly title: string;
  statements(types: ColumnTypes): readonly string[];
}
