import { timelineEntry } from '@debrief/shared/domain/timeline.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import { NO_KEY_TIMES } from '@debrief/shared/domain/postmortem.ts';
import { DEFAULT_SETTINGS } from '@debrief/shared/domain/default-settings.ts';
import { EMPTY_CONTENT, type DocumentContent } from '@debrief/shared/domain/content.ts';
import { SECTION_BLOCKS } from '@debrief/shared/domain/template.ts';
import { buildSummary, type SummarySources } from '@debrief/shared/summary/build-summary.ts';
import {
  detailWords,
  eventMarks,
  eventNotes,
  evidenceWords,
  questionWords,
} from '@debrief/shared/summary/event-words.ts';
import { metricWords, segmentWords } from '@debrief/shared/summary/impact-words.ts';
import { peopleGroups, personFacts } from '@debrief/shared/summary/people-words.ts';
import { recordWords } from '@debrief/shared/summary/record-words.ts';
import { actionTitle, figureWords } from '@debrief/shared/summary/words.ts';
import { toHtml } from '@debrief/shared/summary/html.ts';
import { toMarkdown } from '@debrief/shared/summary/markdown.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkoutOutage, section } from './sources.ts';

function withContent(change: Partial<DocumentContent>): SummarySources {
  const sources = checkoutOutage();
  return { ...sources, content: { ...sources.content, ...change } };
}

test('[SUM-26] an action without words is called the same on the page and in every format', () => {
  const [action] = checkoutOutage().content.actions;
  const summary = buildSummary(withContent({ actions: action ? [{ ...action, title: ' ' }] : [] }));
  expect(summary.actions.map(actionTitle)).toEqual(['Untitled action']);
  expect(toMarkdown(summary)).toMatch(/^\| Untitled action \| Ann Okafor \|/mu);
  expect(toHtml(summary)).toContain('<li><strong>Untitled action</strong>');
});

describe('the sections', () => {
  test('[SUM-13] stand in the order of the document, without what nobody has written', () => {
    const summary = buildSummary(checkoutOutage());
    expect(summary.sections.map(({ title }) => title).slice(0, 4)).toEqual([
      'Summary',
      'What it cost',
      'Participants',
      'Key points',
    ]);
    expect(summary.sections.map(({ title }) => title)).not.toContain('Communication');
    expect(JSON.stringify(summary)).not.toContain('canary-help');
  });

  test('[SUM-14] have every block that has something exactly once, whatever the document asks for', () => {
    const block = fc.constantFrom(...SECTION_BLOCKS);
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const sections = blocks.map((each, index) => section(`s${index}`, each, each));
        const { sections: shown } = buildSummary(withContent({ sections }));
        const count = (wanted: string): number => shown.filter((each) => each.block === wanted).length;
        for (const each of SECTION_BLOCKS.filter((other) => other !== 'text' && other !== 'key-points')) {
          expect([each, count(each)]).toEqual([each, 1]);
        }
        expect(count('key-points')).toBe(blocks.includes('key-points') ? 1 : 0);
        expect(count('text')).toBe(0);
        expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
        const order = shown.map((each) => each.block);
        expect(order[order.indexOf('causes') + 1]).toBe('why-trees');
      }),
      { numRuns: 200 },
    );
  });

  test('[SUM-14] have none of which there is nothing to show', () => {
    const sections = SECTION_BLOCKS.map((each) => section(each, each, each));
    const empty = { ...withContent({ ...EMPTY_CONTENT, sections }), people: [], invitees: [] };
    expect(buildSummary(empty).sections).toEqual([]);
  });
});

