/**
 * For what cannot be missing unless there is a bug.
 *
 * @throws {Error} with the given facts when the value is null or undefined
 */
export function must<Value>(value: Value | null | undefined, facts: string): Value {
  if (value === null || value === undefined) throw new Error(`expected a value: ${facts}`);
  return value;
}
