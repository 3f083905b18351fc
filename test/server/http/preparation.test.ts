import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Preparation } from '@debrief/shared/domain/preparation.ts';
import { bearer, createHttpWorld, type HttpWorld } from './world.ts';

let world: HttpWorld;
beforeEach(async () => {
  world = await createHttpWorld();
});
afterEach(() => world.close());

test('[INVT-11] everybody of a postmortem reads what is prepared; mail addresses are for those who prepare', async () => {
  const { id, invites } = await world.create();
  const [ada, otto] = [await world.join(invites.attendee, 'Ada'), await world.join(invites.observer, 'Otto')];
  const path = `/api/postmortems/${id}/preparation`;
  const read = async (headers: Readonly<Record<string, string>>): Promise<Preparation> =>
    (await world.get(path, headers)).json as Preparation;
  const saved = await world.post(
    `/api/postmortems/${id}/commands`,
    {
      type: 'save-invitee',
      commandId: 'c',
      inviteeId: 'zoe',
      name: 'Zoe',
      email: 'zoe@example.com',
      jobTitle: 'SRE',
      incidentRole: 'commander',
      meetingRole: 'attendee',
      attendance: 'always',
    },
    ada.headers,
  );
  expect(saved.status).toBe(200);

  const mine = await read(ada.headers);
  expect(mine).toEqual({
    revision: 3,
    invitees: [
      expect.objectContaining({ name: 'Ada', participantId: ada.participantId, attended: true }),
      expect.objectContaining({ name: 'Otto', meetingRole: 'observer' }),
      expect.objectContaining({ name: 'Zoe', email: 'zoe@example.com', participantId: null }),
    ],
    schedule: { startsAt: null, minutes: 60, callUrl: null },
    collection: { closesAt: null },
    mails: [],
    canMail: false,
    contributors: [],
    template: { id: expect.any(String), name: expect.any(String), version: 1 },
  });
  for (const headers of [otto.headers, bearer]) {
    const invitees = (await read(headers)).invitees;
    expect(invitees.map(({ email }) => email)).toEqual(['', '', '']);
    expect(invitees).toHaveLength(3);
  }
  expect((await world.get(path)).status).toBe(401);
  expect((await world.get('/api/postmortems/none/preparation', bearer)).status).toBe(404);
});
