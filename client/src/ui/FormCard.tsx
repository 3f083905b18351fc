import type { FormEvent, ReactNode } from 'react';
import classes from './form.module.css';

interface FormCardProps {
  readonly onSubmit: () => void;
  /** Why the last try did not work, in words; empty when there is nothing to say. */
  readonly error: string;
  readonly children: ReactNode;
  /** The buttons below the fields. */
  readonly actions: ReactNode;
}

/** A form on a card: fields, what went wrong, buttons. */
export function FormCard({ onSubmit, error, children, actions }: FormCardProps): ReactNode {
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={`${classes['card']} ${classes['form']}`} onSubmit={handleSubmit}>
      {children}
      <div role="alert" className={classes['alert']}>
        {error && <p className={classes['error']}>{error}</p>}
      </div>
      <div className={classes['actions']}>{actions}</div>
    </form>
  );
}
