import type { StageId } from '@debrief/shared/domain/stage.ts';
import { useCallback } from 'react';
import { useViewedStage } from '#hooks/use-viewed-stage.ts';
import { STAGE_HEADING_ID } from '#ui/StageHeading.tsx';

/** Goes to look at a stage, and takes the focus along to its question once that is there. */
export function useLookAt(): (stage: StageId) => void {
  const { look } = useViewedStage();
  return useCallback(
    (stage) => {
      look(stage);
      focusWhenShown(stage);
    },
    [look],
  );
}

/** A stage that is looked at for the first time is still loading; after that long the person is elsewhere anyway. */
const WAIT_MS = 3_000;

function focusWhenShown(stage: StageId): void {
  const main = document.getElementById('main');
  if (!main) return;
  const tryFocus = (): boolean => {
    const heading = main.querySelector<HTMLElement>(`[data-stage="${stage}"] #${STAGE_HEADING_ID}`);
    heading?.focus({ preventScroll: true });
    if (heading) main.scrollTo({ top: 0 });
    return heading !== null;
  };
  const observer = new MutationObserver(() => {
    if (tryFocus()) observer.disconnect();
  });
  requestAnimationFrame(() => {
    if (tryFocus()) return;
    observer.observe(main, { childList: true, subtree: true });
    setTimeout(() => observer.disconnect(), WAIT_MS);
  });
}
