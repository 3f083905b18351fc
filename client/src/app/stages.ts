import type { StageId } from '@debrief/shared/domain/stage.ts';
import { lazy, type ComponentType } from 'react';

/** The screen of each stage; loaded when somebody first looks at it. */
export const stages: Readonly<Partial<Record<StageId, ComponentType>>> = {
  timeline: lazy(async () => ({ default: (await import('./TimelineScreen.tsx')).TimelineScreen })),
  causes: lazy(async () => ({ default: (await import('#features/causes/CausesStage.tsx')).CausesStage })),
  group: lazy(async () => ({ default: (await import('#features/grouping/GroupStage.tsx')).GroupStage })),
  vote: lazy(async () => ({ default: (await import('#features/voting/VoteStage.tsx')).VoteStage })),
  analysis: lazy(async () => ({ default: (await import('#features/analysis/AnalysisStage.tsx')).AnalysisStage })),
  actions: lazy(async () => ({ default: (await import('#features/actions/ActionsStage.tsx')).ActionsStage })),
  'wrap-up': lazy(async () => ({ default: (await import('#features/wrap-up/WrapUpStage.tsx')).WrapUpStage })),
};
