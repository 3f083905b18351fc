import { comparedTime, milestoneAt } from '@debrief/shared/domain/key-times.ts';
import { knownTimeZone } from '@debrief/shared/domain/local-time.ts';
import { zoneNames } from '@debrief/shared/domain/time-zones.ts';
import { KEY_TIMES, type KeyTime } from '@debrief/shared/domain/postmortem.ts';
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { KeyTimeField } from './KeyTimeField.tsx';
import classes from './record.module.css';
import { useRecord } from './use-record.ts';
import { words } from './words.ts';

/** The five times of the incident and the zone that they are read in. */
export function KeyTimes(): ReactNode {
  const { record } = useRecord();
  return (
    <fieldset className={classes['times']}>
      <legend className={classes['legend']}>{words.times}</legend>
      <p className={classes['hint']}>{words.timesIn(knownTimeZone(record.timeZone))}</p>
      {KEY_TIMES.map((key) => (
        <Time key={key} timeKey={key} />
      ))}
      <ZoneSelect />
    </fieldset>
  );
}

function Time({ timeKey }: { readonly timeKey: KeyTime }): ReactNode {
  const { record, change } = useRecord();
  // The one time, not the timeline: who types in one of its thousand rows must not render this.
  const milestone = useDocumentState(({ timeline }) => milestoneAt(timeKey, timeline.rows));
  return (
    <KeyTimeField
      timeKey={timeKey}
      known={comparedTime(record.keyTimes[timeKey], milestone)}
      times={record.keyTimes}
      timeZone={knownTimeZone(record.timeZone)}
      onChange={(at) => change({ keyTimes: { [timeKey]: at } })}
    />
  );
}

function ZoneSelect(): ReactNode {
  const { record, change } = useRecord();
  const timeZone = knownTimeZone(record.timeZone);
  return (
    <NativeSelect
      label={words.timeZone}
      data={[...zoneNames(timeZone)]}
      value={timeZone}
      onChange={(event) => void change({ timeZone: event.currentTarget.value })}
    />
  );
}
