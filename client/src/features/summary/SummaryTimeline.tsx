import { clockWords } from '@debrief/shared/domain/local-time.ts';
import type { Phase } from '@debrief/shared/domain/timeline.ts';
import { THEMED_PALETTE } from '@debrief/shared/draw/palette.ts';
import { eventNotes, evidenceWords, milestoneMark } from '@debrief/shared/summary/event-words.ts';
import { drawSummaryStrip } from '@debrief/shared/summary/strip.ts';
import type { Summary, SummaryEvent } from '@debrief/shared/summary/summary.ts';
import { dayWords, PHASE_WORDS, timelineDays } from '@debrief/shared/summary/words.ts';
import { Star } from 'lucide-react';
import { useId, useMemo, type ReactNode } from 'react';
import { Chip } from '#ui/Chip.tsx';
import type { Hue } from '#ui/hue.ts';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { Figure } from './Figure.tsx';
import { Picture } from './RichNodes.tsx';
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

/** The strip, then what happened, day by day in the postmortem's zone. */
export function SummaryTimeline({ summary }: { readonly summary: Summary }): ReactNode {
  return (
    <>
      <p className={classes['zone']}>Times are in {summary.timeZone}.</p>
      <Strip summary={summary} />
      <Days events={summary.timeline} />
    </>
  );
}

/** Only the key points of the timeline. */
export function SummaryKeyPoints({ summary }: { readonly summary: Summary }): ReactNode {
  return (
    <div className={classes['keyPoints']}>
      <Days events={summary.timeline.filter(({ isKey }) => isKey)} />
    </div>
  );
}

function Strip({ summary }: { readonly summary: Summary }): ReactNode {
  const id = useId();
  const drawing = useMemo(() => drawSummaryStrip(summary, { palette: THEMED_PALETTE, id }), [summary, id]);
  if (!drawing) return null;
  return (
    <ScrollRegion label="The incident at a glance" className={classes['strip']}>
      <Figure drawing={drawing} />
    </ScrollRegion>
  );
}

function Days({ events }: { readonly events: readonly SummaryEvent[] }): ReactNode {
  return timelineDays(events).map(({ date, events: ofDay }) => (
    <div key={date}>
      <h3>{date === null ? 'No time given' : dayWords(date)}</h3>
      <ol className={classes['events']}>
        {ofDay.map((event, index) => (
          // Read only and replaced as a whole: the place is all that an event has for a name.
          <EventRow key={index} event={event} />
        ))}
      </ol>
    </div>
  ));
}

function EventRow({ event }: { readonly event: SummaryEvent }): ReactNode {
  const { moment, phase, text, isKey, images } = event;
  const milestone = milestoneMark(event);
  return (
    <li className={classes['event']} data-key={isKey || undefined}>
      {moment ? <time dateTime={moment.at}>{clockWords(moment.local)}</time> : <span>–</span>}
      <span>
        <Chip hue={phaseHues[phase]}>{PHASE_WORDS[phase]}</Chip>
      </span>
      <div className={classes['text']}>
        {isKey && <Star className={classes['star']} size={15} aria-label="Key point" />}
        {milestone !== '' && <strong className={classes['milestone']}>{milestone} </strong>}
        {text}
        {eventNotes(event).map((note) => (
          <span key={note} className={classes['note']}>
            {note}
          </span>
        ))}
        <Evidence event={event} />
        {images.map((image) => (
          <Picture key={image.imageId} {...image} />
        ))}
      </div>
    </li>
  );
}

function Evidence({ event: { source, url } }: { readonly event: SummaryEvent }): ReactNode {
  if (source === '' && url === null) return null;
  return (
    <span className={classes['note']}>
      Source:{' '}
      {url === null ? (
        source
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer nofollow">
          {evidenceWords({ source, url })}
        </a>
      )}
    </span>
  );
}
