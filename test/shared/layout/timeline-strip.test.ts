import { asId } from '@debrief/shared/domain/ids.ts';
import { timelineEntry, type NewTimelineEntry, type TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { LIGHT_PALETTE } from '@debrief/shared/draw/palette.ts';
import { drawTimelineStrip } from '@debrief/shared/draw/timeline-strip-svg.ts';
import { layoutStrip, STRIP, type StripContent } from '@debrief/shared/layout/timeline-strip.ts';
import { PHASE_WORDS } from '@debrief/shared/summary/words.ts';
import * as fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';

const day = '2026-03-01';
const event = (time: string, change: Partial<NewTimelineEntry> = {}): TimelineEntry =>
  timelineEntry({ id: asId(time), at: `${day}T${time}:00.000Z`, phase: 'response', ...change });

function content(change: Partial<StripContent> = {}): StripContent {
  return {
    entries: [event('09:00', { phase: 'trigger' }), event('09:10', { phase: 'detection' }), event('10:00')],
    phases: ['trigger', 'detection', 'response', 'resolution'],
    milestones: [],
    gaps: [],
    timeZone: 'UTC',
    ...change,
  };
}

describe('the strip', () => {
  test('[STR-1] has a lane for each phase that occurs, in the order of the incident type, others last', () => {
    const entries = [event('09:00'), event('09:30', { phase: 'launch' }), event('10:00', { phase: 'trigger' })];
    const layout = layoutStrip(content({ entries }), { widthPx: 800 });
    expect(layout?.lanes.map(({ phase }) => phase)).toEqual(['trigger', 'response', 'launch']);
  });

  test('[CLK-1] marks which of two hours is meant in the night in which the clock goes back', () => {
    const entries = ['00:00', '02:15'].map((time) =>
      timelineEntry({ id: asId(time), at: `2026-10-25T${time}:00.000Z`, phase: 'response' }),
    );
    const layout = layoutStrip(content({ entries, timeZone: 'Europe/Berlin' }), { widthPx: 800 });
    const labels = layout?.ticks.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['02:30 +2', '02:30 +1', '03:00']));
  });

  test('[STR-2] places by time: later is further right, and nothing leaves the picture', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 60 }),
        fc.integer({ min: 300, max: 2_000 }),
        (minutes, widthPx) => {
          const sorted = minutes.toSorted((a, b) => a - b);
          const start = Date.parse(`${day}T00:00:00Z`);
          const entries = sorted.map((minute, index) =>
            timelineEntry({ id: asId(`${index}`), at: new Date(start + minute * 60_000).toISOString() }),
          );
          const layout = layoutStrip(content({ entries }), { widthPx });
          if (sorted[0] === sorted.at(-1)) return layout === undefined;
          const xs = layout?.dots.map(({ x }) => x) ?? [];
          const count = layout?.dots.reduce((sum, { entryIds }) => sum + entryIds.length, 0);
          return (
            count === entries.length &&
            xs.every((x, index) => x >= STRIP.labelWidth && x <= widthPx && (index === 0 || x > (xs[index - 1] ?? 0)))
          );
        },
      ),
    );
  });

  test('[STR-3] events that are too close to be told apart are one dot with a number, and none is lost', () => {
    const entries = [event('09:00'), event('09:01'), event('09:02'), event('14:00')];
    const layout = layoutStrip(content({ entries }), { widthPx: 600 });
    expect(layout?.dots.map(({ entryIds }) => entryIds.length)).toEqual([3, 1]);
  });

  test('[STR-3] a long row of events is several dots, never closer than two that stand alone, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 200, maxLength: 600 }), (tenths) => {
        const start = Date.parse(`${day}T00:00:00Z`);
        const entries = tenths
          .toSorted((a, b) => a - b)
          .map((tenth, index) =>
            timelineEntry({ id: asId(`${index}`), at: new Date(start + tenth * 6_000).toISOString() }),
          );
        const layout = layoutStrip(content({ entries }), { widthPx: 1_000 });
        const xs = layout?.dots.map(({ x }) => x) ?? [];
        expect(layout?.dots.flatMap(({ entryIds }) => entryIds)).toEqual(entries.map(({ id }) => id));
        expect(xs.length).toBeGreaterThan(5);
        const distances = xs.slice(1).map((x, index) => x - (xs[index] ?? 0));
        // Sums of fractions of pixels are not exact.
        expect(Math.min(...distances)).toBeGreaterThanOrEqual(STRIP.clusterPx - 0.001);
      }),
    );
  });

  test.each([
    ['2024-11-20', '2026-03-10', ['Jan 2025', 'Apr 2025', 'Jul 2025', 'Oct 2025', 'Jan 2026']],
    ['1970-01-02', '1971-06-02', ['Jan 1970', 'Apr 1970', 'Jul 1970', 'Oct 1970', 'Jan 1971', 'Apr 1971']],
    ['2017-06-01', '2026-03-10', ['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026']],
    [
      '1970-01-02',
      '2199-12-30',
      ['1980', '2000', '2020', '2040', '2060', '2080', '2100', '2120', '2140', '2160', '2180', '2200'],
    ],
  ])('[STR-12] from %s to %s the axis has months or years, no more than fit', (from, to, labels) => {
    const entries = [from, to].map((date) => timelineEntry({ id: asId(date), at: `${date}T00:00:00.000Z` }));
    const layout = layoutStrip(content({ entries, timeZone: 'Europe/Berlin' }), { widthPx: 1_200 });
    expect(layout?.ticks.map(({ label }) => label)).toEqual(labels);
    const xs = layout?.ticks.map(({ x }) => x) ?? [];
    expect(Math.min(...xs.slice(1).map((x, index) => x - (xs[index] ?? 0)))).toBeGreaterThan(60);
  });

  test('[STR-4] what lasted is a bar from its begin to its end', () => {
    const entries = [event('09:00', { endAt: `${day}T09:30:00.000Z` }), event('10:00')];
    const layout = layoutStrip(content({ entries }), { widthPx: 800 });
    const [bar] = layout?.bars ?? [];
    const [first, last] = layout?.dots ?? [];
    expect(bar?.width).toBeCloseTo(((last?.x ?? 0) - (first?.x ?? 0)) / 2, 0);
  });

  test('[STR-5] flags of milestones never cover each other', () => {
    const milestones = (['started', 'detected', 'responded', 'mitigated'] as const).map((milestone, index) => ({
      milestone,
      at: `${day}T09:0${index}:00.000Z`,
    }));
    const layout = layoutStrip(content({ milestones }), { widthPx: 400 });
    const rows = layout?.flags.map(({ row }) => row) ?? [];
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('[STR-6] zoomed in, it shows that part only, and what lasts is cut at its edges', () => {
    const entries = [event('08:00', { endAt: `${day}T12:00:00.000Z` }), event('09:30'), event('11:00')];
    const range = { from: `${day}T09:00:00.000Z`, to: `${day}T10:00:00.000Z` };
    const layout = layoutStrip(content({ entries, gaps: [{ from: range.from, to: `${day}T11:00:00.000Z` }] }), {
      widthPx: 800,
      range,
    });
    const inside = 800 - STRIP.labelWidth - STRIP.paddingRight;
    expect(layout?.dots.map(({ entryIds }) => entryIds)).toEqual([['09:30']]);
    expect(layout?.bars.map(({ width }) => Math.round(width))).toEqual([inside]);
    expect(layout?.gaps.map(({ width }) => Math.round(width))).toEqual([inside]);
  });

  test.each([
    ['UTC', ['09:00', '09:15']],
    ['Asia/Kolkata', ['14:30', '14:45']],
  ])('[STR-7] the axis has round times of the zone %s', (timeZone, first) => {
    const entries = [event('09:00'), event('10:00')];
    const labels = layoutStrip(content({ entries, timeZone }), { widthPx: 560 })?.ticks.map(({ label }) => label);
    expect(labels?.slice(0, 2)).toEqual(first);
  });

  test('[STR-7] midnight of the zone is named by its day', () => {
    const entries = [event('20:00'), timelineEntry({ id: asId('next'), at: '2026-03-02T04:00:00.000Z' })];
    const days = layoutStrip(content({ entries }), { widthPx: 800 })?.ticks.filter(({ isDay }) => isDay);
    expect(days?.map(({ label }) => label)).toEqual(['2 Mar']);
  });

  test.each([
    ['2026-10-22', '2026-10-29', ['22 Oct', '23 Oct', '24 Oct', '25 Oct', '26 Oct', '27 Oct', '28 Oct', '29 Oct']],
    ['2026-03-27', '2026-04-02', ['27 Mar', '28 Mar', '29 Mar', '30 Mar', '31 Mar', '1 Apr', '2 Apr']],
    ['2026-10-24', '2026-10-26', ['06:00', '12:00', '18:00', '25 Oct', '06:00', '12:00', '18:00', '26 Oct']],
    ['2026-03-28', '2026-03-30', ['06:00', '12:00', '18:00', '29 Mar', '06:00', '12:00', '18:00', '30 Mar']],
  ])('[STR-11] from %s to %s the axis goes on with round times, and names each day once', (from, to, labels) => {
    const entries = [from, to].map((date) => timelineEntry({ id: asId(date), at: `${date}T00:00:00.000Z` }));
    const layout = layoutStrip(content({ entries, timeZone: 'Europe/Berlin' }), { widthPx: 900 });
    expect(layout?.ticks.map(({ label }) => label)).toEqual(labels);
  });

  test('[STR-8] with fewer than two times there is nothing to draw', () => {
    for (const entries of [[], [event('09:00')], [timelineEntry({ id: asId('none') }), event('09:00')]])
      expect(layoutStrip(content({ entries }), { widthPx: 800 })).toBeUndefined();
  });

  test('[STR-9] the drawing is one SVG that says what it shows, whatever the words are', () => {
    const words = { ...PHASE_WORDS, response: '<script>&"' };
    const drawing = drawTimelineStrip(
      content({ gaps: [{ from: `${day}T09:10:00Z`, to: `${day}T10:00:00Z` }] }),
      { widthPx: 800 },
      {
        palette: LIGHT_PALETTE,
        id: 'strip',
        phaseWords: words,
      },
    );
    const root = parseFragment(drawing?.source ?? '').childNodes;
    expect(root.map(({ nodeName }) => nodeName)).toEqual(['svg']);
    expect(drawing?.source).not.toContain('<script>');
    expect(drawing?.source).toContain('3 events in 3 lanes; 1 span without an event');
  });
});
