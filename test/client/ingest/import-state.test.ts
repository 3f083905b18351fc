import { words } from '@debrief/client/features/ingest/words.ts';
import {
  choiceForAnother,
  countToAdd,
  fits,
  groupByDay,
  howMany,
  INITIAL_CHOICE,
  lacksOf,
  likelyAnswer,
  optionsOf,
  withToggled,
  type ImportChoice,
} from '@debrief/client/features/ingest/import-state.ts';
import type { IngestAnswer, IngestPreviewEntry } from '@debrief/shared/protocol/ingest.ts';
import { describe, expect, test } from 'vitest';

const entry = (ref: string, more: Partial<IngestPreviewEntry> = {}): IngestPreviewEntry => ({
  ref,
  at: '2017-01-31T21:00:00.000Z',
  endAt: null,
  phase: 'note',
  milestone: null,
  text: ref,
  speaker: null,
  source: 'Slack',
  url: null,
  known: false,
  ...more,
});

const answer = (entries: readonly IngestPreviewEntry[], selected = entries.length): IngestAnswer => ({
  format: 'slack-paste',
  title: null,
  records: selected,
  selected,
  fresh: selected - entries.filter(({ known }) => known).length,
  room: 5_000,
  entries,
  added: 0,
  addedIds: [],
  skippedCount: 0,
  skipped: [],
  sources: [],
  people: [],
  notes: [],
  isGuessed: false,
});

describe('what is asked of who imports', () => {
  test.each([
    ['needs-date', ['date']],
    ['needs-time-zone', ['time-zone']],
    ['needs-date-and-time-zone', ['date', 'time-zone']],
    ['malformed', []],
  ])('[IMPT-1] %s asks for what is lacking, all of it at once', (code, lacks) => {
    expect(lacksOf(code)).toEqual(lacks);
  });

  test('[IMPT-2] the zone of the postmortem is offered, and the day on which the incident began there', () => {
    const record = { timeZone: 'Asia/Tokyo', startedAt: '2017-01-31T23:00:00.000Z' };
    expect(likelyAnswer(INITIAL_CHOICE, record)).toEqual({ timeZone: 'Asia/Tokyo', date: '2017-02-01' });
    expect(likelyAnswer(INITIAL_CHOICE, { ...record, startedAt: null })).toEqual({ timeZone: 'Asia/Tokyo', date: '' });
  });

  test('[IMPT-2] what somebody has chosen goes before what is likely', () => {
    const chosen = { ...INITIAL_CHOICE, timeZone: 'UTC', date: '2017-01-30' };
    const record = { timeZone: 'Asia/Tokyo', startedAt: '2017-01-31T23:00:00.000Z' };
    expect(likelyAnswer(chosen, record)).toEqual({ timeZone: 'UTC', date: '2017-01-30' });
  });
});

describe('what is sent', () => {
  const choice: ImportChoice = {
    format: 'csv',
    timeZone: 'UTC',
    date: '2017-01-31',
    dayOrder: 'month-first',
    columns: { time: 0, text: 1 },
    from: '2017-01-31T00:00:00.000Z',
    to: '2017-01-31T23:59:59.999Z',
    sources: ['Slack #ops'],
    without: new Set(['b']),
  };
  const { without: _, ...said } = { ...choice };

  test('[IMPT-3] nothing that nobody chose is sent', () => {
    expect(optionsOf(INITIAL_CHOICE, true)).toEqual({ dryRun: true });
  });

  test('[IMPT-3] a preview is of everything, what is not wanted too; only adding leaves it out', () => {
    expect(optionsOf(choice, true)).toEqual({ ...said, dryRun: true });
    expect(optionsOf(choice, false)).toEqual({ ...said, dryRun: false, without: ['b'] });
  });

  test('[IMPT-4] for another file the way of reading stays, and what was picked from the last one does not', () => {
    const { format, timeZone, date, dayOrder } = choice;
    expect(choiceForAnother(choice)).toEqual({ ...INITIAL_CHOICE, format, timeZone, date, dayOrder });
  });
});

describe('what would be added', () => {
  test('[IMPT-5] neither what is there already nor what is not wanted counts; what is not shown does', () => {
    const shown = [entry('a', { known: true }), entry('b'), entry('c')];
    expect(countToAdd(answer(shown, 10), new Set(['b']))).toBe(8);
    // What is there already is not counted twice when somebody had left it out as well.
    expect(countToAdd(answer(shown), new Set(['a']))).toBe(2);
  });

  test('[IMPT-7] what the timeline has no room for cannot be added, before somebody takes less of it', () => {
    const shown = [entry('a', { known: true }), entry('b'), entry('c')];
    const full = { ...answer(shown, 10), room: 8 };
    expect(fits(full, new Set())).toBe(false);
    expect(fits(full, new Set(['a']))).toBe(false);
    expect(fits(full, new Set(['b']))).toBe(true);
    expect(words.noRoom(9, 8)).toBe('These are 9 events, and the timeline takes only 8 more.');
    expect(words.noRoom(7_200, 0)).toBe('These are 7,200 events, and the timeline takes no more.');
  });

  test('[IMPT-7] less of it is a shorter time, and fewer sources only where there are several', () => {
    const shorter = 'a shorter time, under “Read it another way, or only a part”.';
    expect(words.takeLess(1, 'csv')).toBe(`Take ${shorter}`);
    expect(words.takeLess(2, 'csv')).toBe(`Choose fewer sources, or take ${shorter}`);
    expect(words.takeLess(3, 'slack-export')).toBe(`Choose fewer channels, or take ${shorter}`);
  });

  test('[IMPT-5] a tick takes an entry out and in again, and the tick for all knows how many are in', () => {
    const shown = [entry('a', { known: true }), entry('b'), entry('c')];
    const withoutB = withToggled(new Set(), 'b');
    expect(howMany(shown, new Set())).toBe('all');
    expect(howMany(shown, withoutB)).toBe('some');
    expect(howMany(shown, withToggled(withoutB, 'c'))).toBe('none');
    expect(howMany(shown, withToggled(withoutB, 'b'))).toBe('all');
  });

  test('[IMPT-6] entries stand under their days in the zone of the postmortem', () => {
    const late = entry('late', { at: '2017-01-31T22:50:00.000Z' });
    const next = entry('next', { at: '2017-01-31T23:10:30.000Z' });
    expect(groupByDay([late, next], 'Europe/Berlin')).toEqual([
      { date: '2017-01-31', entries: [{ entry: late, time: '23:50' }] },
      { date: '2017-02-01', entries: [{ entry: next, time: '00:10:30' }] },
    ]);
    expect(groupByDay([late, next], 'UTC')).toHaveLength(1);
  });
});
