import type { Preparation, Schedule } from '@debrief/shared/domain/preparation.ts';
import { hasBegun } from '@debrief/shared/domain/agenda.ts';
import { formatMeetingTime } from '@debrief/shared/domain/meeting-time.ts';
import type { ReactNode } from 'react';
import { ZonedTimeField } from '#collab/ZonedTimeField.tsx';
import { useCan } from '#hooks/use-can.ts';
import { useHasPassed } from '#hooks/use-has-passed.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { usePreparation } from '#hooks/use-preparation.ts';
import { Hint } from '#ui/Hint.tsx';
import { Panel } from '#ui/Panel.tsx';
import { PanelWaiting } from '#ui/PanelWaiting.tsx';
import { AgendaEditor } from './AgendaEditor.tsx';
import { CallField } from './CallField.tsx';
import { LengthField } from './LengthField.tsx';
import { MailList } from './MailList.tsx';
import classes from './SchedulePanel.module.css';
import { useSchedule } from './use-schedule.ts';
import { words } from './words.ts';

/** When, how long and where the group meets, what it goes through, and telling people so. */
export function SchedulePanel(): ReactNode {
  const { preparation, unreachable, retry } = usePreparation();
  const timeZone = useMeeting(({ record }) => record.timeZone);
  const startsAt = preparation?.schedule.startsAt ?? null;
  const when = startsAt === null ? words.notScheduled : formatMeetingTime(Date.parse(startsAt), timeZone);
  return (
    <Panel title={words.title} aside={preparation && when}>
      {preparation ? (
        <ScheduleFields preparation={preparation} timeZone={timeZone} />
      ) : (
        <PanelWaiting words={words} unreachable={unreachable} onRetry={retry} />
      )}
    </Panel>
  );
}

interface ScheduleFactsProps {
  readonly schedule: Schedule;
  /** Why nothing can be changed. */
  readonly reason: string;
}

/** For who only reads: no fields that do not work, and a link to the call that does. */
function ScheduleFacts({ schedule: { minutes, callUrl }, reason }: ScheduleFactsProps): ReactNode {
  return (
    <>
      <Hint tone="calm">{reason}</Hint>
      <p className={classes['fact']}>
        {words.length}: {minutes}
        {words.minutes}
      </p>
      {callUrl !== null && (
        <p className={classes['fact']}>
          {words.callFact}{' '}
          <a href={callUrl} target="_blank" rel="noreferrer">
            {callUrl}
          </a>
        </p>
      )}
    </>
  );
}

interface ScheduleFieldsProps {
  readonly preparation: Preparation;
  readonly timeZone: string;
}

function ScheduleFields({ preparation, timeZone }: ScheduleFieldsProps): ReactNode {
  const permission = useCan('prepare');
  const change = useSchedule();
  const { startsAt, minutes, callUrl } = preparation.schedule;
  const isOver = useHasPassed(startsAt);
  const isYetToMeet = useMeeting((event) => !hasBegun(event) && !event.published);
  return (
    <>
      {permission.allowed ? (
        <>
          <ZonedTimeField
            label={words.start}
            value={startsAt}
            timeZone={timeZone}
            disabled={false}
            onChange={(value) => change({ startsAt: value })}
          />
          {isOver && (
            <Hint tone={isYetToMeet ? 'warning' : 'calm'}>{isYetToMeet ? words.startsInPast : words.inPast}</Hint>
          )}
          <LengthField key={`length-${minutes}`} minutes={minutes} onChange={(value) => change({ minutes: value })} />
          <CallField key={`call-${callUrl ?? ''}`} callUrl={callUrl} onChange={(value) => change({ callUrl: value })} />
        </>
      ) : (
        <ScheduleFacts schedule={preparation.schedule} reason={permission.reason} />
      )}
      <h3 className={classes['heading']}>{words.agenda}</h3>
      <AgendaEditor minutes={minutes} disabled={!permission.allowed} />
      <h3 className={classes['heading']}>{words.tell}</h3>
      <MailList preparation={preparation} permission={permission} />
    </>
  );
}
