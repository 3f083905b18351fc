import type { DraggableAttributes } from '@dnd-kit/core';
import type { LucideIcon } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import classes from './DragHandle.module.css';

interface DragHandleProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly label: string;
  /** The id of what it moves, by which it is found again after a move. */
  readonly handleId: string;
  readonly icon: LucideIcon;
  readonly attributes: DraggableAttributes;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** The button by which the keyboard picks something up. */
export function DragHandle({ ref, label, handleId, icon: Icon, attributes, onKeyDown }: DragHandleProps): ReactNode {
  return (
    <button
      ref={ref}
      type="button"
      className={classes['handle']}
      aria-label={label}
      aria-roledescription={attributes['aria-roledescription']}
      aria-describedby={attributes['aria-describedby']}
      data-handle={handleId}
      onKeyDown={onKeyDown}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}
