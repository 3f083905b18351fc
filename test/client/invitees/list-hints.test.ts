import { expect, test } from 'vitest';
import { listHints } from '@debrief/client/features/invitees/list-hints.ts';
import { invitee } from '#server/notify/world.ts';

const tones = (people: Parameters<typeof listHints>[0]): readonly string[] =>
  listHints(people).map(({ tone, text }) => `${tone}: ${text.split(/[.,]/u)[0]}`);

test('[INVT-4] an empty list is told nothing; a short one who is missing', () => {
  expect(listHints([])).toEqual([]);
  expect(tones([invitee('Ada', { incidentRole: 'commander' })])).toEqual([
    'calm: Nobody facilitates yet',
    'calm: Nobody takes notes yet',
    'calm: Nobody on the list yet: service owner',
  ]);
});

test('[INVT-4] a list is complete with a facilitator, a note-taker and who always comes', () => {
  const people = [
    invitee('Fay', { meetingRole: 'facilitator' }),
    invitee('Nora', { meetingRole: 'note-taker', incidentRole: 'service-owner' }),
    invitee('Ada', { incidentRole: 'commander' }),
    invitee('Ben', { incidentRole: 'responder' }),
  ];
  expect(listHints(people)).toEqual([]);
  const crowd = Array.from({ length: 7 }, (_, index) => invitee(`P${index}`));
  expect(tones([...people, ...crowd])).toEqual(['warning: 11 people have to come']);
  expect(listHints([...people, ...crowd.map((each) => ({ ...each, attendance: 'optional' as const }))])).toEqual([]);
});
