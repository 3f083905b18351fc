import { incidentTimes, type IncidentTimes } from '@debrief/shared/domain/incident-times.ts';
import { stripContent } from '@debrief/shared/layout/strip-content.ts';
import { layoutStrip, stripRange, type StripContent, type StripLayout } from '@debrief/shared/layout/timeline-strip.ts';
import { useMemo, useState } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useTimelineFacts } from '#hooks/use-timeline-facts.ts';
import { useTimelineZone } from '#hooks/use-timeline-zone.ts';
import { isWhole, moved, zoomed, type Span, type Zoom } from './strip-range.ts';

/** The strip as this person sees it. */
export interface Strip {
  /** In the zone in which this person reads the rows. */
  readonly content: StripContent;
  /** The postmortem's own zone: that of everything that leaves the screen. */
  readonly declaredZone: string;
  /** What follows from its moments. */
  readonly times: IncidentTimes;
  /** Undefined while there is too little to draw. */
  readonly layout: StripLayout | undefined;
  readonly isWhole: boolean;
  readonly zoom: (zoom: Zoom) => void;
  /** By a share of what is seen: 0.5 is half a screen later. */
  readonly move: (share: number) => void;
  readonly showAll: () => void;
  readonly show: (span: Span) => void;
}

/** What can be pressed is that large and lies apart from the next (WCAG 2.5.8). */
const TARGET_PX = 24;

/** What is to be drawn at that width, and what part of it. */
export function useStrip(widthPx: number): Strip {
  const entries = useTimelineFacts();
  const record = useMeeting((event) => event.record);
  const { timeZone, declaredZone } = useTimelineZone();
  const content = useMemo(() => ({ ...stripContent(entries, record), timeZone }), [entries, record, timeZone]);
  const times = useMemo(() => incidentTimes(record.keyTimes, entries), [entries, record]);
  const whole = useMemo(() => spanOf(stripRange(content)), [content]);
  const [chosen, setChosen] = useState<Span>();
  const layout = useMemo(() => {
    const range = chosen && { from: new Date(chosen.from).toISOString(), to: new Date(chosen.to).toISOString() };
    return layoutStrip(content, { widthPx, range, clusterPx: TARGET_PX });
  }, [content, widthPx, chosen]);
  const change = (make: (span: Span, all: Span) => Span): void => {
    if (!whole) return;
    const next = make(chosen ?? whole, whole);
    setChosen(isWhole(next, whole) ? undefined : next);
  };
  return {
    content,
    declaredZone,
    times,
    layout,
    isWhole: chosen === undefined,
    zoom: (zoom) => change((span, all) => zoomed(span, all, zoom)),
    move: (share) => change((span, all) => moved(span, all, share)),
    showAll: () => setChosen(undefined),
    show: (span) => change((_, all) => moved(span, all, 0)),
  };
}

function spanOf(range: StripLayout['range'] | undefined): Span | undefined {
  return range && { from: Date.parse(range.from), to: Date.parse(range.to) };
}
