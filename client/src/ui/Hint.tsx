import type { ReactNode } from 'react';
import classes from './Hint.module.css';

interface HintProps {
  /** `warning` for what should be changed, `calm` for what is good to know. */
  readonly tone: 'calm' | 'warning';
  readonly children: ReactNode;
}

/** A sentence beside what it is about. */
export function Hint({ tone, children }: HintProps): ReactNode {
  return (
    <p className={classes['hint']} data-tone={tone}>
      {children}
    </p>
  );
}
