import { colorOfPerson, initialsOf, PERSON_COLORS } from '@debrief/shared/domain/people.ts';
import { can, MEETING_ACTIONS, ROLES, whyNot } from '@debrief/shared/domain/role.ts';
import { expect, test } from 'vitest';

test.each([
  ['Ann Okafor', 'AO'],
  ['Bo', 'B'],
  ['  ada   maria lovelace ', 'AL'],
  ['', '?'],
  ['   ', '?'],
  ['👩‍🚀 Nova', '👩‍🚀N'],
  ['李 小龙', '李小'],
  ['Ann Okafor (2)', 'A2'],
  ['Ann “Nan” (Okafor)', 'AO'],
])('[PPL-1] the initials of %j are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('[PPL-2] twelve people have twelve colours, the thirteenth has the first again', () => {
  expect(new Set(Array.from({ length: 12 }, (_, index) => colorOfPerson(index))).size).toBe(12);
  expect(colorOfPerson(12)).toBe(PERSON_COLORS[0]);
});

test('[ROL-1] what each role may do', () => {
  const table = Object.fromEntries(ROLES.map((role) => [role, MEETING_ACTIONS.filter((action) => can(role, action))]));
  const everybody = ['read', 'be-present', 'raise-hand', 'export'];
  const editing = ['edit-document', 'edit-record', 'prepare', 'import'];
  const contributor = [...everybody, ...editing, 'be-ready', 'write-draft', 'cast-vote'];
  expect(sorted(table['observer'])).toEqual(sorted(everybody));
  expect(sorted(table['attendee'])).toEqual(sorted([...contributor, 'take-over']));
  expect(sorted(table['note-taker'])).toEqual(sorted([...contributor, 'set-status', 'take-over', 'publish', 'reopen']));
  expect(sorted(table['facilitator'])).toEqual(sorted(MEETING_ACTIONS.filter((action) => action !== 'take-over')));
});

test('[ROL-2] whatever a role may not do, there are words for why', () => {
  for (const action of MEETING_ACTIONS) expect(whyNot(action)).toMatch(/^[A-Z].*\.$/u);
});

function sorted(actions: readonly string[] | undefined): readonly string[] {
  return (actions ?? []).toSorted();
}
