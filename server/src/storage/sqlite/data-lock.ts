import { DatabaseSync } from 'node:sqlite';

/** A server that is being replaced may still be closing. */
const waitMs = 3000;

/**
 * Keeps other servers away from a database file until it is released, or the process ends in whatever way: the operating
 * system holds the lock. Two servers would each have a room of their own for one postmortem, and their people would not
 * see each other. Reading the database from outside, e.g. for a backup, stays possible.
 *
 * @returns the function that releases it
 * @throws {Error} when another server has it
 */
export function lockDatabase(path: string): () => void {
  const lock = new DatabaseSync(`${path}.lock`, { timeout: waitMs });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new Error(`${path} is in use by another Debrief. Stop that one, or give this one its own DATA_DIR`, {
      cause,
    });
  }
  return () => lock.close();
}
