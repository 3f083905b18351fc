import { parseWebAddress } from '@debrief/shared/domain/web-address.ts';
import type { ReactNode } from 'react';
import type { TimelineFields } from '#hooks/use-timeline-fields.ts';
import { PlainField } from '#ui/PlainField.tsx';
import { AddTime } from './AddTime.tsx';
import { EventDetails } from './EventDetails.tsx';
import { EventImages } from './EventImages.tsx';
import { EventQuestions } from './EventQuestions.tsx';
import classes from './RowDetails.module.css';
import { TimeField } from './TimeField.tsx';
import { useEventEdits } from './use-event-edits.ts';
import type { TimelineFrame } from './use-time-frame.ts';
import type { TimelineEdits } from './use-timeline-edits.ts';
import { eventWords } from './words.ts';

interface RowDetailsProps {
  readonly entry: TimelineFields;
  readonly name: string;
  readonly frame: TimelineFrame;
  readonly readOnly: boolean;
  readonly edits: TimelineEdits;
}

/** All that can stand beside an event: its evidence, its end, other times, details, questions, pictures. */
export function RowDetails({ entry, name, frame, readOnly, edits }: RowDetailsProps): ReactNode {
  const eventEdits = useEventEdits(entry.id);
  const setUrl = (typed: string): void => {
    const address = parseWebAddress(typed);
    edits.change(entry.id, { url: address.ok ? address.value : null });
  };
  return (
    <section className={classes['panel']} aria-label={eventWords.panel(name)}>
      <div className={classes['evidence']}>
        <PlainField
          label={eventWords.source}
          value={entry.source}
          placeholder={eventWords.sourcePlaceholder}
          readOnly={readOnly}
          onChange={(typed) => edits.change(entry.id, { source: typed.trim() })}
        />
        <PlainField
          label={eventWords.url}
          value={entry.url ?? ''}
          placeholder={eventWords.urlPlaceholder}
          readOnly={readOnly}
          check={(typed) => (typed.trim() === '' || parseWebAddress(typed).ok ? undefined : eventWords.noUrl)}
          onChange={setUrl}
        />
        <div className={classes['until']}>
          <span className={classes['name']} aria-hidden>
            {eventWords.untilLabel}
          </span>
          <TimeField
            label={`${eventWords.untilLabel}: “${name}”`}
            at={entry.endAt}
            previousAt={entry.at}
            earliest={entry.at}
            placeholder="+28m"
            frame={frame}
            readOnly={readOnly}
            takesFocus={false}
            onChange={(endAt) => edits.change(entry.id, { endAt })}
          />
        </div>
      </div>
      <EventDetails entryId={entry.id} readOnly={readOnly} edits={eventEdits} />
      <EventQuestions entryId={entry.id} readOnly={readOnly} edits={eventEdits} />
      <EventImages images={entry.images} readOnly={readOnly} edits={eventEdits} />
      {!readOnly && <AddTime at={entry.at} frame={frame} edits={eventEdits} />}
    </section>
  );
}
