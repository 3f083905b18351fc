import {
  POSTMORTEM_STATUSES,
  type PostmortemRecord,
  type PostmortemStatus,
} from '@debrief/shared/domain/postmortem.ts';
import { nextStatuses, STATUS_MEANINGS } from '@debrief/shared/domain/status.ts';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import classes from './StatusStepper.module.css';
import { words } from './words.ts';

/** Draft, in review, reviewed, closed: where the record stands, and the steps beside it. */
export function StatusStepper(): ReactNode {
  const record = useMeeting((event) => event.record);
  const permission = useCan('set-status');
  const command = useCommand();
  const place = POSTMORTEM_STATUSES.indexOf(record.status);
  return (
    <section aria-label={words.status}>
      <ol className={classes['steps']}>
        {POSTMORTEM_STATUSES.map((status, index) => (
          <li key={status} className={classes['step']} data-reached={index <= place || undefined}>
            {status === record.status ? (
              <span className={classes['button']} aria-current="step">
                <Dot isDone={index <= place} />
                {words.statusNames[status]}
              </span>
            ) : (
              <DisabledReason reason={whyNotTo(record, status) || permission.reason}>
                <button
                  type="button"
                  className={classes['button']}
                  title={STATUS_MEANINGS[status]}
                  aria-label={words.setStatus(words.statusNames[status])}
                  onClick={() => void command({ type: 'set-status', status })}
                >
                  <Dot isDone={index <= place} />
                  {words.statusNames[status]}
                </button>
              </DisabledReason>
            )}
          </li>
        ))}
      </ol>
      <p className={classes['meaning']}>{STATUS_MEANINGS[record.status]}</p>
    </section>
  );
}

function Dot({ isDone }: { readonly isDone: boolean }): ReactNode {
  return <span className={classes['dot']}>{isDone && <Check size={12} aria-hidden />}</span>;
}

function whyNotTo(record: PostmortemRecord, status: PostmortemStatus): string {
  if (nextStatuses(record).includes(status)) return '';
  const isGoingBack = record.publishedAt !== null && (status === 'draft' || status === 'in-review');
  return isGoingBack ? words.statusPublished : words.statusOneStep;
}
