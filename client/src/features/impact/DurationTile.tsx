import { incidentTimes } from '@debrief/shared/domain/incident-times.ts';
import { knownKeyTime } from '@debrief/shared/domain/key-times.ts';
import { durationWords } from '@debrief/shared/summary/words.ts';
import { useId, type ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useTimelineFacts } from '#hooks/use-timeline-facts.ts';
import classes from './ImpactTile.module.css';
import { words } from './words.ts';

/** How long it took, from the key times: nobody types it. */
export function DurationTile(): ReactNode {
  const keyTimes = useMeeting(({ record }) => record.keyTimes);
  const timeline = useTimelineFacts();
  const heading = useId();
  const duration = incidentTimes(keyTimes, timeline).resolve;
  const started = knownKeyTime('started', keyTimes, timeline).at;
  const resolved = knownKeyTime('resolved', keyTimes, timeline).at;
  return (
    <div role="group" aria-labelledby={heading} className={classes['tile']} data-computed>
      <div className={classes['head']}>
        <h3 id={heading} className={classes['title']}>
          {words.duration}
        </h3>
      </div>
      <p className={classes['amount']}>{duration === null ? words.unknown : durationWords(duration)}</p>
      <p className={classes['note']}>{noteOf(started, resolved)}</p>
    </div>
  );
}

function noteOf(started: string | null, resolved: string | null): string {
  if (started === null && resolved === null) return words.durationMissing.both;
  if (started === null) return words.durationMissing.started;
  return resolved === null ? words.durationMissing.resolved : words.durationFrom;
}
