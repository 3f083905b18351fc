import { useCallback, useEffect, useRef } from 'react';
import { onRowsReturn, type RowsInStore } from '#stores/row-return.ts';
import { useCanEdit } from './use-can-edit.ts';
import { useSession } from './use-session.ts';
import { useToast, type Toast } from './use-toast.ts';

/** What was removed, and what brings it back. */
export interface UndoOffer extends Pick<Toast, 'text' | 'tone'> {
  readonly removed: RowsInStore;
  readonly bringBack: () => void;
}

const offerForMs = 10_000;

/**
 * Says that rows were removed and offers to bring them back, to people who may edit. The toast goes when the rows
 * are back, by whomever.
 */
export function useUndoToast(): (offer: UndoOffer) => void {
  const toast = useToast();
  const { undo, stores } = useSession();
  const { allowed } = useCanEdit();
  const mayEdit = useRef(allowed);
  useEffect(() => {
    mayEdit.current = allowed;
  }, [allowed]);
  return useCallback(
    ({ text, tone, removed, bringBack }) => {
      // The document may have been locked since the toast came.
      const run = (): void => void (mayEdit.current && undo.gesture(bringBack));
      const dismiss = toast({
        text,
        tone,
        forMs: offerForMs,
        ...(mayEdit.current && { action: { label: 'Undo', run } }),
      });
      const stop = onRowsReturn(stores.document, removed, dismiss);
      setTimeout(stop, offerForMs);
    },
    [toast, undo, stores],
  );
}
