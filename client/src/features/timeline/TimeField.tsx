import { wallTime, type WallTime } from '@debrief/shared/domain/local-time.ts';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import classes from './TimeField.module.css';
import { goesOnFrom, readTime, type TimeReading } from './time-words.ts';
import type { TimelineFrame } from './use-time-frame.ts';
import { words } from './words.ts';

interface TimeFieldProps {
  /** What the screen reader calls the field. */
  readonly label: string;
  /** ISO 8601 UTC, or null while nobody has given a time. */
  readonly at: string | null;
  /** The time of the event before. */
  readonly previousAt: string | null;
  /** No time before this one is taken, e.g. when it began. */
  readonly earliest?: string | null;
  readonly placeholder?: string;
  readonly frame: TimelineFrame;
  readonly readOnly: boolean;
  /** The row was just added and waits for its time. */
  readonly takesFocus: boolean;
  readonly onChange: (at: string | null) => void;
  /** Enter leads on from here; without it, Enter takes the time over and the focus stays. */
  readonly onDone?: () => void;
}

/** A time as people type it. It is taken over when the field is left, by Enter as well; what cannot be read stays, with a hint. */
export function TimeField({
  label,
  readOnly,
  onDone,
  placeholder = words.timePlaceholder,
  ...time
}: TimeFieldProps): ReactNode {
  const hintId = useId();
  const { value, reading, note, type, takeOver, giveUp } = useTypedTime(time);
  const field = useRef<HTMLInputElement>(null);
  const { takesFocus } = time;
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') giveUp();
    if (event.key !== 'Enter') return;
    // Else the field that gets the focus gets a new line as well.
    event.preventDefault();
    if (reading.kind === 'unclear') return;
    // Leaving takes the time over: with both, it would be written twice.
    if (onDone) onDone();
    else takeOver();
  };
  const hint = hintOf(reading) || note;
  return (
    <span className={classes['wrap']}>
      <input
        ref={field}
        className={classes['field']}
        type="text"
        autoComplete="off"
        aria-label={label}
        aria-invalid={reading.kind === 'unclear'}
        aria-describedby={hint === '' ? undefined : hintId}
        placeholder={placeholder}
        data-long={value.length > 'hh:mm:ss'.length || undefined}
        value={value}
        readOnly={readOnly}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={takeOver}
        onKeyDown={handleKeyDown}
      />
      {hint !== '' && (
        <span
          id={hintId}
          className={classes['hint']}
          data-stays={reading.kind !== 'time' || undefined}
          data-unclear={reading.kind === 'unclear' || undefined}
        >
          {hint}
        </span>
      )}
    </span>
  );
}

interface TypedTime {
  readonly value: string;
  readonly reading: TimeReading;
  /** About the time that was written last; empty when there is nothing to say, or it has been changed since. */
  readonly note: string;
  readonly type: (text: string) => void;
  /** Writes the time; what cannot be read stays as it was typed. */
  readonly takeOver: () => void;
  /** Back to the time that the event has. */
  readonly giveUp: () => void;
}

function useTypedTime({
  at,
  previousAt,
  earliest = null,
  frame,
  takesFocus,
  onChange,
}: Pick<TimeFieldProps, 'at' | 'previousAt' | 'earliest' | 'frame' | 'takesFocus' | 'onChange'>): TypedTime {
  const shown = at === null ? '' : fieldText(wallTime(at, frame.timeZone));
  const [typed, setTyped] = useState<string | null>(null);
  const { note, remember } = useNote(at);
  const from = previousAt ?? at ?? frame.about;
  const notBefore = goesOnFrom({ at, previousAt, wasJustAdded: takesFocus });
  const reading: TimeReading =
    typed === null || typed === shown
      ? { kind: 'empty' }
      : notEarlier(
          readTime(
            typed,
            {
              timeZone: frame.timeZone,
              near: at ?? from,
              from,
              now: frame.now(),
              ...(notBefore !== undefined && { notBefore }),
            },
            previousAt,
          ),
          earliest,
        );
  const takeOver = (): void => {
    if (typed === null || reading.kind === 'unclear') return;
    setTyped(null);
    if (typed === shown) return;
    remember(reading);
    onChange(reading.kind === 'time' ? reading.at : null);
  };
  return { value: typed ?? shown, reading, note, type: setTyped, takeOver, giveUp: () => setTyped(null) };
}

/** What is to be said of the time that was written here last, until it is another. */
function useNote(at: string | null): Pick<TypedTime, 'note'> & { readonly remember: (reading: TimeReading) => void } {
  const [written, remember] = useState<TimeReading>();
  return { note: written?.kind === 'time' && written.at === at ? (written.skipped ?? '') : '', remember };
}

/** "02:33 +01:00" where the time comes twice: who then changes a minute stays on the same side of the change. */
function fieldText({ time, offset }: WallTime): string {
  return offset === undefined ? time : `${time} ${offset}`;
}

function notEarlier(reading: TimeReading, earliest: string | null): TimeReading {
  const isTooEarly = reading.kind === 'time' && earliest !== null && reading.at < earliest;
  return isTooEarly ? { kind: 'unclear', hint: words.overBeforeItBegan } : reading;
}

function hintOf(reading: TimeReading): string {
  switch (reading.kind) {
    case 'empty':
      return '';
    case 'time':
      return words.understood(reading.label);
    case 'unclear':
      return reading.hint;
    default:
      return reading satisfies never;
  }
}
