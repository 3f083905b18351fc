import { buildSummary, type SummarySources } from '@debrief/shared/summary/build-summary.ts';
import { toCsv } from '@debrief/shared/summary/csv.ts';
import { toHtml } from '@debrief/shared/summary/html.ts';
import { toJson } from '@debrief/shared/summary/json.ts';
import { toMarkdown } from '@debrief/shared/summary/markdown.ts';
import type { RichNode } from '@debrief/shared/domain/rich-text.ts';
import { describe, expect, test } from 'vitest';
import { checkoutOutage } from './sources.ts';

const formats = { Markdown: toMarkdown, HTML: toHtml, JSON: toJson, CSV: toCsv } as const;
/** Everybody whom the incident knows, in every text that there is. */
const story = 'Then Ann Okafor asked Bo Lindqvist, Cy Vu and Gus Gone; Okafor agreed with @cyvu';

function told(neutralActors: boolean): SummarySources {
  const sources = checkoutOutage();
  const { content, record } = sources;
  const rich: RichNode[] = [{ kind: 'paragraph', content: [{ kind: 'text', text: story, marks: { bold: true } }] }];
  return {
    ...sources,
    record: { ...record, ownerId: null, title: story, detectionSource: story, delayReason: story },
    content: {
      ...content,
      neutralActors,
      actions: content.actions.map((action) => ({ ...action, title: story, ownerId: null })),
      causes: content.causes.map((cause) => ({ ...cause, text: story })),
      themes: content.themes.map((theme) => ({ ...theme, title: story })),
      whyNodes: content.whyNodes.map((node) => ({ ...node, text: story })),
      sections: [
        ...content.sections,
        { id: 'x', title: story, help: '', block: 'text', starter: '', order: 'z', body: rich },
      ],
      timeline: content.timeline.map((entry) => ({
        ...entry,
        text: story,
        source: story,
        alternatives: entry.alternatives.map((other) => ({ ...other, source: story })),
        images: entry.images.map((image) => ({ ...image, alt: story })),
      })),
      impact: {
        metrics: content.impact.metrics.map((metric) => ({ ...metric, words: story })),
        segments: content.impact.segments.map((row) => ({ ...row, name: story, words: story })),
        measures: content.impact.measures.map((row) => ({ ...row, name: story, during: story })),
      },
      questions: content.questions.map((question) => ({ ...question, text: story, answer: story })),
      details: content.details.map((detail) => ({ ...detail, text: story })),
    },
  };
}

describe('roles instead of names', () => {
  test.each(Object.entries(formats))('[NEU-9] no name is left in %s', (_, render) => {
    const page = render(buildSummary(told(true)));
    for (const name of ['Okafor', 'Lindqvist', 'Cy Vu', 'Gus Gone', 'cyvu']) expect(page).not.toContain(name);
    expect(page).toContain('the database administrator');
    expect(page).toContain('the support lead');
  });

  test.each(Object.entries(formats))('[NEU-9] every name stays in %s while it is off', (_, render) => {
    const page = render(buildSummary(told(false)));
    for (const name of ['Okafor', 'Lindqvist', 'Cy Vu', 'Gus Gone']) expect(page).toContain(name);
  });

  test('[NEU-10] who owns an action or the postmortem stays named', () => {
    const sources = checkoutOutage();
    const summary = buildSummary({ ...sources, content: { ...sources.content, neutralActors: true } });
    expect(summary.actions.map(({ owner }) => owner)).toEqual(['Ann Okafor', 'Gus Gone', null]);
    expect(summary.owner).toBe('Ann Okafor');
  });

  test('[NEU-11] participants are listed as their roles, and a reader is told so', () => {
    const summary = buildSummary(told(true));
    expect(summary.people.map(({ name, jobTitle }) => [name, jobTitle])).toEqual([
      ['The SRE', ''],
      ['A responder', ''],
      ['The database administrator', ''],
    ]);
    expect(summary.details.map(({ speaker, role }) => [speaker, role])).toEqual([['The database administrator', '']]);
    expect(toMarkdown(summary)).toContain('Roles stand for the names of people');
    expect(toMarkdown(buildSummary(told(false)))).not.toContain('Roles stand for');
  });
});
