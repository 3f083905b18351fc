import { agreedTimeWords, plainTimeWords } from '@debrief/shared/domain/date-words.ts';
import { countedFrom } from '@debrief/shared/domain/deadline.ts';
import { severityLevel } from '@debrief/shared/domain/default-settings.ts';
import { dueState, ruleInWords } from '@debrief/shared/domain/due.ts';
import { knownTimeZone } from '@debrief/shared/domain/local-time.ts';
import type { PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import type { ReactNode } from 'react';
import { DueBadge } from '#collab/DueBadge.tsx';
import { useNow } from '#hooks/use-now.ts';
import { useServerNow } from '#hooks/use-server-now.ts';
import { useWorkspaceSettings } from '#hooks/use-workspace-settings.ts';
import { DueChip } from '#ui/DueChip.tsx';
import { Panel } from '#ui/Panel.tsx';
import { ReasonField } from './ReasonField.tsx';
import classes from './record.module.css';
import { useRecord } from './use-record.ts';
import { words } from './words.ts';

/** By when this has to be done, how long that is, why, and what may excuse a delay. */
export function DeadlinePanel(): ReactNode {
  const { record } = useRecord();
  const now = useNow(useServerNow());
  const state = dueState(record, now);
  return (
    <Panel
      title={words.deadline}
      aside={state === 'done' ? <DueChip state="done">{words.done}</DueChip> : <DueBadge record={record} now={now} />}
    >
      {record.dueAt === null ? (
        <p className={classes['hint']}>{record.example ? words.noDeadlineExample : words.noDeadline}</p>
      ) : (
        <Due record={record} dueAt={record.dueAt} />
      )}
      {(state === 'overdue' || state === 'soon' || record.delayReason !== '') && <Delay />}
    </Panel>
  );
}

function Due({ record, dueAt }: { readonly record: PostmortemRecord; readonly dueAt: string }): ReactNode {
  const settings = useWorkspaceSettings();
  const from = record.keyTimes.resolved ? 'resolved' : record.keyTimes.started ? 'started' : 'created';
  const level = severityLevel(settings, record.severity).label;
  const timeZone = knownTimeZone(record.timeZone);
  const calendarZone = knownTimeZone(settings.calendar.timeZone);
  const isByCalendar = settings.deadlines[record.severity].kind !== 'hours' && calendarZone !== timeZone;
  return (
    <>
      <p className={classes['due']}>{agreedTimeWords(dueAt, timeZone)}</p>
      <p className={classes['hint']}>
        {words.rule(level, ruleInWords(settings.deadlines[record.severity]))}{' '}
        {words.countedFrom[from](plainTimeWords(countedFrom(record), timeZone))}
        {isByCalendar && ` ${words.byCalendar(agreedTimeWords(dueAt, calendarZone))}`}
      </p>
    </>
  );
}

function Delay(): ReactNode {
  const { record, permission, change } = useRecord();
  if (!permission.allowed) {
    return record.delayReason === '' ? null : (
      <p className={classes['justified']}>
        <strong>{words.justified}</strong> {record.delayReason}
      </p>
    );
  }
  return (
    <ReasonField
      label={words.delayReason}
      description={words.delayReasonHint}
      value={record.delayReason}
      onChange={(delayReason) => change({ delayReason })}
    />
  );
}
