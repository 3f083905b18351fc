import { X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from '#ui/IconButton.tsx';
import classes from './TimelineToolbar.module.css';
import { toolWords } from './words.ts';

/** What was found, and the way from one to the next. */
export interface FoundEvents {
  readonly query: string;
  readonly count: number;
  /** Which of them is shown, from 1; 0 when there is none. */
  readonly place: number;
  readonly search: (query: string) => void;
  readonly step: (by: 1 | -1) => void;
  /** Ends the search; the focus goes to the event that was found last. */
  readonly leave: () => void;
}

interface FindFieldProps {
  readonly find: FoundEvents;
  readonly onClose: () => void;
}

/** Finds words in the timeline: in a long one the browser's own search sees only what is on the screen. */
export function FindField({ find, onClose }: FindFieldProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      find.step(event.key === 'ArrowUp' || event.shiftKey ? -1 : 1);
    }
  };
  return (
    <span className={classes['find']} role="search">
      <input
        ref={field}
        type="text"
        autoComplete="off"
        aria-label={toolWords.find}
        placeholder={toolWords.findPlaceholder}
        value={find.query}
        onChange={(event) => find.search(event.currentTarget.value)}
        onKeyDown={handleKeyDown}
      />
      <span className={classes['count']} role="status">
        {find.query.trim() !== '' && toolWords.found(find.place, find.count)}
      </span>
      <IconButton label={toolWords.closeFind} onClick={onClose}>
        <X size={14} />
      </IconButton>
    </span>
  );
}
