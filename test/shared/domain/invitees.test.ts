import { describe, expect, test } from 'vitest';
import { asId, type InviteeId, type ParticipantId } from '@debrief/shared/domain/ids.ts';
import {
  countAlways,
  countsAsAttended,
  findExpected,
  MANY_COOKS,
  MAX_INVITEES,
  mayPlan,
  missingRoles,
  planInvitee,
  roleOfUnplanned,
} from '@debrief/shared/domain/invitees.ts';
import type { Invitee } from '@debrief/shared/domain/preparation.ts';
import { COMMAND_SCHEMAS } from '@debrief/shared/protocol/commands.ts';
import { newPeople, problemOf, readPeople, withHalfAddress, writePeople } from '@debrief/shared/domain/typed-people.ts';

function invitee(id: string, more: Partial<Invitee> = {}): Invitee {
  return {
    id: asId<InviteeId>(id),
    name: id,
    email: '',
    jobTitle: '',
    incidentRole: 'none',
    meetingRole: 'attendee',
    attendance: 'always',
    participantId: null,
    attended: false,
    ...more,
  };
}

describe('planning', () => {
  const fay = invitee('Fay', { meetingRole: 'facilitator', email: 'fay@example.com' });
  const nora = invitee('Nora', { meetingRole: 'note-taker' });

  test('[INVT-1] a meeting is planned with one facilitator and one note-taker', () => {
    expect(planInvitee([fay], nora)).toEqual({ ok: true, value: nora });
    expect(planInvitee([fay, nora], { ...nora, name: 'Nora B.' })).toMatchObject({ ok: true });
    expect(planInvitee([fay, nora], invitee('Ada', { meetingRole: 'note-taker' }))).toEqual({
      ok: false,
      refusal: 'one-note-taker',
    });
    expect(planInvitee([fay], invitee('Ada', { meetingRole: 'facilitator' }))).toMatchObject({ ok: false });
  });

  test.each([
    [{ name: 'somebody else', email: 'FAY@example.com' }],
    [{ name: '  fay ', email: '' }],
    [{ name: 'Ｆａｙ', email: '' }],
  ])('[INVT-1] who facilitates does not take notes under another entry either: %j', (person) => {
    expect(planInvitee([fay], invitee('other', { ...person, meetingRole: 'note-taker' }))).toEqual({
      ok: false,
      refusal: 'one-note-taker',
    });
  });

  test('[INVT-1] people of one name with two addresses are two people', () => {
    const other = invitee('other', { name: 'Fay', email: 'fay.b@example.com', meetingRole: 'note-taker' });
    expect(planInvitee([fay], other)).toMatchObject({ ok: true });
  });

  test('[INVT-2] a list holds 200 people; one of a full list can still be changed', () => {
    const full = Array.from({ length: MAX_INVITEES }, (_, index) => invitee(`p${index}`));
    expect(planInvitee(full, invitee('one-more'))).toEqual({ ok: false, refusal: 'too-many-invitees' });
    expect(planInvitee(full, invitee('p7', { name: 'Ada' }))).toMatchObject({ ok: true });
  });

  test('[INVT-3] only who gives roles plans who facilitates and takes notes, or where their link is sent', () => {
    const ada = { meetingRole: 'attendee', email: 'ada@example.com' } as const;
    expect(mayPlan('attendee', undefined, ada)).toBe(true);
    expect(mayPlan('attendee', ada, { ...ada, meetingRole: 'observer' })).toBe(true);
    expect(mayPlan('attendee', ada, { ...ada, meetingRole: 'facilitator' })).toBe(false);
    expect(mayPlan('note-taker', undefined, { ...ada, meetingRole: 'note-taker' })).toBe(false);
    expect(mayPlan('attendee', fay, { ...fay, email: 'mallory@example.com' })).toBe(false);
    expect(mayPlan('attendee', fay, { ...fay, meetingRole: 'attendee' })).toBe(false);
    expect(mayPlan('attendee', fay, { meetingRole: fay.meetingRole, email: fay.email })).toBe(true);
    expect(mayPlan('facilitator', fay, { ...fay, meetingRole: 'note-taker' })).toBe(true);
  });

  test('[INVT-4] of those who always come, the list says who is missing, and how many are too many', () => {
    expect(missingRoles([])).toEqual(['commander', 'service-owner', 'responder']);
    const people = [invitee('a', { incidentRole: 'technical-lead' }), invitee('b', { incidentRole: 'commander' })];
    expect(missingRoles(people)).toEqual(['service-owner']);
    expect(countAlways([...people, invitee('c', { attendance: 'optional' })])).toBe(2);
    expect(MANY_COOKS).toBe(10);
  });
});

