import { isOverlong, suggestMinutes } from '@debrief/shared/domain/meeting-length.ts';
import { Button, NumberInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { Hint } from '#ui/Hint.tsx';
import classes from './SchedulePanel.module.css';
import { words } from './words.ts';

interface LengthFieldProps {
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

/** How long the meeting is, with what is usual for such an incident. */
export function LengthField({ minutes, onChange }: LengthFieldProps): ReactNode {
  const [typed, setTyped] = useState<string | number>(minutes);
  const severity = useMeeting(({ record }) => record.severity);
  const services = useMeeting(({ record }) => record.services.length);
  const events = useDocumentState((state) => state.timeline.ids.length);
  const suggested = suggestMinutes({ severity, events, services });
  const commit = (): void => {
    if (typeof typed === 'number' && typed !== minutes) onChange(typed);
    else setTyped(minutes);
  };
  return (
    <>
      <div className={classes['length']}>
        <NumberInput
          label={words.length}
          suffix={words.minutes}
          min={5}
          max={180}
          step={5}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={typed}
          onChange={setTyped}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
        {suggested !== minutes && (
          <Button size="xs" variant="light" onClick={() => onChange(suggested)}>
            {words.suggested(suggested)}
          </Button>
        )}
      </div>
      <Hint tone="calm">{words.why(severity, events, services)}</Hint>
      {isOverlong(Number(typed)) && <Hint tone="warning">{words.overlong}</Hint>}
    </>
  );
}
