/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object, or undefined when it is none. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The value as a list; empty when it is none. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text; empty when it is none. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The value of a JSON text, undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

/** What browsers and proxies still take. */
const MAX_ADDRESS = 2000;

/** The address as it may be linked to; null when it is none, or not of the web. */
export function webAddress(value: unknown): string | null {
  const address = asText(value).trim();
  // The timeline shows it and people click on it: nothing but what a browser loads.
  const isSafe = /^https?:\/\/[^\s/?#"<>\\]+[^\s"<>\\]*$/iu.test(address) && address.length <= MAX_ADDRESS;
  return isSafe ? address : null;
}
