import { useStore } from 'zustand';
import type { DocumentState } from '#stores/document-store.ts';
import { useSession } from './use-session.ts';

/** A part of the document as plain values; the component renders only when that part changes. */
export function useDocumentState<Part>(selector: (state: DocumentState) => Part): Part {
  return useStore(useSession().stores.document, selector);
}
