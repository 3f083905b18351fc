import { Button } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import classes from './ConfirmButton.module.css';

interface ConfirmButtonProps {
  /** What it does, in a word: on the button, and on the one that confirms. */
  readonly label: string;
  /** The same with its object, for who does not see the row that it stands in. */
  readonly accessibleLabel: string;
  /** What happens then. */
  readonly question: string;
  readonly cancel: string;
  readonly onConfirm: () => void;
}

/** A button that cannot be undone: it asks back in its own place. For lists in a dialog, where a second one would cover them. */
export function ConfirmButton({ label, accessibleLabel, question, cancel, onConfirm }: ConfirmButtonProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!asking) {
    return (
      <Button
        ref={button}
        size="xs"
        variant="default"
        className={classes['danger']}
        aria-label={accessibleLabel}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  }
  return (
    <div role="group" aria-label={question} className={classes['ask']}>
      <p className={classes['question']}>{question}</p>
      <Button
        size="xs"
        variant="default"
        autoFocus
        onClick={() => {
          setAsking(false);
          requestAnimationFrame(() => button.current?.focus());
        }}
      >
        {cancel}
      </Button>
      <Button
        size="xs"
        className={classes['confirm']}
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {label}
      </Button>
    </div>
  );
}
