import { knownTimeZone } from '@debrief/shared/domain/local-time.ts';
import { keyFigures } from '@debrief/shared/summary/key-figures.ts';
import { figureWords } from '@debrief/shared/summary/words.ts';
import type { ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { usePeople } from '#hooks/use-people.ts';
import { useTimelineEntries } from '#hooks/use-timeline-entries.ts';
import { Card } from '#ui/Card.tsx';
import classes from './WrapUpStage.module.css';
import { words } from './words.ts';

/** The incident in numbers, as the summary will have it. */
export function KeyFigures(): ReactNode {
  const timeline = useTimelineEntries();
  const keyTimes = useMeeting(({ record }) => record.keyTimes);
  const timeZone = knownTimeZone(useMeeting(({ record }) => record.timeZone));
  const participants = usePeople().filter(({ removed }) => !removed).length;
  const figures = figureWords({ ...keyFigures({ keyTimes, timeline, timeZone }), participants });
  return (
    <Card as="section" aria-labelledby="wrap-up-figures">
      <h2 id="wrap-up-figures" className={classes['title']}>
        {words.figures}
      </h2>
      <dl className={classes['figures']}>
        {figures.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
