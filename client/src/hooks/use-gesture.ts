import { useSession } from './use-session.ts';

/** Runs edits so that they are one entry of undo, e.g. a drop that moves three causes. */
export function useGesture(): (edit: () => void) => void {
  return useSession().undo.gesture;
}
