import { useEffect } from 'react';

/** Names the tab; the product's name comes behind. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Debrief' : `${title} · Debrief`;
  }, [title]);
}
