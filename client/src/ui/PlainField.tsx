import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import classes from './PlainField.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface PlainFieldProps {
  /** Shown above the field, or only said. */
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly readOnly: boolean;
  /** @returns why the text is not taken; it stays in the field then */
  readonly check?: (value: string) => string | undefined;
  readonly onChange: (value: string) => void;
}

/** A word that is taken over by Enter and when the field is left: the last one who does so wins. */
export function PlainField({
  label,
  hideLabel = false,
  value,
  placeholder,
  maxLength,
  readOnly,
  check,
  onChange,
}: PlainFieldProps): ReactNode {
  const errorId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const takeOver = (): void => {
    if (typed === null) return;
    const refusal = check?.(typed);
    setError(refusal);
    if (refusal !== undefined) return;
    setTyped(null);
    if (typed !== value) onChange(typed);
  };
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) takeOver();
    if (event.key !== 'Escape' || typed === null) return;
    event.stopPropagation();
    setTyped(null);
    setError(undefined);
  };
  return (
    <span className={classes['wrap']}>
      <label>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : <span className={classes['name']}>{label}</span>}
        <input
          className={classes['field']}
          type="text"
          value={typed ?? value}
          placeholder={placeholder}
          maxLength={maxLength}
          readOnly={readOnly}
          autoComplete="off"
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : errorId}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={takeOver}
          onKeyDown={handleKeyDown}
        />
      </label>
      {error !== undefined && (
        <span id={errorId} role="alert" className={classes['error']}>
          {error}
        </span>
      )}
    </span>
  );
}
