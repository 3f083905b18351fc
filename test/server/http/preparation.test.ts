import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Preparation } from '@debrief/shared/domain/preparation.ts';
import { createSmtpMailer } from '@debrief/server/notify/smtp-mailer.ts';
import { openMailServer } from '#support/mail-server.ts';
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

test('[INVT-7] who came to prepare and comes back to the meeting was there', async () => {
  const { id, invites } = await world.create();
  const startsAt = world.now + 2 * 60 * 60_000;
  const fay = await world.join(invites.facilitator, 'Fay');
  const schedule = { type: 'set-schedule', commandId: 's', startsAt: new Date(startsAt).toISOString() };
  await world.post(`/api/postmortems/${id}/commands`, schedule, fay.headers);
  const wasThere = async (): Promise<boolean | undefined> => {
    const { json } = await world.get(`/api/postmortems/${id}/preparation`, fay.headers);
    return (json as Preparation).invitees.find(({ name }) => name === 'Fay')?.attended;
  };
  const comeBack = () =>
    world.post('/api/join', { invite: invites.facilitator.split('#')[1], name: 'Fay' }, fay.headers);
  await comeBack();
  expect(await wasThere()).toBe(false);
  world.now = startsAt;
  await comeBack();
  expect(await wasThere()).toBe(true);
});

test('[HOME-5] the list says when each group meets', async () => {
  const { id, invites } = await world.create();
  await world.create();
  const fay = await world.join(invites.facilitator, 'Fay');
  const startsAt = new Date(world.now + 60_000).toISOString();
  await world.post(`/api/postmortems/${id}/commands`, { type: 'set-schedule', commandId: 's', startsAt }, fay.headers);
  const { json } = await world.get('/api/postmortems', bearer);
  expect(json).toMatchObject({ postmortems: [{ meetingAt: null }, { id, meetingAt: startsAt }] });
});

test('[MAIL-21] those who prepare see what a mail says before it goes out, and whom it reached', async () => {
  const server = await openMailServer();
  const mailing = await createHttpWorld({
    mailer: createSmtpMailer({ url: server.url, from: { name: 'Debrief', address: 'debrief@example.com' } }),
  });
  const { id, invites } = await mailing.create();
  const [fay, otto] = [await mailing.join(invites.facilitator, 'Fay'), await mailing.join(invites.observer, 'Otto')];
  const path = `/api/postmortems/${id}/mail`;
  await saveZoe(mailing, id, fay.headers);

  const preview = await mailing.post(path, { kind: 'pre-read', dryRun: true }, fay.headers);
  expect(preview.json).toMatchObject({
    subject: 'Please read before the postmortem: PM-1 Queue was full',
    text: expect.stringContaining(`http://localhost:3000/p/${id}`),
    recipients: [{ name: 'Zoe', email: 'zoe@example.com', meetingRole: 'attendee' }],
    sent: 0,
  });
  expect(server.mails).toEqual([]);
  const order = { kind: 'pre-read', requestId: 'r' };
  expect((await mailing.post(path, order, fay.headers)).json).toMatchObject({ sent: 1, failed: [] });
  expect((await mailing.post(path, order, fay.headers)).json).toMatchObject({ sent: 1, failed: [] });
  expect(server.mails.map(({ to }) => to)).toEqual([['zoe@example.com']]);
  const listed = (await mailing.get(`/api/postmortems/${id}/invites`, fay.headers)).json as { invites: unknown[] };
  expect(listed.invites).toHaveLength(5);

  expect((await mailing.post(path, { kind: 'invitation', requestId: 's' }, fay.headers)).json).toMatchObject({
    status: 409,
    code: 'not-scheduled',
  });
  expect((await mailing.post(path, { kind: 'pre-read', dryRun: true }, otto.headers)).status).toBe(403);
  expect((await mailing.post(path, { kind: 'pre-read', dryRun: true })).status).toBe(401);
  expect((await mailing.post(path, { kind: 'pre-read' }, fay.headers)).status).toBe(400);
  await mailing.close();
  await server.close();
});

