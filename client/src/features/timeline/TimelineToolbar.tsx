import { Search, Star, UserRoundPen } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { FindField, type FoundEvents } from './FindField.tsx';
import { NamesDialog } from './NamesDialog.tsx';
import classes from './TimelineToolbar.module.css';
import type { TimelineFrame } from './use-time-frame.ts';
import { toolWords } from './words.ts';
import { ZoneMenu } from './ZoneMenu.tsx';

interface TimelineToolbarProps {
  readonly frame: TimelineFrame;
  readonly keyOnly: boolean;
  readonly onKeyOnly: (keyOnly: boolean) => void;
  readonly find: FoundEvents;
}

/** What is asked of the whole timeline: in which zone, how much of it, where is it, and names or roles. */
export function TimelineToolbar({ frame, keyOnly, onKeyOnly, find }: TimelineToolbarProps): ReactNode {
  const isNeutral = useDocumentState(({ neutralActors }) => neutralActors);
  const [namesOpen, setNamesOpen] = useState(false);
  const [isFinding, setFinding] = useState(false);
  useShortcut({ keys: '/', does: toolWords.findShortcut, run: () => setFinding(true) });
  return (
    <div className={classes['bar']}>
      <ZoneMenu frame={frame} />
      <div className={classes['tools']}>
        {isFinding ? (
          <FindField
            find={find}
            onClose={() => {
              setFinding(false);
              find.leave();
            }}
          />
        ) : (
          <button type="button" className={classes['tool']} onClick={() => setFinding(true)} title={toolWords.find}>
            <Search size={16} aria-hidden />
            <VisuallyHidden>{toolWords.find}</VisuallyHidden>
          </button>
        )}
        <button
          type="button"
          className={classes['tool']}
          aria-pressed={keyOnly}
          onClick={() => onKeyOnly(!keyOnly)}
          title={toolWords.keyPoints}
        >
          <Star size={16} aria-hidden />
          {toolWords.keyPoints}
        </button>
        <button
          type="button"
          className={classes['tool']}
          aria-haspopup="dialog"
          data-on={isNeutral || undefined}
          onClick={() => setNamesOpen(true)}
        >
          <UserRoundPen size={16} aria-hidden />
          {isNeutral ? toolWords.namesAreOut : toolWords.names}
        </button>
      </div>
      <NamesDialog opened={namesOpen} onClose={() => setNamesOpen(false)} />
    </div>
  );
}
