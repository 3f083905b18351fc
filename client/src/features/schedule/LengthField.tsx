import { severityLevel } from '@debrief/shared/domain/default-settings.ts';
import { isMinutesIn, isOverlong, MEETING_MINUTES, suggestMinutes } from '@debrief/shared/domain/meeting-length.ts';
import { Button, NumberInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useWorkspaceSettings } from '#hooks/use-workspace-settings.ts';
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
  const level = severityLevel(useWorkspaceSettings(), severity).label;
  const suggested = suggestMinutes({ severity, events, services });
  const [isBad, setBad] = useState(false);
  const commit = (): void => {
    const isGood = isMinutesIn(MEETING_MINUTES, typed);
    setBad(!isGood);
    if (isGood && typed !== minutes) onChange(typed);
  };
  return (
    <>
      <div className={classes['length']}>
        <NumberInput
          label={words.length}
          suffix={words.minutes}
          min={MEETING_MINUTES.least}
          max={MEETING_MINUTES.most}
          step={5}
          clampBehavior="none"
          error={isBad && words.badLength(minutes)}
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
      <Hint tone="calm">{words.why(level, events, services)}</Hint>
      {isOverlong(Number(typed)) && <Hint tone="warning">{words.overlong}</Hint>}
    </>
  );
}
