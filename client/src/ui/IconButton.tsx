import type { ComponentProps, ReactNode } from 'react';
import classes from './IconButton.module.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'title' | 'type'> {
  /** Says what it does, to the ear and to who rests on it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A quiet button with an icon, for rows of which there are thousands: nothing but an element, and the browser's own tooltip. */
export function IconButton({ label, className, children, ...button }: IconButtonProps): ReactNode {
  return (
    <button
      {...button}
      type="button"
      className={[classes['button'], className].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
    >
      {children}
    </button>
  );
}
