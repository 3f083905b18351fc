import { findText, type TextRef } from '@debrief/shared/document/texts.ts';
import { useCallback, useSyncExternalStore } from 'react';
import type { Session } from '#session/session.ts';
import { useSession } from './use-session.ts';

type SharedTextValue = ReturnType<typeof findText>;

/** The shared text under a reference; another one after a removed row was brought back. Only hooks look into it. */
export function useSharedText({ root, id, field }: TextRef): SharedTextValue {
  const session: Session = useSession();
  const subscribe = useCallback((onChange: () => void) => session.stores.document.subscribe(onChange), [session]);
  return useSyncExternalStore(subscribe, () => findText(session.document, { root, id, field }));
}