describe('the impact', () => {
  test('[SUM-15] says what its numbers count and which are estimates', () => {
    const { impact } = buildSummary(checkoutOutage());
    expect(impact.metrics.map((metric) => [metric.title, metricWords(metric)])).toEqual([
      ['Users affected', '≈ 1,200 users (estimate)'],
      ['Visible to customers', '1 h 5 min'],
      ['Revenue lost', '≈ 18,000 EUR (estimate)'],
      ['Trust', ''],
    ]);
    expect(impact.segments.map(segmentWords)).toEqual([
      ['EU customers', '900', '40 %', 'No card payments'],
      ['Others', '–', '≈ 3 % (estimate)', ''],
    ]);
  });

  test('[SUM-15] counts one user as one', () => {
    const metric = { id: 'users', unit: '', estimate: false } as const;
    expect(metricWords({ ...metric, amount: 1 })).toBe('1 user');
    expect(metricWords({ ...metric, amount: 0 })).toBe('0 users');
    expect(metricWords({ ...metric, amount: 2, unit: 'teams' })).toBe('2 teams');
  });
});

test.each([toMarkdown, toHtml])(
  '[SUM-25] the days of the timeline have their weekday, in the zone that is named',
  (render) => {
    const page = render(buildSummary(checkoutOutage()));
    expect(page).toContain('Times are in Europe/Berlin.');
    for (const day of ['Tuesday, 17 November 2026', 'Wednesday, 18 November 2026']) expect(page).toContain(day);
  },
);

describe('an event', () => {
  test('[SUM-16] tells its end, milestone, key point, evidence and the times that others give', () => {
    const event = buildSummary(checkoutOutage()).timeline[1];
    expect(event).toMatchObject({ source: 'Grafana', url: 'https://graphs.example.com/d/1?from=a|b' });
    expect(event && eventMarks(event)).toEqual(['★', 'Detected']);
    expect(event && eventNotes(event)).toEqual([
      'until 18 November 2026, 00:10 (46 min)',
      'or 23:14 after PagerDuty log',
    ]);
  });

  test('[SUM-16] has no evidence that is not on the web, and lasts no time backwards', () => {
    const timeline = [
      timelineEntry({
        id: asId('t'),
        at: '2026-11-17T22:00:00.000Z',
        endAt: '2026-11-17T21:00:00.000Z',
        url: 'mailto:x@example.com',
      }),
    ];
    const event = buildSummary(withContent({ timeline })).timeline[0];
    expect(event?.url).toBeNull();
    expect(event && eventNotes(event)).toEqual([]);
  });

  test('[SUM-18] is what a question or a detail is about', () => {
    const { questions, details } = buildSummary(checkoutOutage());
    expect(questions.map((question) => [question.answer, questionWords(question)])).toEqual([
      ['No alert watches orders.', 'asked by Bo Lindqvist · about “Orders drop to a third”'],
      ['', ''],
    ]);
    expect(details.map(detailWords)).toEqual(['Cy Vu, Database administrator · about “Rollback is complete”']);
  });
});

describe('the times', () => {
  test('[SUM-17] between milestones are told when both are known', () => {
    const sources = checkoutOutage();
    const at = (minute: number): string => new Date(Date.UTC(2026, 10, 17, 22, minute)).toISOString();
    const keyTimes = { ...NO_KEY_TIMES, started: at(0), detected: at(10), responded: at(15), resolved: at(59) };
    const timeline = [timelineEntry({ id: asId('t'), at: at(40), milestone: 'diagnosed' })];
    const summary = buildSummary({
      ...sources,
      record: { ...sources.record, keyTimes },
      content: { ...sources.content, timeline },
    });
    const figures = new Map(figureWords(summary.figures).map(({ term, value }) => [term, value]));
    expect(figures.get('Detected after')).toBe('10 min');
    expect(figures.get('Acknowledged after')).toBe('5 min');
    expect(figures.get('Diagnosed after')).toBe('25 min');
    expect(figures.get('Duration')).toBe('59 min');
    expect(figures.has('Mitigated after')).toBe(false);
    expect(summary.milestones.map(({ milestone }) => milestone)).toEqual([
      'started',
      'detected',
      'responded',
      'diagnosed',
      'resolved',
    ]);
  });
});

