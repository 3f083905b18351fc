/**
 * The newer value, built from the older one's objects wherever both say the same. Both are plain: objects, arrays,
 * strings, numbers, booleans, null. What is read anew each time is mostly as it was, and whoever selects a part of
 * it is to stay quiet.
 *
 * @returns the older value itself when nothing differs
 */
export function shareUnchanged<Value>(before: unknown, after: Value): Value {
  return share(before, after) as Value;
}

function share(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) return shareArray(before, after);
  if (isRecord(before) && isRecord(after)) return shareRecord(before, after);
  return after;
}

function shareArray(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const items = after.map((item, index) => share(before[index], item));
  return items.length === before.length && items.every((item, index) => Object.is(item, before[index]))
    ? before
    : items;
}

function shareRecord(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(after).map(([key, value]) => [key, share(before[key], value)] as const);
  const same =
    entries.length === Object.keys(before).length &&
    entries.every(([key, value]) => key in before && Object.is(value, before[key]));
  return same ? before : Object.fromEntries(entries);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
