import type { StageId } from '@debrief/shared/domain/stage.ts';
import { Suspense, useEffect, type ComponentType, type ReactNode } from 'react';
import { useSetPresence } from '#hooks/use-set-presence.ts';
import { useViewedStage } from '#hooks/use-viewed-stage.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Ghosts } from '#ui/Ghosts.tsx';
import { words } from './words.ts';

interface StageViewProps {
  readonly stages: Readonly<Partial<Record<StageId, ComponentType>>>;
}

/** The stage that this person looks at; the others hear which it is. */
export function StageView({ stages }: StageViewProps): ReactNode {
  const { viewed } = useViewedStage();
  const setPresence = useSetPresence();
  useEffect(() => setPresence({ stage: viewed }), [setPresence, viewed]);
  const Stage = stages[viewed];
  return (
    <div data-stage={viewed}>
      <Suspense key={viewed} fallback={<Ghosts heading />}>
        {Stage ? <Stage /> : <EmptyState>{words.noSuchStage}</EmptyState>}
      </Suspense>
    </div>
  );
}
