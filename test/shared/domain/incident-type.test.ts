import { IMPACT_METRICS } from '@debrief/shared/domain/impact.ts';
import {
  ACTION_AIMS,
  actionHintsOf,
  impactMetricsOf,
  impactQuestionsOf,
  incidentTypeWords,
  phasesOf,
} from '@debrief/shared/domain/incident-type.ts';
import { INCIDENT_TYPES } from '@debrief/shared/domain/postmortem.ts';
import { PHASES } from '@debrief/shared/domain/timeline.ts';
import { expect, test } from 'vitest';

test.each(INCIDENT_TYPES)('[TYP-1] the timeline of %s has its own phases, then communication and note', (type) => {
  const phases = phasesOf(type);
  expect(phases.slice(-2)).toEqual(['communication', 'note']);
  expect(new Set(phases).size).toBe(phases.length);
  expect(PHASES).toEqual(expect.arrayContaining([...phases]));
});

test('[TYP-1] no two types have the same phases, and each phase is offered by some type', () => {
  const lists = INCIDENT_TYPES.map((type) => phasesOf(type).join(' '));
  expect(new Set(lists).size).toBe(INCIDENT_TYPES.length);
  expect(new Set(INCIDENT_TYPES.flatMap(phasesOf))).toEqual(new Set(PHASES));
});

test.each(INCIDENT_TYPES)('[TYP-2] %s asks for its numbers in words of its own, each once', (type) => {
  const metrics = impactMetricsOf(type);
  expect(new Set(metrics).size).toBe(metrics.length);
  for (const { title, question } of impactQuestionsOf(type)) {
    expect(title).not.toBe('');
    expect(question).toMatch(/[.?]$/u);
  }
});

test('[TYP-2] each number is asked for by some type', () => {
  expect(new Set(INCIDENT_TYPES.flatMap(impactMetricsOf))).toEqual(new Set(IMPACT_METRICS));
});

test.each(INCIDENT_TYPES)('[TYP-3] the hints of %s help to prevent, detect, mitigate and respond', (type) => {
  const hints = actionHintsOf(type);
  expect(new Set(hints.map(({ aim }) => aim))).toEqual(new Set(ACTION_AIMS));
  expect(new Set(hints.map(({ text }) => text)).size).toBe(hints.length);
});

test.each(INCIDENT_TYPES)('[TYP-4] %s says what it is called and which incidents it is for', (type) => {
  const { name, meaning, examples } = incidentTypeWords(type);
  expect(name.length).toBeLessThanOrEqual(30);
  expect(meaning).toMatch(/\.$/u);
  expect(examples).toMatch(/\.$/u);
});
