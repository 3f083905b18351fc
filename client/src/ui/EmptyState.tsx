import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title?: string;
  /** One sentence that says what goes here or what to do first. */
  readonly children: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
}

/** What stands where nothing is yet: it teaches the first step. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps): ReactNode {
  return (
    <div className={classes['empty']}>
      {icon && <span className={classes['icon']}>{icon}</span>}
      {title && <p className={classes['title']}>{title}</p>}
      <p className={classes['text']}>{children}</p>
      {actions && <div className={classes['actions']}>{actions}</div>}
    </div>
  );
}
