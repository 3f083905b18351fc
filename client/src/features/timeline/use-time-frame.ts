import { knownTimeZone } from '@debrief/shared/domain/local-time.ts';
import { useMemo } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { usePreferences } from '#hooks/use-preferences.ts';
import { useServerNow } from '#hooks/use-server-now.ts';

/** In which zone the timeline is read and written, and which day it is about when nothing else says so. */
export interface TimelineFrame {
  /** The one that times are shown and read in. */
  readonly timeZone: string;
  /** The postmortem's own. */
  readonly declaredZone: string;
  readonly viewerZone: string;
  /** ISO 8601 UTC: the start of the incident, or now. */
  readonly about: string;
  /** ISO 8601 UTC. */
  readonly now: () => string;
}

/** The frame that the postmortem's record gives, in the zone that this person has chosen. */
export function useTimelineFrame(): TimelineFrame {
  const zone = useMeeting(({ record }) => record.timeZone);
  const startedAt = useMeeting(({ record }) => record.startedAt);
  const [{ timelineZone }] = usePreferences();
  const serverNow = useServerNow();
  return useMemo(() => {
    const now = (): string => new Date(serverNow()).toISOString();
    const declaredZone = knownTimeZone(zone);
    const viewerZone = knownTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
    const timeZone = { postmortem: declaredZone, mine: viewerZone, utc: 'UTC' }[timelineZone];
    return { timeZone, declaredZone, viewerZone, about: startedAt ?? now(), now };
  }, [zone, startedAt, serverNow, timelineZone]);
}
