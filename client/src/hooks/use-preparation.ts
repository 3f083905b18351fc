import { useSyncExternalStore } from 'react';
import { PreparationReader, type PreparationRead } from '#session/preparation-reader.ts';
import type { Session } from '#session/session.ts';
import { readPreparation } from './server-calls.ts';
import { useSession } from './use-session.ts';

/** One reader per session, for all who ask. */
const readers = new WeakMap<Session, PreparationReader>();

/** People, schedule, collection, mails, template; read again whenever somebody changes them. */
export function usePreparation(): PreparationRead & { readonly retry: () => void } {
  const reader = readerOf(useSession());
  const read = useSyncExternalStore(reader.subscribe, reader.getSnapshot);
  return { ...read, retry: () => void reader.refresh() };
}

function readerOf(session: Session): PreparationReader {
  const known = readers.get(session);
  if (known) return known;
  const reader = new PreparationReader(session.stores.meeting, () => readPreparation(session.postmortemId));
  readers.set(session, reader);
  return reader;
}
