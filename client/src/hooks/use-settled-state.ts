import { useMemo, useSyncExternalStore } from 'react';
import type { DocumentState } from '#stores/document-store.ts';
import { settled, type Pace } from '#stores/settled.ts';
import { useSession } from './use-session.ts';

/**
 * A part of the document as it was when the changes last paused, for what need not follow every keystroke.
 *
 * @param selector - the same function from render to render
 */
export function useSettledState<Part>(
  selector: (state: DocumentState) => Part,
  { quietMs, atMostMs }: Pace = { quietMs: 400, atMostMs: 3_000 },
): Part {
  const { stores } = useSession();
  const source = useMemo(
    () => settled(stores.document, selector, { quietMs, atMostMs }),
    [stores.document, selector, quietMs, atMostMs],
  );
  return useSyncExternalStore(source.subscribe, source.get);
}
