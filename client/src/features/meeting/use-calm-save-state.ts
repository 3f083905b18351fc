import { useEffect, useState } from 'react';
import { useSaveState } from '#hooks/use-save-state.ts';

/** Longer than the pause between two keys of somebody who types. */
const calmAfterMs = 700;

/**
 * The save state for the eye: between keystrokes it stays at saving instead of changing twice a key. Only good news
 * waits, so it is never better than the truth.
 */
export function useCalmSaveState(): ReturnType<typeof useSaveState> {
  const save = useSaveState();
  const [isCalm, setCalm] = useState(true);
  if (save.kind === 'saving' && isCalm) setCalm(false);
  useEffect(() => {
    if (isCalm || save.kind === 'saving') return undefined;
    const timeout = window.setTimeout(() => setCalm(true), calmAfterMs);
    return () => window.clearTimeout(timeout);
  }, [isCalm, save.kind]);
  return save.kind === 'saved' && !isCalm ? { kind: 'saving' } : save;
}
