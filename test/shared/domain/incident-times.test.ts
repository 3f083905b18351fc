import { incidentTimes } from '@debrief/shared/domain/incident-times.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import { NO_KEY_TIMES } from '@debrief/shared/domain/postmortem.ts';
import { timelineEntry, type Milestone, type TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { expect, test } from 'vitest';

const minuteMs = 60_000;
const at = (time: string): string => `2026-03-01T${time}:00.000Z`;
const marked = (milestone: Milestone, time: string): TimelineEntry =>
  timelineEntry({ id: asId(`${milestone}-${time}`), at: at(time), milestone });

test('[DER-1] the times of an incident follow from its milestones', () => {
  const timeline = [
    marked('started', '09:00'),
    marked('detected', '09:12'),
    marked('responded', '09:15'),
    marked('diagnosed', '09:45'),
    marked('mitigated', '10:00'),
    marked('resolved', '11:30'),
  ];
  expect(incidentTimes(NO_KEY_TIMES, timeline)).toEqual({
    detect: 12 * minuteMs,
    acknowledge: 3 * minuteMs,
    diagnose: 30 * minuteMs,
    mitigate: 60 * minuteMs,
    resolve: 150 * minuteMs,
  });
});

test('[DER-2] what the record says counts before the timeline', () => {
  const times = { ...NO_KEY_TIMES, started: at('08:50') };
  const timeline = [marked('started', '09:00'), marked('detected', '09:12')];
  expect(incidentTimes(times, timeline).detect).toBe(22 * minuteMs);
});

test('[DER-3] a time whose ends are unknown or the wrong way round is not guessed', () => {
  expect(incidentTimes(NO_KEY_TIMES, [marked('detected', '09:12'), marked('started', '09:30')])).toEqual({
    detect: null,
    acknowledge: null,
    diagnose: null,
    mitigate: null,
    resolve: null,
  });
});
