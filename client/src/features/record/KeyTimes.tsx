import { knownKeyTime } from '@debrief/shared/domain/key-times.ts';
import { knownTimeZone } from '@debrief/shared/domain/local-time.ts';
import { KEY_TIMES } from '@debrief/shared/domain/postmortem.ts';
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTimelineFacts } from '#hooks/use-timeline-facts.ts';
import { KeyTimeField } from './KeyTimeField.tsx';
import classes from './record.module.css';
import { useRecord } from './use-record.ts';
import { words } from './words.ts';

/** The five times of the incident and the zone that they are read in. */
export function KeyTimes(): ReactNode {
  const { record, change } = useRecord();
  const timeline = useTimelineFacts();
  const timeZone = knownTimeZone(record.timeZone);
  return (
    <fieldset className={classes['times']}>
      <legend className={classes['legend']}>{words.times}</legend>
      <p className={classes['hint']}>{words.timesIn(timeZone)}</p>
      {KEY_TIMES.map((key) => (
        <KeyTimeField
          key={key}
          timeKey={key}
          known={knownKeyTime(key, record.keyTimes, timeline)}
          times={record.keyTimes}
          timeZone={timeZone}
          onChange={(at) => change({ keyTimes: { [key]: at } })}
        />
      ))}
      <NativeSelect
        label={words.timeZone}
        data={zonesWith(timeZone)}
        value={timeZone}
        onChange={(event) => void change({ timeZone: event.currentTarget.value })}
      />
    </fieldset>
  );
}

function zonesWith(timeZone: string): string[] {
  return [...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}