describe('the record', () => {
  test('[SUM-19] is told with the words of the workspace', () => {
    const severities = [{ severity: 2, label: 'P2 High', meaning: 'Wake somebody' }] as const;
    const summary = buildSummary({ ...checkoutOutage(), settings: { ...DEFAULT_SETTINGS, severities } });
    for (const page of [toHtml(summary), toMarkdown(summary)]) {
      expect(page).toContain('P2 High');
      expect(page).toContain('Wake somebody');
      expect(page).not.toContain('SEV 2');
    }
  });

  test('[SUM-19] tells services, tags, owner and why it is late; the deadline while it is not published', () => {
    const sources = checkoutOutage();
    const facts = (publishedAt: string | null): ReadonlyMap<string, string> =>
      new Map(
        recordWords(buildSummary({ ...sources, record: { ...sources.record, publishedAt } })).map(({ term, value }) => [
          term,
          value,
        ]),
      );
    const published = facts('2026-11-20T10:00:00.000Z');
    expect(published.get('Services')).toBe('checkout, payments');
    expect(published.get('Postmortem owner')).toBe('Ann Okafor');
    expect(published.get('Later because')).toBe('The vendor has not answered yet');
    expect(published.has('Due')).toBe(false);
    expect(facts(null).get('Due')).toBe('24 Nov 2026, 23:59 (Europe/Berlin)');
  });

  test('[SUM-20] lists people with what they are; who was only invited stands apart once somebody has come', () => {
    const { people } = buildSummary(checkoutOutage());
    expect(people.map((person) => personFacts(person).join(', '))).toEqual([
      'SRE, Incident commander, Facilitator',
      'Note-taker',
      'Database administrator, Technical lead in the incident, Attendee',
    ]);
    expect(peopleGroups(people).map(({ heading, people: group }) => [heading, group.length])).toEqual([
      ['2 were there', 2],
      ['1 was invited and not there', 1],
    ]);
    const before = people.map((person) => ({ ...person, attended: false }));
    expect(peopleGroups(before).map(({ heading }) => heading)).toEqual(['3 are invited']);
    const [page, text] = [toHtml(buildSummary(checkoutOutage())), toMarkdown(buildSummary(checkoutOutage()))];
    for (const written of [page, text]) expect(written).toContain('1 was invited and not there');
  });

  test('[SUM-24] a moment of the incident is said once, also when the words begin with it', () => {
    const event = { isKey: true, milestone: 'resolved' as const };
    expect(eventMarks({ ...event, text: 'resolved: all orders pass' })).toEqual(['★']);
    expect(eventMarks({ ...event, text: 'All orders pass' })).toEqual(['★', 'Resolved']);
  });

  test('[SUM-24] a link is called by its source, or by where it leads', () => {
    expect(evidenceWords({ source: '', url: 'https://me@ci.example:8443/17?x=1' })).toBe('ci.example:8443');
    expect(evidenceWords({ source: 'CI', url: 'https://ci.example/17' })).toBe('CI');
  });

  test('[SUM-21] has the strip in its page when two times are known', () => {
    const html = toHtml(buildSummary(checkoutOutage()));
    expect(html).toContain('<title id="strip-title">Timeline of the incident</title>');
    expect(html).toContain('3 events in 3 lanes; marked: Started, Detected, Resolved');
    const one = [timelineEntry({ id: asId('t'), at: null, text: 'Once' })];
    const sources = withContent({ timeline: one });
    const bare = buildSummary({ ...sources, record: { ...sources.record, keyTimes: NO_KEY_TIMES } });
    expect(toHtml(bare)).not.toContain('strip-title');
  });
});

test('[NAM-1] nothing in the title of an action turns the direction of the words around it', () => {
  const [action] = checkoutOutage().content.actions;
  const summary = buildSummary(withContent({ actions: action ? [{ ...action, title: 'Cap the \u202Edepth' }] : [] }));
  expect(summary.actions.map(({ title }) => title)).toEqual(['Cap the depth']);
});
