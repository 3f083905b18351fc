import { INCIDENT_YEARS } from '@debrief/shared/domain/incident-years.ts';
import { knownTimeZone, parseLocalTime, wallTime } from '@debrief/shared/domain/local-time.ts';
import { formatMeetingTime } from '@debrief/shared/domain/meeting-time.ts';
import { TextInput } from '@mantine/core';
import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import classes from './ZonedTimeField.module.css';

interface ZonedTimeFieldProps {
  /** Names the pair, e.g. "Start of the meeting". */
  readonly label: string;
  /** ISO 8601 UTC; null: not set. */
  readonly value: string | null;
  /** IANA name: the zone that is typed in. */
  readonly timeZone: string;
  readonly disabled: boolean;
  /** Called once both a date and a time are there, or neither is, and the person has left the fields. */
  readonly onChange: (value: string | null) => void;
}

interface Typed {
  readonly date: string;
  readonly time: string;
}

const { first, last } = INCIDENT_YEARS;
const NO_SUCH_TIME = `Not saved: there is no such time in the years ${first} to ${last}.`;

/** A date and a time in a declared zone; says what that is for a viewer in another one. */
export function ZonedTimeField({ label, value, timeZone, disabled, onChange }: ZonedTimeFieldProps): ReactNode {
  const zone = knownTimeZone(timeZone);
  const pair = useRef<HTMLFieldSetElement>(null);
  const [typed, setTyped] = useState<Typed>();
  const [isRefused, setIsRefused] = useState(false);
  const shown = typed ?? typedOf(value, zone);
  const commit = (): void => {
    if (!typed) return;
    const next = instantOf(typed, zone);
    setIsRefused(next === undefined);
    if (next === undefined) return;
    setTyped(undefined);
    if (next !== value) onChange(next);
  };
  const handleBlur = ({ relatedTarget }: FocusEvent): void => {
    if (!pair.current?.contains(relatedTarget) && !isHalf(shown)) commit();
  };
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !isHalf(shown)) commit();
  };
  const field = (part: keyof Typed, words: string): ReactNode => (
    <TextInput
      type={part}
      label={words}
      disabled={disabled}
      value={shown[part]}
      error={isRefused}
      {...(part === 'date' && { max: '9999-12-31' })}
      onChange={(event) => {
        setIsRefused(false);
        setTyped({ ...shown, [part]: event.currentTarget.value });
      }}
      onBlur={handleBlur}
      onKeyDown={handleKeyDown}
    />
  );
  return (
    <fieldset ref={pair} className={classes['field']} aria-label={label}>
      {field('date', 'Date')}
      {field('time', 'Time')}
      <div className={classes['problem']} role="status">
        {isRefused && NO_SUCH_TIME}
      </div>
      <ZoneNote value={value} zone={zone} isHalf={isHalf(shown)} />
    </fieldset>
  );
}

interface ZoneNoteProps {
  readonly value: string | null;
  readonly zone: string;
  readonly isHalf: boolean;
}

function ZoneNote({ value, zone, isHalf: isOpen }: ZoneNoteProps): ReactNode {
  const viewerZone = knownTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const isElsewhere = value !== null && viewerZone !== zone;
  return (
    <p className={classes['note']}>
      {isOpen ? 'A date and a time are needed. ' : ''}
      {zone}
      {isElsewhere && `. For you: ${formatMeetingTime(Date.parse(value), viewerZone)}`}
    </p>
  );
}

function typedOf(value: string | null, zone: string): Typed {
  if (value === null) return { date: '', time: '' };
  const { date, time } = wallTime(value, zone);
  return { date, time: time.slice(0, 5) };
}

function isHalf({ date, time }: Typed): boolean {
  return (date === '') !== (time === '');
}

/** Undefined for what is no time. */
function instantOf({ date, time }: Typed, timeZone: string): string | null | undefined {
  if (date === '' && time === '') return null;
  const midnight = `${date}T00:00:00Z`;
  const read = parseLocalTime(`${date} ${time}`, { timeZone, near: midnight, now: midnight });
  return read.ok ? read.value : undefined;
}
