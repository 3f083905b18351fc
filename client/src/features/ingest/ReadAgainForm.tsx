import { parseLocalTime, wallTime } from '@debrief/shared/domain/local-time.ts';
import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import classes from './ImportDialog.module.css';
import type { ImportChoice } from './import-state.ts';
import { DayOrderField, FormatField, ReadingFields } from './ReadingFields.tsx';
import type { Import } from './use-import.ts';
import { words } from './words.ts';

/** Changes how the file was read and which time of it is wanted; nothing happens before the button is pressed. */
export function ReadAgainForm({ run, zone }: { readonly run: Import; readonly zone: string }): ReactNode {
  const { format, timeZone, date, dayOrder, from, to } = run.choice;
  const [wanted, setWanted] = useState<Partial<ImportChoice>>({ format, timeZone, date, dayOrder, from, to });
  const change = (some: Partial<ImportChoice>): void => setWanted({ ...wanted, ...some });
  return (
    <form
      className={classes['again']}
      onSubmit={(event) => {
        event.preventDefault();
        void run.readAgain(wanted);
      }}
    >
      <div className={classes['row']}>
        <FormatField value={wanted.format ?? 'auto'} onChange={(chosen) => change({ format: chosen })} />
        <ReadingFields value={{ date: wanted.date ?? '', timeZone: wanted.timeZone ?? '' }} onChange={change} />
        <DayOrderField value={wanted.dayOrder} onChange={(chosen) => change({ dayOrder: chosen })} />
        <TextInput
          type="datetime-local"
          label={words.fromTime}
          defaultValue={from === '' ? '' : localValue(from, zone)}
          onChange={(event) => change({ from: instantOf(event.currentTarget.value, zone) })}
        />
        <TextInput
          type="datetime-local"
          label={words.toTime}
          defaultValue={to === '' ? '' : localValue(to, zone)}
          onChange={(event) => change({ to: endOfMinute(instantOf(event.currentTarget.value, zone)) })}
        />
      </div>
      <Button type="submit" variant="default" loading={run.busy}>
        {words.readAgain}
      </Button>
    </form>
  );
}

function localValue(at: string, zone: string): string {
  const { date, time } = wallTime(at, zone);
  return `${date}T${time.slice(0, 5)}`;
}

/** Empty when the field is. */
function instantOf(value: string, timeZone: string): string {
  const epoch = new Date(0).toISOString();
  const parsed = parseLocalTime(value, { timeZone, near: epoch, now: epoch });
  return parsed.ok ? parsed.value : '';
}

function endOfMinute(at: string): string {
  return at === '' ? '' : new Date(Date.parse(at) + 59_999).toISOString();
}
