import type { Kysely } from 'kysely';
import { must } from '@debrief/shared/lang/must.ts';
import type { Schema } from '#storage/schema.ts';

/** What every query function takes: the store itself, or an open transaction. */
export type Db = Kysely<Schema>;

/** 0 or 1, as both databases keep it. */
export function toFlag(value: boolean): number {
  return value ? 1 : 0;
}

/** JSON that this server has written into a row, with the type that it had then. */
export function fromJson<Value>(text: string): Value {
  return JSON.parse(text) as Value;
}

/**
 * A column with a closed set of values.
 *
 * @throws {Error} when the row holds another one
 */
export function oneOf<Value extends string | number>(values: readonly Value[], value: string | number): Value {
  return must(
    values.find((candidate) => candidate === value),
    `one of ${values.join(', ')}, not ${value}`,
  );
}
