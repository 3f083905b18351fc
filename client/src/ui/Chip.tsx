import type { ReactNode } from 'react';
import classes from './Chip.module.css';
import type { Hue } from './hue.ts';

/** A small tinted word with an optional icon; its contrast holds for every hue in light and dark. */
export function Chip({
  hue,
  icon,
  children,
}: {
  readonly hue: Hue;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={classes['chip']} data-hue={hue}>
      {icon}
      {children}
    </span>
  );
}
