import { agreedTimeWords } from '@debrief/shared/domain/date-words.ts';
import { DEADLINE_PRESETS, presetOf } from '@debrief/shared/domain/deadline-presets.ts';
import { dueInstant } from '@debrief/shared/domain/deadline.ts';
import { knownTimeZone } from '@debrief/shared/domain/local-time.ts';
import {
  isCountable,
  MAX_DEADLINE_AMOUNT,
  type BusinessCalendar,
  type DeadlineRule,
} from '@debrief/shared/domain/workspace-settings.ts';
import { NativeSelect, TextInput } from '@mantine/core';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '#ui/Card.tsx';
import { SeverityChip } from '#ui/SeverityChip.tsx';
import { asKind, whyNotCounted, withRule } from './settings-draft.ts';
import classes from './settings.module.css';
import type { SectionProps } from './SeveritySection.tsx';
import { words } from './words.ts';

const kinds = ['hours', 'calendar-days', 'business-days', 'none'] as const satisfies readonly DeadlineRule['kind'][];
/** A Friday afternoon: where the kinds of days differ most. */
const exampleEnd = '2026-11-20T15:30:00.000Z';

/** How much time each level has, from a preset or one by one. */
export function DeadlineSection({ settings, onChange }: SectionProps): ReactNode {
  return (
    <Card as="section" className={classes['section']} aria-labelledby="settings-deadlines">
      <h2 id="settings-deadlines" className={classes['title']}>
        {words.deadlines}
      </h2>
      <p className={classes['lead']}>{words.deadlinesLead}</p>
      <Presets settings={settings} onChange={onChange} />
      <p className={classes['lead']}>{words.exampleLead(inZone(exampleEnd, settings.calendar.timeZone))}</p>
      <ul className={classes['levels']}>
        {settings.severities.map(({ severity, label }) => {
          const rule = settings.deadlines[severity];
          const why = whyNotCounted(rule, settings.calendar);
          const noteId = `deadline-${severity}`;
          const setRule = (next: DeadlineRule): void => onChange(withRule(settings, severity, next));
          return (
            <li key={severity} className={classes['rule']}>
              <span className={classes['chip']}>
                <SeverityChip severity={severity} label={label} />
              </span>
              {rule.kind !== 'none' && (
                <TextInput
                  type="number"
                  min={1}
                  max={MAX_DEADLINE_AMOUNT[rule.kind]}
                  step={1}
                  inputMode="numeric"
                  aria-label={words.amountOf(label)}
                  aria-describedby={noteId}
                  error={!isCountable(rule)}
                  value={Number.isNaN(rule.amount) ? '' : rule.amount}
                  onChange={(event) => setRule({ ...rule, amount: event.currentTarget.valueAsNumber })}
                />
              )}
              <NativeSelect
                aria-label={words.kindOf(label)}
                data={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
                value={rule.kind}
                onChange={(event) =>
                  setRule(asKind(rule, kinds.find((kind) => kind === event.currentTarget.value) ?? 'none'))
                }
              />
              <p id={noteId} className={classes['example']} data-tone={why === '' ? undefined : 'error'}>
                {why || exampleOf(rule, settings.calendar)}
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Presets({ settings, onChange }: SectionProps): ReactNode {
  const chosen = presetOf(settings.deadlines);
  return (
    <div role="group" aria-label={words.presets} className={classes['presets']}>
      {DEADLINE_PRESETS.map((preset) => {
        const isChosen = preset.id === chosen?.id;
        return (
          <button
            key={preset.id}
            type="button"
            className={classes['preset']}
            aria-pressed={isChosen}
            onClick={() => onChange({ ...settings, deadlines: preset.deadlines })}
          >
            <strong>
              {preset.name}
              {isChosen && <Check size={16} aria-hidden />}
            </strong>
            <span>{preset.reason}</span>
          </button>
        );
      })}
    </div>
  );
}

/** When the example would be due; empty without a deadline. */
function exampleOf(rule: DeadlineRule, calendar: BusinessCalendar): string {
  const due = dueInstant(rule, calendar, exampleEnd);
  return due === null ? '' : words.exampleDue(inZone(due, calendar.timeZone));
}

function inZone(at: string, timeZone: string): string {
  return agreedTimeWords(at, knownTimeZone(timeZone));
}
