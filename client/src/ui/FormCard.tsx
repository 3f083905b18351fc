import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import classes from './form.module.css';

interface FormCardProps {
  readonly onSubmit: () => void;
  /** Why the last try did not work, in words; empty when there is nothing to say. */
  readonly error: string;
  readonly children: ReactNode;
  /** The buttons below the fields. */
  readonly actions: ReactNode;
}

/** A form on a card: fields, what went wrong, buttons. What is wrong with a field stands there, and gets the focus. */
export function FormCard({ onSubmit, error, children, actions }: FormCardProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
    setTries(tries + 1);
  };
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return (
    <form ref={form} noValidate className={`${classes['card']} ${classes['form']}`} onSubmit={handleSubmit}>
      {children}
      <div role="alert" className={classes['alert']}>
        {error && <p className={classes['error']}>{error}</p>}
      </div>
      <div className={classes['actions']}>{actions}</div>
    </form>
  );
}
