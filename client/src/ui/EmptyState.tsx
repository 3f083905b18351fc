import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title?: string;
  /** One sentence that says what goes here or what to do first. */
  readonly children: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
  /** False: what was missing is there, and only the actions stay; the same ones, so that a dialog of theirs stays open. */
  readonly isEmpty?: boolean;
}

/** What stands where nothing is yet: it teaches the first step. */
export function EmptyState({ icon, title, children, actions, isEmpty = true }: EmptyStateProps): ReactNode {
  return (
    <div className={isEmpty ? classes['empty'] : undefined}>
      {isEmpty && (
        <>
          {icon && <span className={classes['icon']}>{icon}</span>}
          {title && <p className={classes['title']}>{title}</p>}
          <p className={classes['text']}>{children}</p>
        </>
      )}
      {actions && <div className={classes[isEmpty ? 'actions' : 'actionsAlone']}>{actions}</div>}
    </div>
  );
}
