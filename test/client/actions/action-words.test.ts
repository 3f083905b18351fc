import { expect, test } from 'vitest';
import { answersToStartWith, causeGroups, causeLabel } from '@debrief/client/features/actions/cause-options.ts';
import { dueState, localDay } from '@debrief/client/features/actions/due-words.ts';
import { checklist, isEndKnown, type ChecklistFacts } from '@debrief/client/features/wrap-up/checklist.ts';
import type { ActionItem } from '@debrief/shared/domain/action.ts';
import {
  asId,
  type ActionId,
  type CauseId,
  type ParticipantId,
  type ThemeId,
  type WhyNodeId,
} from '@debrief/shared/domain/ids.ts';
import { NO_KEY_TIMES } from '@debrief/shared/domain/postmortem.ts';
import { themesWithCauses } from '@debrief/shared/domain/theme.ts';

test.each([
  [null, { kind: 'none' }],
  ['2026-11-18', { kind: 'overdue', words: '2 days late' }],
  ['2026-11-19', { kind: 'overdue', words: '1 day late' }],
  ['2026-11-20', { kind: 'today', words: 'Due today' }],
  ['2026-11-21', { kind: 'soon', words: 'Due in 1 day' }],
  ['2026-12-20', { kind: 'later', words: 'Due in 30 days' }],
])('[ACT-3] on 20 November, due on %s', (dueOn, state) => {
  expect(dueState(dueOn, '2026-11-20')).toEqual(state);
});

test('[ACT-3] the day is that of the clock on the wall', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

test('[ACT-4] what the team said it can change comes first, and nothing stands there twice', () => {
  const [queue, config] = [asId<ThemeId>('queue'), asId<ThemeId>('config')];
  const cause = (id: string, themeId: ThemeId, text: string) => ({
    id: asId<CauseId>(id),
    promptId: null,
    themeId,
    text,
    order: id,
  });
  const why = (id: string, text: string, actionable: boolean) => ({
    id: asId<WhyNodeId>(id),
    themeId: queue,
    parentId: null,
    text,
    order: id,
    actionable,
  });
  const themes = themesWithCauses(
    [
      { id: queue, title: '', order: 'a', mergedInto: null },
      { id: config, title: 'Config', order: 'b', mergedInto: null },
    ],
    [cause('1', queue, 'No alert'), cause('2', config, 'No check'), cause('3', config, '')],
  );
  const groups = causeGroups(
    [why('w1', 'No template', false), why('w2', 'No schema', true), why('w3', ' ', false)],
    themes,
  );
  expect(groups.map(({ group, items }) => [group, ...items.map(({ label }) => label)])).toEqual([
    ['We can change this', 'No schema'],
    ['Themes', 'No alert', 'Config'],
    ['Answers in the why tree', 'No template'],
    ['Causes', 'No check'],
  ]);
  expect(causeLabel(groups, 'w2')).toBe('No schema');
  expect(causeLabel(groups, 'gone')).toBeUndefined();
});

const action = (fields: Partial<ActionItem>): ActionItem => ({
  id: asId<ActionId>('action'),
  title: 'Alert on queue depth',
  ownerId: asId<ParticipantId>('ann'),
  dueOn: '2026-12-01',
  causeRef: null,
  status: 'open',
  order: 'a',
  ...fields,
});

test('[ACT-7] what the team said it can change is offered until an action answers it', () => {
  const node = (id: string, text: string, actionable: boolean) => ({
    id: asId<WhyNodeId>(id),
    themeId: asId<ThemeId>('queue'),
    parentId: null,
    text,
    order: id,
    actionable,
  });
  const nodes = [node('w1', ' No schema ', true), node('w2', 'No time', false), node('w3', ' ', true)];
  const offered = answersToStartWith(
    [...nodes, node('w4', 'No alert', true)],
    [action({ causeRef: 'w4' }), action({})],
  );
  expect(offered).toEqual([{ value: 'w1', label: 'No schema' }]);
});

const missing = (facts: Partial<ChecklistFacts>): readonly string[] =>
  checklist({
    hasSummary: true,
    events: 3,
    eventsWithoutTime: 0,
    isResolved: true,
    causes: 2,
    actions: [action({})],
    ...facts,
  })
    .filter(({ done }) => !done)
    .map(({ label }) => label);

test('[WRAP-2] the checklist says in words what is missing', () => {
  expect(missing({})).toEqual([]);
  expect(missing({ hasSummary: false, events: 0, causes: 0, actions: [] })).toEqual([
    'Nobody has written the summary yet',
    'The timeline is empty',
    'No cause has been revealed',
    'There is no action yet',
  ]);
  expect(
    missing({ eventsWithoutTime: 1, actions: [action({ ownerId: null, dueOn: null }), action({ ownerId: null })] }),
  ).toEqual(['1 event has no time', '2 actions have no owner', '1 action has no date']);
});

test('[WRAP-3] the record or the timeline can say when it was over', () => {
  expect(isEndKnown(NO_KEY_TIMES, [])).toBe(false);
  expect(isEndKnown({ ...NO_KEY_TIMES, resolved: '2026-11-20T10:00:00.000Z' }, [])).toBe(true);
});

test('[WRAP-2] the checklist says when nobody knows the end', () => {
  expect(missing({ isResolved: false })).toEqual(['Nobody has said when it was resolved, so no duration is told']);
  expect(missing({ isResolved: false, events: 0 })).toEqual(['The timeline is empty']);
});

test('[WRAP-2] an action that will not be done needs no owner', () => {
  expect(missing({ actions: [action({}), action({ status: 'wont-do', ownerId: null })] })).toEqual([]);
});
