import type { ColumnType } from 'kysely';

/** Epoch milliseconds. */
export type At = number;
/** 0 or 1: SQLite has no boolean, PostgreSQL keeps the same integers. */
export type Flag = number;
/** JSON as text. */
export type Json = string;
/** Bytes; SQLite returns a Uint8Array, PostgreSQL a Buffer, which is one. */
export type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>;
