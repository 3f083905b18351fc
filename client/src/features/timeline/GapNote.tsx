import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './TimelineRow.module.css';
import { durationLabel } from './time-words.ts';
import { hintWords } from './words.ts';

interface GapNoteProps {
  readonly minutes: number;
  readonly readOnly: boolean;
  readonly onAdd: () => void;
}

/** A stretch of the incident of which nobody has told anything yet. */
export function GapNote({ minutes, readOnly, onAdd }: GapNoteProps): ReactNode {
  const duration = durationLabel(minutes);
  return (
    <div className={classes['unknown']}>
      <span>{hintWords.gap(duration)}</span>
      {!readOnly && (
        <button type="button" className={classes['fill']} aria-label={hintWords.fillGapLabel(duration)} onClick={onAdd}>
          <Plus size={14} aria-hidden />
          {hintWords.fillGap}
        </button>
      )}
    </div>
  );
}
