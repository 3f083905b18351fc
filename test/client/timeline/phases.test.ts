import { describe, expect, test } from 'vitest';
import { phaseBehind, phasesToOffer } from '@debrief/client/features/timeline/phases.ts';
import { phasesOf } from '@debrief/shared/domain/incident-type.ts';
import type { Phase } from '@debrief/shared/domain/timeline.ts';

const behind = (...phases: readonly Phase[]): Phase =>
  phaseBehind(
    phases.map((phase) => ({ phase })),
    phasesOf('production-outage'),
  );

describe('the phase of a new event', () => {
  test('[TIM-8] is that of the event before it, and detection for the first', () => {
    expect(behind()).toBe('detection');
    expect(behind('trigger', 'mitigation')).toBe('mitigation');
  });

  test('[TIM-27] the first one is of the first phase where the type knows no detection', () => {
    expect(phaseBehind([], ['planning', 'build', 'note'])).toBe('planning');
    expect(phaseBehind([{ phase: 'note' }], [])).toBe('note');
  });

  test('[TIM-26] is one of those of the incident’s type, or the one that the event has', () => {
    expect(phasesToOffer(phasesOf('production-outage'), 'note')).toEqual(phasesOf('production-outage'));
    expect(phasesToOffer(['planning', 'note'], 'detection')).toEqual(['planning', 'note', 'detection']);
  });

  test('[TIM-8] is never a note or a resolution that nobody has chosen', () => {
    expect(behind('response', 'note', 'note')).toBe('response');
    expect(behind('response', 'resolution')).toBe('response');
    expect(behind('note')).toBe('detection');
  });
});
