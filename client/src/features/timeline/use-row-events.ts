import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import type { ClipboardEvent, DragEvent, FocusEvent } from 'react';
import { imageFilesIn } from '#hooks/use-image-upload.ts';
import { useSetPresence } from '#hooks/use-set-presence.ts';
import type { RowHandlers } from './TimelineRow.tsx';
import { useAddImages } from './use-add-images.ts';
import { useEventEdits } from './use-event-edits.ts';

/** What a row listens for, wherever in it it happens. */
export interface RowEvents {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent<HTMLDivElement>) => void;
  readonly onPaste?: (event: ClipboardEvent) => void;
  readonly onDragOver?: (event: DragEvent) => void;
  readonly onDrop?: (event: DragEvent) => void;
}

interface RowEventsOptions {
  readonly handlers: RowHandlers;
  readonly readOnly: boolean;
}

/** Tells who is in the row, and takes pictures that are pasted or dropped into it. */
export function useRowEvents(id: TimelineEntryId, { handlers, readOnly }: RowEventsOptions): RowEvents {
  const setPresence = useSetPresence();
  const { attach } = useEventEdits(id);
  const { addImages } = useAddImages(attach);
  const presence = {
    onFocus: (): void => {
      handlers.onEnter(id);
      setPresence({ editing: `timeline:${id}` });
    },
    onBlur: (event: FocusEvent<HTMLDivElement>): void => {
      // The window lost the focus, not the row: the person comes back to the same caret.
      if (!document.hasFocus() || event.currentTarget.contains(event.relatedTarget)) return;
      setPresence({ editing: null });
      handlers.onLeave(id);
    },
  };
  if (readOnly) return presence;
  const take = (event: ClipboardEvent | DragEvent, transfer: DataTransfer): void => {
    const files = imageFilesIn(transfer);
    if (files.length === 0) return;
    event.preventDefault();
    addImages(files);
  };
  return {
    ...presence,
    onPaste: (event) => take(event, event.clipboardData),
    onDragOver: (event) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDrop: (event) => take(event, event.dataTransfer),
  };
}
