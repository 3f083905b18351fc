/**
 * The origins of our own pages.
 *
 * @param publicUrl - what the operator said; undefined: this machine, under both of its names
 */
export function ownOrigins(publicUrl: string | undefined, port: number): readonly string[] {
  if (publicUrl !== undefined) return [new URL(publicUrl).origin];
  return [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
}

/** Exact comparison of the whole string: any parsing or matching of parts has been somebody's hole. */
export function isOwnOrigin(origin: string | undefined, own: readonly string[]): boolean {
  return origin !== undefined && own.includes(origin);
}
