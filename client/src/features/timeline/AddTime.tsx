import { Button } from '@mantine/core';
import { Clock } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { PlainField } from '#ui/PlainField.tsx';
import classes from './RowDetails.module.css';
import { TimeField } from './TimeField.tsx';
import type { EventEdits } from './use-event-edits.ts';
import type { TimelineFrame } from './use-time-frame.ts';
import { eventWords } from './words.ts';

interface AddTimeProps {
  /** The event's own time. */
  readonly at: string | null;
  readonly frame: TimelineFrame;
  readonly edits: EventEdits;
}

/** Keeps another time for an event, with who says so. */
export function AddTime({ at, frame, edits }: AddTimeProps): ReactNode {
  const [other, setOther] = useState<string | null>(null);
  const [source, setSource] = useState('');
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    setOther(null);
    setSource('');
  };
  if (!isOpen) {
    return (
      <div>
        <button type="button" className={classes['add']} onClick={() => setOpen(true)}>
          <Clock size={14} aria-hidden />
          {eventWords.addTime}
        </button>
      </div>
    );
  }
  return (
    <div className={classes['time']}>
      <span>
        <span className={classes['name']} aria-hidden>
          {eventWords.addTimeLabel}
        </span>
        <TimeField
          label={eventWords.addTimeLabel}
          at={other}
          previousAt={at}
          frame={frame}
          readOnly={false}
          takesFocus
          onChange={setOther}
        />
      </span>
      <PlainField
        label={eventWords.addTimeSource}
        value={source}
        readOnly={false}
        onChange={(typed) => setSource(typed.trim())}
      />
      <Button
        size="xs"
        disabled={other === null}
        onClick={() => {
          if (other !== null) edits.addTime({ at: other, source });
          close();
        }}
      >
        {eventWords.keep}
      </Button>
      <Button size="xs" variant="default" onClick={close}>
        {eventWords.cancel}
      </Button>
    </div>
  );
}
