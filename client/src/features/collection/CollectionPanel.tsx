import { isBefore } from '@debrief/shared/domain/agenda.ts';
import { formatMeetingTime } from '@debrief/shared/domain/meeting-time.ts';
import { findStage } from '@debrief/shared/domain/stage.ts';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ZonedTimeField } from '#collab/ZonedTimeField.tsx';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useHasPassed } from '#hooks/use-has-passed.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { Hint } from '#ui/Hint.tsx';
import { Panel } from '#ui/Panel.tsx';
import classes from './CollectionPanel.module.css';
import { words } from './words.ts';

/**
 * Causes that people write before the meeting: until when, how many there are, and one's own.
 *
 * @param props.children - the fields for one's own, shown while the collection is open
 */
export function CollectionPanel({ children }: { readonly children: ReactNode }): ReactNode {
  const { count, authors } = useMeeting((event) => event.drafts);
  const stages = useMeeting((event) => event.stages);
  const stage = useMeeting((event) => event.stage);
  const closesAt = useMeeting((event) => event.collectionClosesAt);
  const isClosed = useHasPassed(closesAt);
  const isEarly = isBefore({ stages, stage }, 'causes');
  return (
    <Panel title={words.title} aside={words.written(count, authors)}>
      {isEarly ? (
        <>
          <p className={classes['lead']}>{words.lead}</p>
          <Deadline closesAt={closesAt} isClosed={isClosed} />
          {!isClosed && children}
        </>
      ) : (
        <p className={classes['lead']}>{findStage(stages, 'causes') ? words.inMeeting : words.noStage}</p>
      )}
    </Panel>
  );
}

interface DeadlineProps {
  readonly closesAt: string | null;
  readonly isClosed: boolean;
}

function Deadline({ closesAt, isClosed }: DeadlineProps): ReactNode {
  const command = useCommand();
  const permission = useCan('prepare');
  const timeZone = useMeeting(({ record }) => record.timeZone);
  const when = closesAt === null ? '' : formatMeetingTime(Date.parse(closesAt), timeZone);
  const set = (value: string | null): void => void command({ type: 'set-collection', closesAt: value });
  return (
    <div className={classes['deadline']}>
      <Hint tone={isClosed ? 'warning' : 'calm'}>
        {closesAt === null ? words.noDeadline : isClosed ? words.closed(when) : words.until(when)}
      </Hint>
      {permission.allowed && (
        <div className={classes['fields']}>
          <ZonedTimeField label={words.deadline} value={closesAt} timeZone={timeZone} disabled={false} onChange={set} />
          {closesAt !== null && (
            <Button size="xs" variant="default" onClick={() => set(null)}>
              {words.reopen}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
