import { knownTimeZone } from '@debrief/shared/domain/local-time.ts';
import { useMemo } from 'react';
import { useMeeting } from './use-meeting.ts';
import { usePreferences } from './use-preferences.ts';

/** The zones of a timeline, by IANA names that this browser knows. */
export interface TimelineZones {
  /** The one that this person has chosen to read and write times in. */
  readonly timeZone: string;
  /** The postmortem's own. */
  readonly declaredZone: string;
  readonly viewerZone: string;
}

/** In which zone this person sees the timeline. */
export function useTimelineZone(): TimelineZones {
  const zone = useMeeting(({ record }) => record.timeZone);
  const [{ timelineZone }] = usePreferences();
  return useMemo(() => {
    const declaredZone = knownTimeZone(zone);
    const viewerZone = knownTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
    const timeZone = { postmortem: declaredZone, mine: viewerZone, utc: 'UTC' }[timelineZone];
    return { timeZone, declaredZone, viewerZone };
  }, [zone, timelineZone]);
}
