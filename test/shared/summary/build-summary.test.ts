import { asId } from '@debrief/shared/domain/ids.ts';
import { timelineEntry, type TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { buildSummary, type SummarySources } from '@debrief/shared/summary/build-summary.ts';
import { fileNameOf } from '@debrief/shared/summary/file-name.ts';
import type { KeyFigures } from '@debrief/shared/summary/summary.ts';
import { dateWords, durationWords, figureWords } from '@debrief/shared/summary/words.ts';
import { describe, expect, test } from 'vitest';
import { checkoutOutage, recordOf } from './sources.ts';

const minuteMs = 60_000;

function event(at: string | null, phase: TimelineEntry['phase']): TimelineEntry {
  return timelineEntry({ id: asId(`${phase}-${at}`), at: at && `2026-11-18T${at}:00.000Z`, phase, text: phase });
}

function figuresOf(startedAt: string | null, timeline: readonly TimelineEntry[]): KeyFigures {
  const sources = checkoutOutage();
  const record = recordOf({ startedAt: startedAt && `2026-11-18T${startedAt}:00.000Z`, timeZone: 'UTC' });
  return buildSummary({ ...sources, record, content: { ...sources.content, timeline } }).figures;
}

function timesOf(figures: KeyFigures): readonly (string | undefined)[] {
  return [figures.startedAt?.local.time, figures.endedAt?.local.time];
}

describe('the key figures', () => {
  test('[SUM-3] count from the start of the record to the last resolution', () => {
    const figures = figuresOf('09:00', [
      event('09:05', 'trigger'),
      event('10:00', 'resolution'),
      event('11:30', 'resolution'),
      event('12:00', 'note'),
    ]);
    expect(timesOf(figures)).toEqual(['09:00', '11:30']);
    expect(figures).toMatchObject({ endIs: 'resolution', durationMs: 150 * minuteMs, events: 4 });
  });

  test('[SUM-3] without a start begin at the trigger, a note does not start it', () => {
    const figures = figuresOf(null, [
      event('08:00', 'note'),
      event('09:05', 'trigger'),
      event('10:00', 'mitigation'),
      event('10:30', 'resolution'),
    ]);
    expect(timesOf(figures)).toEqual(['09:05', '10:30']);
    expect(figures).toMatchObject({ endIs: 'resolution', durationMs: 85 * minuteMs });
  });

  test('[SUM-12] without a resolution end at the last event, whatever its phase, and have no duration', () => {
    const figures = figuresOf('09:05', [event('10:00', 'mitigation'), event('12:00', 'note'), event(null, 'response')]);
    expect(timesOf(figures)).toEqual(['09:05', '12:00']);
    expect(figures).toMatchObject({ endIs: 'last-event', durationMs: null });
  });

  test('[SUM-3] tell nothing that nobody has said', () => {
    const figures = figuresOf(null, [event(null, 'trigger'), event(null, 'resolution')]);
    expect(figures).toMatchObject({ startedAt: null, endedAt: null, durationMs: null, detectedAfterMs: null });
  });

  test('[SUM-3] have no duration when the end lies before the start', () => {
    expect(figuresOf('12:00', [event('09:00', 'resolution')]).durationMs).toBeNull();
  });

  test('[SUM-4] measure detection from the trigger to the first detection after it', () => {
    const timeline = [
      event('08:30', 'detection'),
      event('09:05', 'trigger'),
      event('09:23', 'detection'),
      event('09:40', 'detection'),
    ];
    expect(figuresOf(null, timeline)).toMatchObject({ detectedAfterMs: 18 * minuteMs, detectionIs: 'guess' });
  });

  test('[SUM-4] measure detection from the first event when no trigger is known', () => {
    const figures = figuresOf(null, [event('09:00', 'response'), event('09:23', 'detection')]);
    expect(figures.detectedAfterMs).toBe(23 * minuteMs);
    expect(figureWords(figures)).toContainEqual({
      term: 'Detected after',
      value: 'about 23 min, from the timeline’s phases',
    });
  });

  test('[SUM-4] guess nothing where the timeline begins with its detection', () => {
    const timeline = [event('09:05', 'detection'), event('09:12', 'detection'), event('09:30', 'response')];
    expect(figuresOf(null, timeline).detectedAfterMs).toBeNull();
  });

  test('[SUM-4] say “about” only of what has a number', () => {
    const figures = figuresOf(null, [event('09:05', 'trigger'), event('09:05', 'detection')]);
    expect(figureWords(figures)).toContainEqual({
      term: 'Detected after',
      value: 'under 1 min, from the timeline’s phases',
    });
  });

  test('[SUM-4] claim no detection that nobody has told where key times are', () => {
    const timeline = [event('09:05', 'trigger'), event('09:23', 'detection')];
    expect(figuresOf('09:00', timeline)).toMatchObject({ detectedAfterMs: null, detectionIs: 'known' });
  });
});

describe('the themes', () => {
  test('[SUM-5] stand in the order of the vote, and those that came later behind them', () => {
    const { themes, vote } = buildSummary(checkoutOutage());
    expect(themes.map(({ label, result }) => [label, result?.dots])).toEqual([
      ['Config reached production unchecked', 5],
      ['No alert on queue depth', 1],
      ['Slow path to the right people', undefined],
    ]);
    expect(vote).toEqual({ votesPerPerson: 3, dots: 6 });
  });

  test('[SUM-5] stand in the order of the board while there was no vote', () => {
    const { themes } = buildSummary({ ...checkoutOutage(), vote: null });
    expect(themes.map((theme) => theme.label)).toEqual([
      'No alert on queue depth',
      'Config reached production unchecked',
      'Slow path to the right people',
    ]);
  });

  test('[SUM-6] a tree whose theme has lost its causes is still told', () => {
    const sources = checkoutOutage();
    const content = {
      ...sources.content,
      causes: sources.content.causes.filter((cause) => cause.themeId !== 'unchecked'),
    };
    expect(buildSummary({ ...sources, content }).whyTrees.map((tree) => tree.label)).toEqual([
      'Config reached production unchecked',
    ]);
  });
});

describe('the actions and people', () => {
  test('[SUM-7] an action names its owner, also one who has left, and the words of what it answers', () => {
    expect(buildSummary(checkoutOutage()).actions.map(({ owner, answers }) => [owner, answers])).toEqual([
      ['Ann Okafor', 'Nothing reviews the schema'],
      ['Gus Gone', 'No alert on queue depth'],
      [null, null],
    ]);
  });

  test('[SUM-8] who was removed is not among the people', () => {
    const summary = buildSummary(checkoutOutage());
    expect(summary.people.map((person) => person.name)).toEqual(['Ann Okafor', 'Bo Lindqvist', 'Cy Vu']);
    expect(summary.figures.participants).toBe(2);
  });

  test('[SUM-9] nothing in it says who wrote or chose what', () => {
    const canary = 'canary-author';
    const sources: SummarySources = withCanary(checkoutOutage(), canary);
    expect(JSON.stringify(buildSummary(sources))).not.toContain(canary);
  });
});

/** Every field that a row might one day carry about its author. */
function withCanary(sources: SummarySources, canary: string): SummarySources {
  const marked = <Row extends object>(rows: readonly Row[]): readonly Row[] =>
    rows.map((row) => ({ ...row, authorId: canary, author: canary, votedBy: [canary] }));
  const { content, vote } = sources;
  return {
    ...sources,
    content: {
      ...content,
      causes: marked(content.causes),
      themes: marked(content.themes),
      timeline: marked(content.timeline),
      actions: marked(content.actions),
    },
    vote: vote && { ...vote, results: marked(vote.results) },
  };
}

test.each([
  [0, 'under 1 min'],
  [59_999, 'under 1 min'],
  [minuteMs, '1 min'],
  [60 * minuteMs, '1 h'],
  [87_240_000, '24 h 14 min'],
  [47 * 60 * minuteMs + 59 * minuteMs, '47 h 59 min'],
  [48 * 60 * minuteMs, '2 d'],
  [51 * 60 * minuteMs, '2 d 3 h'],
])('[SUM-10] %i ms are %s', (ms, words) => {
  expect(durationWords(ms)).toBe(words);
});

test.each([
  ['2026-11-20', '20 November 2026'],
  ['2026-01-02', '2 January 2026'],
  ['2026-99-02', '2 99 2026'],
])('[SUM-10] the date %s is %s', (date, words) => {
  expect(dateWords(date)).toBe(words);
});

test.each([
  ['Checkout outage', 'pm-7-checkout-outage.md'],
  ['  Ausfall: Müller & Söhne / “Zahlung” ', 'pm-7-ausfall-muller-sohne-zahlung.md'],
  ['../../etc/passwd\u0000"\r\n', 'pm-7-etc-passwd.md'],
  ['故障', 'pm-7.md'],
  ['x'.repeat(300), `pm-7-${'x'.repeat(55)}.md`],
])('[SUM-11] the file of %j is called %s', (title, name) => {
  expect(fileNameOf({ reference: 'PM-7', title }, 'md')).toBe(name);
});
