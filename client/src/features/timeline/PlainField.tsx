import { useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import classes from './PlainField.module.css';

interface PlainFieldProps {
  /** Shown above the field, or only said. */
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly placeholder?: string;
  readonly readOnly: boolean;
  readonly type?: 'text' | 'url';
  /** @returns why the text is not taken; it stays in the field then */
  readonly check?: (value: string) => string | undefined;
  readonly onChange: (value: string) => void;
}

/** A word that is taken over when the field is left: the last one who leaves it wins. */
export function PlainField({
  label,
  hideLabel = false,
  value,
  placeholder,
  readOnly,
  type = 'text',
  check,
  onChange,
}: PlainFieldProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const handleBlur = ({ currentTarget }: FocusEvent<HTMLInputElement>): void => {
    if (typed === null) return;
    const refusal = check?.(currentTarget.value);
    setError(refusal);
    if (refusal !== undefined) return;
    setTyped(null);
    if (currentTarget.value !== value) onChange(currentTarget.value);
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key !== 'Escape' || typed === null) return;
    event.stopPropagation();
    setTyped(null);
    setError(undefined);
  };
  return (
    <label className={classes['label']}>
      <span className={hideLabel ? classes['hidden'] : classes['name']}>{label}</span>
      <input
        className={classes['field']}
        type={type}
        value={typed ?? value}
        placeholder={placeholder}
        readOnly={readOnly}
        autoComplete="off"
        aria-invalid={error !== undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={handleBlur}
        onKeyDown={handleKeyDown}
      />
      {error !== undefined && (
        <span role="alert" className={classes['error']}>
          {error}
        </span>
      )}
    </label>
  );
}