test('[MAIL-12] a server that cannot send says so, and has the text', async () => {
  const { id, invites } = await world.create();
  const ada = await world.join(invites.attendee, 'Ada');
  const path = `/api/postmortems/${id}/mail`;
  expect((await world.post(path, { kind: 'pre-read', dryRun: true }, ada.headers)).json).toMatchObject({
    text: expect.stringContaining('ready to be read'),
    recipients: [],
  });
  expect((await world.post(path, { kind: 'pre-read', requestId: 'r' }, ada.headers)).json).toMatchObject({
    code: 'cannot-mail',
  });
});

test('[ICS-7] everybody of a postmortem downloads the meeting for their calendar; addresses are for those who prepare', async () => {
  const { id, invites } = await world.create();
  const [ada, otto] = [await world.join(invites.attendee, 'Ada'), await world.join(invites.observer, 'Otto')];
  const path = `/api/postmortems/${id}/export.ics`;
  expect((await world.get(path, ada.headers)).json).toMatchObject({ status: 409, code: 'not-scheduled' });
  await saveZoe(world, id, ada.headers);
  const schedule = {
    type: 'set-schedule',
    commandId: 's',
    startsAt: '2026-01-06T09:00:00Z',
    minutes: 30,
    callUrl: null,
  };
  await world.post(`/api/postmortems/${id}/commands`, schedule, ada.headers);
  const file = await world.get(path, ada.headers);
  expect(file.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="pm-1-meeting.ics"',
  });
  expect(file.text).toContain('DTSTART:20260106T090000Z');
  expect(unfolded(file.text)).toContain('Expected: Ada\\, Otto\\, Zoe');
  expect((await world.get(path, otto.headers)).text).not.toContain('zoe@');
  expect((await world.get(path)).status).toBe(401);
});

test('[ICS-8] the file of who may invite lets in whoever has it; that of others has the address of the page', async () => {
  const { id, invites } = await world.create();
  const [fay, ada] = [await world.join(invites.facilitator, 'Fay'), await world.join(invites.attendee, 'Ada')];
  const path = `/api/postmortems/${id}/export.ics`;
  expect((await world.post(path, {}, fay.headers)).json).toMatchObject({ status: 409, code: 'not-scheduled' });
  const startsAt = new Date(world.now + 30 * 24 * 60 * 60_000).toISOString();
  await world.post(`/api/postmortems/${id}/commands`, { type: 'set-schedule', commandId: 's', startsAt }, fay.headers);

  const files = [await world.post(path, {}, fay.headers), await world.post(path, {}, fay.headers)];
  const links = files.map(({ text }) => /\r\nURL;VALUE=URI:(\S+)/u.exec(unfolded(text))?.[1] ?? '');
  expect(new Set(links).size).toBe(2);
  for (const [index, link] of links.entries()) {
    expect(unfolded(files[index]?.text ?? '')).toContain(`Document and meeting: ${link}`);
    expect((await world.join(link, `Zoe ${index}`)).role).toBe('attendee');
  }
  expect((await world.post(path, {}, ada.headers)).json).toMatchObject({ status: 403 });
  expect((await world.post(path, {})).status).toBe(401);
  const hers = unfolded((await world.get(path, ada.headers)).text);
  expect(hers).toContain(`/p/${id}`);
  expect(hers).not.toContain('/join#');
});

/** Content lines of RFC 5545 are folded. */
function unfolded(file: string): string {
  return file.replaceAll(/\r\n[ \t]/gu, '');
}

async function saveZoe(into: HttpWorld, id: string, headers: Readonly<Record<string, string>>): Promise<void> {
  const command = {
    type: 'save-invitee',
    commandId: 'zoe',
    inviteeId: 'zoe',
    name: 'Zoe',
    email: 'zoe@example.com',
    jobTitle: '',
    incidentRole: 'none',
    meetingRole: 'attendee',
    attendance: 'always',
  };
  expect((await into.post(`/api/postmortems/${id}/commands`, command, headers)).status).toBe(200);
}
