import { findStage } from '@debrief/shared/domain/stage.ts';
import { Button } from '@mantine/core';
import { Eye, Footprints } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useViewedStage } from '#hooks/use-viewed-stage.ts';
import { useLookAt } from './use-look-at.ts';
import classes from './ViewBar.module.css';
import { words } from './words.ts';

/** Says so when this person and the group look at different stages, with the way back. */
export function ViewBar(): ReactNode {
  const stages = useMeeting((event) => event.stages);
  const { viewed, group, following, held } = useViewedStage();
  const lookAt = useLookAt();
  useFieldInSight(held);
  if (following) return null;
  const labelOf = (id: typeof viewed): string => findStage(stages, id)?.label ?? id;
  const Icon = held ? Footprints : Eye;
  return (
    <div className={classes['bar']} data-held={held || undefined} role="status">
      <Icon size={18} aria-hidden />
      <span>{held ? words.moved(labelOf(group)) : words.looking(labelOf(viewed), labelOf(group))}</span>
      <Button size="xs" variant="filled" onClick={() => lookAt(group)}>
        {held ? words.go : words.returnToGroup}
      </Button>
    </div>
  );
}

/** The field that somebody types in comes out from under the bar that has just appeared. */
function useFieldInSight(held: boolean): void {
  useEffect(() => {
    if (held) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [held]);
}
