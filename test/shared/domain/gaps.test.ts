import { findGaps } from '@debrief/shared/domain/gaps.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import { timelineEntry, type TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { describe, expect, test } from 'vitest';

const instant = (minute: number): string => new Date(Date.UTC(2026, 10, 20, 8, minute)).toISOString();

function at(minute: number, more: Partial<TimelineEntry> = {}): TimelineEntry {
  return timelineEntry({ id: asId(`m${minute}`), at: instant(minute), ...more });
}

function gaps(...entries: readonly TimelineEntry[]): string {
  return findGaps(entries)
    .map(({ afterId, beforeId, minutes }) => `${afterId}>${beforeId}:${minutes}`)
    .join(' ');
}

describe('stretches of which nobody has told', () => {
  test('[TIM-22] longer than half an hour and three times the usual', () => {
    expect(gaps(at(0), at(5), at(10), at(55), at(60))).toBe('m10>m55:45');
    expect(gaps(at(0), at(5), at(10), at(40), at(45))).toBe('');
  });

  test('[TIM-22] where long steps are usual, none is a gap', () => {
    expect(gaps(at(0), at(60), at(120), at(180), at(300))).toBe('');
  });

  test('[TIM-22] between two events alone, half an hour decides', () => {
    expect(gaps(at(0), at(31))).toBe('m0>m31:31');
    expect(gaps(at(0), at(30))).toBe('');
    expect(gaps(at(0))).toBe('');
  });

  test('[TIM-22] before the start and after the end nothing is missing', () => {
    const [started, resolved] = [at(100, { milestone: 'started' }), at(110, { milestone: 'resolved' })];
    expect(gaps(at(0), started, at(105), resolved, at(300))).toBe('');
  });

  test('[TIM-22] an event that lasts fills its time, events without a time say nothing', () => {
    expect(gaps(at(0), at(5), at(10, { endAt: instant(50) }), at(55), at(60))).toBe('');
    expect(gaps(at(0), at(1, { endAt: instant(200) }), at(5), at(10), at(100))).toBe('');
    expect(gaps(at(0), at(40), timelineEntry({ id: asId('none') }))).toBe('m0>m40:40');
  });
});
