import { useCallback, useSyncExternalStore } from 'react';
import { PreparationReader, type PreparationRead } from '#session/preparation-reader.ts';
import type { Session } from '#session/session.ts';
import { readPreparation } from './server-calls.ts';
import { useSession } from './use-session.ts';

/** One reader per session, for all who ask. */
const readers = new WeakMap<Session, PreparationReader>();

/**
 * People, schedule, collection, mails, template; read again whenever somebody changes them. `retry` stays the same
 * function.
 *
 * @param wanted - false: what somebody else has read will do, nothing is asked for
 */
export function usePreparation(wanted = true): PreparationRead & { readonly retry: () => void } {
  const reader = readerOf(useSession());
  const read = useSyncExternalStore(wanted ? reader.subscribe : ignore, reader.getSnapshot);
  const retry = useCallback(() => void reader.refresh(), [reader]);
  return { ...read, retry };
}

function ignore(): () => void {
  return () => undefined;
}

function readerOf(session: Session): PreparationReader {
  const known = readers.get(session);
  if (known) return known;
  const reader = new PreparationReader(session.stores.meeting, () => readPreparation(session.postmortemId));
  readers.set(session, reader);
  return reader;
}
