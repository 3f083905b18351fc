import { expect, test } from 'vitest';
import { isBefore, leftOut, planAgenda, plannedMinutes } from '@debrief/shared/domain/agenda.ts';
import { startTimer, STOPPED_TIMER } from '@debrief/shared/domain/timer.ts';
import { SHORT_MEETING, type StageId } from '@debrief/shared/domain/stage.ts';

const meeting = { stages: SHORT_MEETING, stage: 'timeline', revealed: false, timer: STOPPED_TIMER } as const;
const begun = { ...meeting, timer: startTimer(5, 0) };
const items = (...ids: readonly StageId[]) => ids.map((id) => ({ id, minutes: 5 }));

test('[SCH-1] an agenda reorders, shortens and leaves out stages, which keep their words', () => {
  const planned = planAgenda(meeting, items('vote', 'timeline'));
  expect(planned).toEqual({
    ok: true,
    value: {
      stages: [
        { ...SHORT_MEETING[3], plannedMinutes: 5 },
        { ...SHORT_MEETING[0], plannedMinutes: 5 },
      ],
      stage: 'vote',
    },
  });
  const shorter = planned.ok ? planned.value.stages : [];
  expect(plannedMinutes(shorter)).toBe(10);
  expect(leftOut(shorter).map(({ id }) => id)).toEqual(['causes', 'group', 'analysis', 'actions', 'wrap-up']);
  const back = planAgenda({ ...begun, stages: shorter }, items('timeline', 'causes'));
  expect(back).toMatchObject({ ok: true, value: { stages: [{ id: 'timeline' }, { id: 'causes', label: 'Causes' }] } });
});

test('[SCH-2] no stage comes twice or from nowhere, and the one that the group is in stays', () => {
  expect(planAgenda(meeting, items('timeline', 'welcome'))).toEqual({ ok: false, refusal: 'unknown-stage' });
  expect(planAgenda(meeting, items('timeline', 'timeline'))).toEqual({ ok: false, refusal: 'unknown-stage' });
  expect(planAgenda(begun, items('vote'))).toEqual({ ok: false, refusal: 'stage-is-current' });
  expect(planAgenda(begun, items('vote', 'timeline'))).toMatchObject({ value: { stage: 'timeline' } });
  for (const change of [{ stage: 'vote' }, { revealed: true }] as const)
    expect(planAgenda({ ...meeting, ...change }, items('causes'))).toMatchObject({ refusal: 'stage-is-current' });
  expect(planAgenda(meeting, items('vote'))).toMatchObject({ ok: true, value: { stage: 'vote' } });
});

test('[COL-1] the time before a stage is while the group is in an earlier one of this meeting', () => {
  expect(isBefore(meeting, 'causes')).toBe(true);
  expect(isBefore({ ...meeting, stage: 'causes' }, 'causes')).toBe(false);
  expect(isBefore({ ...meeting, stage: 'vote' }, 'causes')).toBe(false);
  expect(isBefore({ stages: SHORT_MEETING.filter(({ id }) => id !== 'causes'), stage: 'timeline' }, 'causes')).toBe(
    false,
  );
});
