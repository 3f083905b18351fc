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
  /** M: the themes as a menu. */
  readonly onMenu: () => void;
}

/** The button by which the keyboard picks something up. */
export function DragHandle({ ref, label, handleId, icon: Icon, attributes, onMenu }: DragHandleProps): ReactNode {
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey) onMenu();
  };
  return (
    <button
      ref={ref}
      type="button"
      className={classes['handle']}
      aria-label={label}
      aria-roledescription={attributes['aria-roledescription']}
      aria-describedby={attributes['aria-describedby']}
      data-handle={handleId}
      onKeyDown={handleKeyDown}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}
