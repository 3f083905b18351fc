import { knownTimeZone } from '@debrief/shared/domain/local-time.ts';
import { useMemo } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useServerNow } from '#hooks/use-server-now.ts';

/** In which zone the timeline is read, and which day it is about when nothing else says so. */
export interface TimelineFrame {
  readonly timeZone: string;
  readonly viewerZone: string;
  /** ISO 8601 UTC: the start of the incident, or now. */
  readonly about: string;
  /** ISO 8601 UTC. */
  readonly now: () => string;
}

/** The frame that the postmortem's record gives. */
export function useTimelineFrame(): TimelineFrame {
  const zone = useMeeting(({ record }) => record.timeZone);
  const startedAt = useMeeting(({ record }) => record.startedAt);
  const serverNow = useServerNow();
  return useMemo(() => {
    const now = (): string => new Date(serverNow()).toISOString();
    const viewerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return { timeZone: knownTimeZone(zone), viewerZone: knownTimeZone(viewerZone), about: startedAt ?? now(), now };
  }, [zone, startedAt, serverNow]);
}
