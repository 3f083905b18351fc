import { useMemo } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useServerNow } from '#hooks/use-server-now.ts';
import { useTimelineZone, type TimelineZones } from '#hooks/use-timeline-zone.ts';

/** In which zone the timeline is read and written, and which day it is about when nothing else says so. */
export interface TimelineFrame extends TimelineZones {
  /** ISO 8601 UTC: the start of the incident, or now. */
  readonly about: string;
  /** ISO 8601 UTC. */
  readonly now: () => string;
}

/** The frame that the postmortem's record gives, in the zone that this person has chosen. */
export function useTimelineFrame(): TimelineFrame {
  const zones = useTimelineZone();
  const startedAt = useMeeting(({ record }) => record.startedAt);
  const serverNow = useServerNow();
  return useMemo(() => {
    const now = (): string => new Date(serverNow()).toISOString();
    return { ...zones, about: startedAt ?? now(), now };
  }, [zones, startedAt, serverNow]);
}
