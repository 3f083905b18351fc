import { INCIDENT_TYPES } from '@debrief/shared/domain/postmortem.ts';
import { SHORT_MEETING } from '@debrief/shared/domain/stage.ts';
import { plannedMinutes } from '@debrief/shared/domain/agenda.ts';
import { sectionsOf, SUMMARY_SECTION_ID, TEMPLATE_LIMITS } from '@debrief/shared/domain/template.ts';
import { BUILT_IN_TEMPLATES, DEFAULT_TEMPLATE, findBuiltIn } from '@debrief/shared/templates/built-in.ts';
import { ID_PATTERN } from '@debrief/shared/domain/ids.ts';
import { expect, test } from 'vitest';

/** Minutes that are recommended: a quarter of an hour for the plain ones, half an hour, an hour, 70 minutes for the long form. */
const LENGTHS: Readonly<Record<string, number>> = {
  standard: 60,
  'quick-look': 15,
  'effective-postmortems': 30,
  pagerduty: 60,
  'google-sre': 60,
  'sixteen-sections': 60,
  'production-outage': 70,
  'security-incident': 70,
  'project-setback': 70,
  'process-breakdown': 70,
  'blameless-look': 45,
  'impact-first': 45,
  'response-review': 45,
  'round-up': 45,
  'near-miss': 30,
  'pattern-review': 60,
  'pre-mortem': 45,
};

const each = BUILT_IN_TEMPLATES.map((template) => [template.id, template] as const);

function areUnique(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length;
}

test('[TPL-1] every built-in template has an id of its own', () => {
  expect(areUnique(BUILT_IN_TEMPLATES)).toBe(true);
  expect(BUILT_IN_TEMPLATES.map(({ id }) => findBuiltIn(id))).toEqual(BUILT_IN_TEMPLATES);
  expect(findBuiltIn('no-such')).toBeUndefined();
});

test.each(each)(
  '[TPL-1] %s stays within the limits, and its sections and questions have ids of their own',
  (_id, template) => {
    const { sections, prompts, name, description, basis } = template;
    expect(areUnique(sections) && areUnique(prompts)).toBe(true);
    for (const { id } of [template, ...sections, ...prompts]) expect(id).toMatch(ID_PATTERN);
    expect(sections.length).toBeLessThanOrEqual(TEMPLATE_LIMITS.sections);
    expect(prompts.length).toBeLessThanOrEqual(TEMPLATE_LIMITS.prompts);
    expect(name.length).toBeLessThanOrEqual(TEMPLATE_LIMITS.name);
    expect(description.length).toBeLessThanOrEqual(TEMPLATE_LIMITS.description);
    expect(basis).not.toBe('');
    for (const { title, help, starter } of sections) {
      expect(title.length).toBeLessThanOrEqual(TEMPLATE_LIMITS.title);
      expect(help.length).toBeLessThanOrEqual(TEMPLATE_LIMITS.help);
      expect(starter.length).toBeLessThanOrEqual(TEMPLATE_LIMITS.starter);
    }
  },
);

test.each(each)('[TPL-1] %s tells for each section what belongs there', (_id, { sections }) => {
  for (const { help } of sections) expect(help).toMatch(/[.?]$/u);
});

test.each(each)(
  '[TPL-2] %s plans a meeting of its recommended length, with stages that it can show',
  (id, { stages }) => {
    expect(plannedMinutes(stages)).toBe(LENGTHS[id]);
    const shown = SHORT_MEETING.map((stage) => stage.id);
    expect(stages.map((stage) => stage.id)).toEqual(shown.filter((stage) => stages.some((one) => one.id === stage)));
    expect(stages.at(0)?.id).toBe('timeline');
    expect(stages.at(-1)?.id).toBe('wrap-up');
  },
);

test.each(each)('[TPL-3] %s has a summary, since the wrap-up edits it', (_id, template) => {
  expect(template.sections.find(({ id }) => id === SUMMARY_SECTION_ID)?.block).toBe('text');
  expect(sectionsOf(template)).toBe(template.sections);
});

test('[TPL-3] a template without a summary gives the document one, in front', () => {
  const [first, ...others] = DEFAULT_TEMPLATE.sections;
  expect(first?.id).toBe(SUMMARY_SECTION_ID);
  const sections = sectionsOf({ sections: others });
  expect(sections.map(({ id }) => id)).toEqual([SUMMARY_SECTION_ID, ...others.map(({ id }) => id)]);
});

test.each(each)('[TPL-4] %s has a place for the impact and the timeline', (_id, { sections }) => {
  const blocks = sections.map(({ block }) => block);
  expect(blocks).toEqual(expect.arrayContaining(['impact', 'timeline', 'actions']));
});

test('[TPL-4] one template has a place for all sixteen things', () => {
  const titles = findBuiltIn('sixteen-sections')?.sections.map(({ title }) => title);
  expect(titles).toEqual([
    'Summary',
    'Observations',
    'Symptoms',
    'Hypothesis',
    'Remediation',
    'Impact',
    'Key points',
    'Participants',
    'Timeline',
    'Additional details',
    'Communication',
    'Images',
    'Tasks',
    'Questions',
    'What we did well',
    'What we did not do so well',
    'What we can learn',
  ]);
});

test.each(INCIDENT_TYPES)('[TPL-4] there is a template of its own for the type %s', (type) => {
  const own = BUILT_IN_TEMPLATES.filter((template) => template.incidentType === type);
  expect(own.length).toBeGreaterThan(0);
});

test('[TPL-20] there is a template for what is no incident of its own: a near miss, several, a quarter, a plan', () => {
  for (const id of ['near-miss', 'round-up', 'pattern-review', 'pre-mortem']) expect(findBuiltIn(id)?.id).toBe(id);
});
