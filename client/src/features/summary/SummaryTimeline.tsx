import type { Phase } from '@debrief/shared/domain/timeline.ts';
import type { Summary } from '@debrief/shared/summary/summary.ts';
import { dateWords, PHASE_WORDS, timelineDays } from '@debrief/shared/summary/words.ts';
import type { ReactNode } from 'react';
import { Chip } from '#ui/Chip.tsx';
import type { Hue } from '#ui/hue.ts';
import classes from './SummaryTimeline.module.css';

const phaseHues: Readonly<Record<Phase, Hue>> = {
  trigger: 'tomato',
  detection: 'amber',
  response: 'iris',
  investigation: 'blue',
  containment: 'orange',
  mitigation: 'violet',
  eradication: 'crimson',
  recovery: 'grass',
  resolution: 'jade',
  planning: 'blue',
  decision: 'violet',
  build: 'iris',
  test: 'amber',
  launch: 'orange',
  handover: 'brown',
  deviation: 'tomato',
  communication: 'cyan',
  note: 'slate',
};

/** What happened, day by day in the postmortem's zone. */
export function SummaryTimeline({ summary }: { readonly summary: Summary }): ReactNode {
  return (
    <>
      <p className={classes['zone']}>Times are in {summary.timeZone}.</p>
      {timelineDays(summary.timeline).map(({ date, events }) => (
        <div key={date}>
          <h3>{date === null ? 'No time given' : dateWords(date)}</h3>
          <ol className={classes['events']}>
            {events.map(({ moment, phase, text }, index) => (
              // Read only and replaced as a whole: the place is all that an event has for a name.
              <li key={index} className={classes['event']}>
                {moment ? <time dateTime={moment.at}>{moment.local.time}</time> : <span>–</span>}
                <span>
                  <Chip hue={phaseHues[phase]}>{PHASE_WORDS[phase]}</Chip>
                </span>
                <span className={classes['text']}>{text}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}
