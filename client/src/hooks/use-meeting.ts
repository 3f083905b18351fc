import { must } from '@debrief/shared/lang/must.ts';
import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';
import { useStore } from 'zustand';
import { useSession } from './use-session.ts';

/** A part of what the server last told about the meeting; unchanged parts keep their identity. */
export function useMeeting<Part>(selector: (event: MeetingEvent) => Part): Part {
  return useStore(useSession().stores.meeting, ({ event }) =>
    selector(must(event, 'a meeting that has been heard of')),
  );
}
