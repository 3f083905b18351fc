import * as Y from 'yjs';

/** A Y.Map whose keys and value types are known. What a peer stored may still differ: readers check. */
export interface TypedMap<Shape extends object> {
  get<Key extends keyof Shape & string>(key: Key): Shape[Key] | undefined;
  set<Key extends keyof Shape & string>(key: Key, value: Shape[Key]): void;
}

/** A collection: rows by id. */
export type Rows = Y.Map<unknown>;

/** Views a Y.Map as typed; the one cast that this needs. */
export function typed<Shape extends object>(map: Y.Map<unknown>): TypedMap<Shape> {
  return map as unknown as TypedMap<Shape>;
}

/** A new row from its fields. */
export function newRow<Shape extends object>(fields: Shape): Y.Map<unknown> {
  return new Y.Map<unknown>(Object.entries(fields));
}

/** Sets what a change names, where it is not so already; within the caller's transaction. */
export function setFields(row: Y.Map<unknown>, change: object): void {
  for (const [key, value] of Object.entries(change)) {
    if (value !== undefined && row.get(key) !== value) row.set(key, value);
  }
}

/** The row under that id, or undefined when it is not there or not a row (a hostile or a newer client). */
export function findRow(rows: Rows, id: string): Y.Map<unknown> | undefined {
  const row = rows.get(id);
  return row instanceof Y.Map ? row : undefined;
}

/** Every row with its id. */
export function allRows(rows: Rows): readonly (readonly [string, Y.Map<unknown>])[] {
  return [...rows].flatMap(([id, row]) => (row instanceof Y.Map ? [[id, row] as const] : []));
}

/** A field's string, or the default when a peer stored something else. */
export function readString(row: Y.Map<unknown>, key: string, fallback = ''): string {
  const value = row.get(key);
  return typeof value === 'string' ? value : fallback;
}

/** A field's string, or null. */
export function readNullableString(row: Y.Map<unknown>, key: string): string | null {
  const value = row.get(key);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A field's finite number, or null. */
export function readNumber(row: Y.Map<unknown>, key: string): number | null {
  const value = row.get(key);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A field's text, or the empty string. */
export function readText(row: Y.Map<unknown>, key: string): string {
  const value = row.get(key);
  return value instanceof Y.Text ? value.toJSON() : '';
}

/** A field that is one of a closed set, or the default. */
export function readOneOf<Value extends string>(
  row: Y.Map<unknown>,
  key: string,
  { of, fallback }: { readonly of: readonly Value[]; readonly fallback: Value },
): Value {
  return of.find((value) => value === row.get(key)) ?? fallback;
}
