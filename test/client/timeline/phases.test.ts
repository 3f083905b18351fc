import { describe, expect, test } from 'vitest';
import { phaseBehind } from '@debrief/client/features/timeline/phases.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import { timelineEntry, type Phase } from '@debrief/shared/domain/timeline.ts';

const behind = (...phases: readonly Phase[]): Phase =>
  phaseBehind(phases.map((phase, index) => timelineEntry({ id: asId(`row-${index}`), phase, text: phase })));

describe('the phase of a new event', () => {
  test('[TIM-8] is that of the event before it, and detection for the first', () => {
    expect(behind()).toBe('detection');
    expect(behind('trigger', 'mitigation')).toBe('mitigation');
  });

  test('[TIM-8] is never a note or a resolution that nobody has chosen', () => {
    expect(behind('response', 'note', 'note')).toBe('response');
    expect(behind('response', 'resolution')).toBe('response');
    expect(behind('note')).toBe('detection');
  });
});
