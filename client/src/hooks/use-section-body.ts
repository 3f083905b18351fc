import { sectionBody } from '@debrief/shared/document/sections.ts';
import { useCallback, useSyncExternalStore } from 'react';
import { useSession } from './use-session.ts';

type SectionBody = ReturnType<typeof sectionBody>;

/** The fragment of a section, for the editor; undefined until the document has come. */
export function useSectionBody(sectionId: string): SectionBody {
  const session = useSession();
  const subscribe = useCallback((onChange: () => void) => session.stores.document.subscribe(onChange), [session]);
  return useSyncExternalStore(subscribe, () => sectionBody(session.document, sectionId));
}