describe('coming', () => {
  test('[INVT-5] who joins is found by their name, whatever its case and blanks; nobody is found twice', () => {
    const here = invitee('gone', { name: 'Ada Lovelace', participantId: asId<ParticipantId>('p') });
    const ada = invitee('ada', { name: 'Ada  Lovelace', email: 'ada@example.com' });
    expect(findExpected([here, ada], { name: ' ada lovelace', email: '' })).toBe(ada);
    expect(findExpected([here, ada], { name: 'A.', email: 'ADA@example.com' })).toBe(ada);
    expect(findExpected([here], { name: 'Ada Lovelace', email: '' })).toBeUndefined();
    expect(findExpected([ada], { name: 'Ada', email: '' })).toBeUndefined();
  });

  test('[INVT-6] who comes unplanned has their own role, unless it is planned for somebody', () => {
    expect(roleOfUnplanned([], 'facilitator')).toBe('facilitator');
    expect(roleOfUnplanned([invitee('f', { meetingRole: 'facilitator' })], 'facilitator')).toBe('attendee');
    expect(roleOfUnplanned([invitee('o', { meetingRole: 'observer' })], 'observer')).toBe('observer');
  });

  test('[INVT-7] being there counts from half an hour before the start', () => {
    const startsAt = Date.UTC(2026, 0, 5, 10);
    expect(countsAsAttended(startsAt, startsAt - 31 * 60_000)).toBe(false);
    expect(countsAsAttended(startsAt, startsAt - 30 * 60_000)).toBe(true);
    expect(countsAsAttended(null, 0)).toBe(true);
  });
});

describe('typing and pasting', () => {
  test.each([
    ['Ada', [{ name: 'Ada', email: '' }]],
    ['Ada Lovelace <ada@example.com>', [{ name: 'Ada Lovelace', email: 'ada@example.com' }]],
    ['<ada.lovelace@example.com>', [{ name: 'Ada Lovelace', email: 'ada.lovelace@example.com' }]],
    ['"Lovelace, Ada" <ada@example.com>', [{ name: 'Lovelace, Ada', email: 'ada@example.com' }]],
    ['ada@example.com (Ada)', [{ name: 'Ada', email: 'ada@example.com' }]],
    [
      'Ada; Ben <ben@example.com>, Cy\n\n , ;\nDee',
      [
        { name: 'Ada', email: '' },
        { name: 'Ben', email: 'ben@example.com' },
        { name: 'Cy', email: '' },
        { name: 'Dee', email: '' },
      ],
    ],
    ['Ada <a@example.com>, ADA <A@example.com>', [{ name: 'Ada', email: 'a@example.com' }]],
    ['Ada <a@x.example>, Ada, Ada <b@x.example>', [{ name: 'Ada', email: 'a@x.example' }]],
    ['  \n;', []],
  ])('[INVT-8] %j is read as people', (text, people) => {
    expect(readPeople(text)).toEqual(people);
  });

  test('[INVT-8] who is on the list already is not added again', () => {
    const typed = readPeople('Ada, ben@example.com, Cy');
    const listed = [invitee('ada'), invitee('b', { name: 'Benjamin', email: 'ben@example.com' })];
    expect(newPeople(listed, typed)).toEqual([{ name: 'Cy', email: '' }]);
  });
});

test('[INVT-16] who is typed with half a mail address is told, and a name as chats write it is not', () => {
  const doubtful = withHalfAddress(readPeople('notanaddress@, ada@host, Ben, @cy, zoe@example.com'));
  expect(doubtful.map(({ name }) => name)).toEqual(['notanaddress@', 'ada@host']);
});

describe('who cannot be added', () => {
  const longName = 'N'.repeat(81);
  const longAddress = `${'a'.repeat(60)}@${'b'.repeat(200)}.example`;

  test.each([
    [longName, 'name-too-long'],
    ['N'.repeat(80), null],
    [`Ada <${longAddress}>`, 'no-mail-address'],
    ['Ada <ada@ex_ample.com>', 'no-mail-address'],
    ['ada.lovelace+x@mail.example.com', null],
  ])('[INVT-18] of %j it is known beforehand: %s', (text, problem) => {
    expect(readPeople(text).map(problemOf)).toEqual([problem]);
  });

  test('[INVT-18] the server takes the same names and addresses', () => {
    const people = readPeople(`${longName}, ada@ex_ample.com, Ada <${longAddress}>, ben@example.com, Cy`);
    const command = { type: 'save-invitee', commandId: 'c', inviteeId: 'i', jobTitle: '', incidentRole: 'none' };
    const rest = { meetingRole: 'attendee', attendance: 'always' };
    const isTaken = people.map(
      (person) => COMMAND_SCHEMAS['save-invitee'].safeParse({ ...command, ...rest, ...person }).success,
    );
    expect(isTaken).toEqual(people.map((person) => problemOf(person) === null));
    expect(isTaken).toEqual([false, false, false, true, true]);
  });

  test('[INVT-18] they stay in the field as they can be read again', () => {
    const people = readPeople('"Love, Ada" <ada@example.com>; "Lee, Bo"; Cy');
    expect(readPeople(writePeople(people))).toEqual(people);
  });
});
