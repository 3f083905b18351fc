import { useRef } from 'react';
import type { DocumentState } from '#stores/document-store.ts';
import { useDocumentState } from './use-document-state.ts';

/**
 * A part of the document that is the same for this component as long as nothing in it differs that it shows: every
 * keystroke makes new rows, and few who show rows show their words.
 *
 * @param isSame - asked with the part that is shown and the newest
 */
export function useDocumentPart<Part>(
  selector: (state: DocumentState) => Part,
  isSame: (shown: Part, newest: Part) => boolean,
): Part {
  const shown = useRef<{ readonly part: Part }>(undefined);
  return useDocumentState((state) => {
    const part = selector(state);
    if (!shown.current || !isSame(shown.current.part, part)) shown.current = { part };
    return shown.current.part;
  });
}
