import { isBlank } from '@debrief/shared/domain/rich-text.ts';
import { SUMMARY_SECTION } from '@debrief/shared/document/sections.ts';
import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useContent } from '#hooks/use-content.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { Card } from '#ui/Card.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { checklist, isEndKnown } from './checklist.ts';
import classes from './WrapUpStage.module.css';
import { words } from './words.ts';

/** What a reader would miss. */
export function Checklist(): ReactNode {
  const content = useContent();
  const keyTimes = useMeeting(({ record }) => record.keyTimes);
  const items = checklist({
    hasSummary: content.sections.some(({ id, body }) => id === SUMMARY_SECTION && !isBlank(body)),
    events: content.timeline.length,
    eventsWithoutTime: content.timeline.filter(({ at }) => at === null).length,
    isResolved: isEndKnown(keyTimes, content.timeline),
    causes: content.causes.length,
    actions: content.actions,
  });
  const missing = items.filter(({ done }) => !done).length;
  return (
    <Card as="section" aria-labelledby="wrap-up-checklist">
      <h2 id="wrap-up-checklist" className={classes['title']}>
        {words.checklist}
      </h2>
      <p className={classes['hint']}>{missing === 0 ? words.allThere : words.missing(missing)}</p>
      <ul className={classes['checklist']}>
        {items.map(({ id, done, label }) => (
          <li key={id} className={classes['check']} data-done={done || undefined}>
            {done ? <CircleCheck size={18} aria-hidden /> : <CircleAlert size={18} aria-hidden />}
            <VisuallyHidden>{done ? words.done : words.open}: </VisuallyHidden>
            {label}
          </li>
        ))}
      </ul>
    </Card>
  );
}
