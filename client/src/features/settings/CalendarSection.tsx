import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { longDayWords } from '@debrief/shared/domain/date-words.ts';
import { currentZoneName, zoneNames } from '@debrief/shared/domain/time-zones.ts';
import { MAX_HOLIDAYS } from '@debrief/shared/domain/workspace-settings.ts';
import { Card } from '#ui/Card.tsx';
import { withCalendar } from './settings-draft.ts';
import classes from './settings.module.css';
import type { SectionProps } from './SeveritySection.tsx';
import { words } from './words.ts';

/** Which days are business days, and where. */
export function CalendarSection({ settings, onChange }: SectionProps): ReactNode {
  const { workdays } = settings.calendar;
  const timeZone = currentZoneName(settings.calendar.timeZone);
  return (
    <Card as="section" className={classes['section']} aria-labelledby="settings-calendar">
      <h2 id="settings-calendar" className={classes['title']}>
        {words.calendar}
      </h2>
      <p className={classes['lead']}>{words.calendarLead}</p>
      <NativeSelect
        className={classes['zone']}
        label={words.timeZone}
        data={[...zoneNames(timeZone)]}
        value={timeZone}
        onChange={(event) => onChange(withCalendar(settings, { timeZone: event.currentTarget.value }))}
      />
      <fieldset className={classes['group']} data-invalid={workdays.length === 0 || undefined}>
        <legend>{words.workdays}</legend>
        <div className={classes['days']}>
          {words.weekdays.map((name, index) => {
            const day = index + 1;
            const isWorkday = workdays.includes(day);
            const next = isWorkday ? workdays.filter((workday) => workday !== day) : [...workdays, day];
            return (
              <button
                key={name}
                type="button"
                className={classes['day']}
                title={name}
                aria-pressed={isWorkday}
                onClick={() => onChange(withCalendar(settings, { workdays: next }))}
              >
                {words.shortWeekdays[index]}
              </button>
            );
          })}
        </div>
        {workdays.length === 0 && (
          <p id="settings-workdays-error" role="alert" className={classes['wrong']}>
            {words.noWorkdays}
          </p>
        )}
      </fieldset>
      <Holidays settings={settings} onChange={onChange} />
    </Card>
  );
}

function Holidays({ settings, onChange }: SectionProps): ReactNode {
  const { holidays } = settings.calendar;
  const [date, setDate] = useState('');
  const add = (): void => {
    if (date === '' || holidays.length >= MAX_HOLIDAYS) return;
    onChange(withCalendar(settings, { holidays: [...holidays, date] }));
    setDate('');
  };
  return (
    <fieldset className={classes['group']}>
      <legend>{words.holidays}</legend>
      <p className={classes['lead']}>
        {holidays.length === 0 ? `${words.holidayHint} ${words.noHolidays}` : words.holidayHint}
      </p>
      {holidays.length > 0 && (
        <ul className={classes['holidays']}>
          {holidays.map((holiday) => {
            const label = longDayWords(holiday);
            return (
              <li key={holiday} className={classes['holiday']}>
                {label}
                <button
                  type="button"
                  className={classes['remove']}
                  aria-label={words.removeHoliday(label)}
                  onClick={() =>
                    onChange(withCalendar(settings, { holidays: holidays.filter((other) => other !== holiday) }))
                  }
                >
                  <X size={14} aria-hidden />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <div className={classes['add']}>
        <TextInput
          type="date"
          aria-label={words.holidayDate}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button variant="default" leftSection={<Plus size={16} aria-hidden />} disabled={date === ''} onClick={add}>
          {words.addHoliday}
        </Button>
      </div>
    </fieldset>
  );
}
