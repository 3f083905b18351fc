import { must } from '@debrief/shared/lang/must.ts';
import { useCallback } from 'react';
import { readOnlyReason } from '#session/read-only.ts';
import { useSession } from './use-session.ts';

/** Tells whether I may edit the document at the moment of asking: for what is clicked long after it was drawn. */
export function useIsEditable(): () => boolean {
  const { meeting } = useSession().stores;
  return useCallback(() => {
    const { event } = meeting.getState();
    return readOnlyReason(must(event, 'a meeting that has been heard of')) === undefined;
  }, [meeting]);
}
