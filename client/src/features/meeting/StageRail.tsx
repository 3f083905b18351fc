import type { Stage } from '@debrief/shared/domain/stage.ts';
import { Check } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useViewedStage } from '#hooks/use-viewed-stage.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import classes from './StageRail.module.css';
import { useLookAt } from './use-look-at.ts';
import { words } from './words.ts';

/** All stages: what is done, where the group is, what one looks at oneself. Anybody may look around. */
export function StageRail(): ReactNode {
  const stages = useMeeting((event) => event.stages);
  const { viewed, group } = useViewedStage();
  const groupIndex = stages.findIndex((stage) => stage.id === group);
  return (
    <ol className={classes['stages']}>
      {stages.map((stage, index) => (
        <StageItem
          key={stage.id}
          stage={stage}
          number={index + 1}
          place={index < groupIndex ? 'done' : index === groupIndex ? 'group' : 'ahead'}
          isViewed={stage.id === viewed}
        />
      ))}
    </ol>
  );
}

interface StageItemProps {
  readonly stage: Stage;
  readonly number: number;
  readonly place: 'done' | 'group' | 'ahead';
  readonly isViewed: boolean;
}

function StageItem({ stage, number, place, isViewed }: StageItemProps): ReactNode {
  const lookAt = useLookAt();
  const item = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // On a phone the rail is a strip that scrolls.
    if (isViewed) item.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [isViewed]);
  return (
    <li>
      <button
        ref={item}
        type="button"
        className={classes['stage']}
        data-place={place}
        data-viewed={isViewed || undefined}
        aria-current={isViewed ? 'step' : undefined}
        title={stage.label}
        onClick={() => lookAt(stage.id)}
      >
        <span className={classes['number']} aria-hidden={place !== 'done'}>
          {place === 'done' ? <Check size={13} aria-label={words.done} /> : number}
        </span>
        <span className={classes['label']}>
          {stage.label}
          {place === 'group' && <VisuallyHidden> ({words.groupIsHere})</VisuallyHidden>}
        </span>
        <span className={classes['minutes']} aria-hidden>
          {words.minutes(stage.plannedMinutes)}
        </span>
      </button>
    </li>
  );
}
