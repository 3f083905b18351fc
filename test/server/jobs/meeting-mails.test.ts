import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MeetingMails } from '@debrief/server/jobs/meeting-mails.ts';
import { MailRefusedError, type Mail, type Mailer } from '@debrief/server/notify/mailer.ts';
import { claimMail, listSentMails } from '@debrief/server/storage/queries/sent-mails.ts';
import { createMailWorld, from, hourMs, startOfTest, type MailWorld } from '#server/notify/world.ts';

let world: MailWorld;
let sent: Mail[];
let isDown: boolean;
let checks: number;
const errors: string[] = [];

const mailer: Mailer = {
  from,
  check: async () => {
    checks += 1;
    if (isDown) throw new MailRefusedError('The mail server cannot be reached.', { isServer: true });
  },
  send: async (mail) => void sent.push(mail),
  close: () => {},
};

function job(): MeetingMails {
  const { storage, clock, mailings } = world;
  return new MeetingMails({ storage, clock, mailings, log: { error: (_facts, message) => errors.push(message) } });
}

const subjects = (): readonly string[] => sent.map(({ subject }) => subject.split(':')[0] ?? '');

/** Lets so much time pass, and looks once. */
async function look(at: number, jobs: readonly MeetingMails[] = [job()]): Promise<void> {
  await world.clock.advance(at - world.clock.now());
  await Promise.all(jobs.map((each) => each.sendDue()));
}

const startsAt = startOfTest + 100 * hourMs;

beforeEach(async () => {
  [sent, isDown, checks] = [[], false, 0];
  errors.length = 0;
  world = await createMailWorld({ mailer });
  await world.invite('Zoe');
  await world.schedule(startsAt);
});
afterEach(() => world.storage.close());

describe('before a meeting', () => {
  test('[MAIL-13] the document is sent two days ahead and the reminder a day ahead, each once', async () => {
    await look(startsAt - 49 * hourMs);
    expect(sent).toEqual([]);
    await look(startsAt - 48 * hourMs);
    await look(startsAt - 47 * hourMs);
    expect(subjects()).toEqual(['Please read before the postmortem']);
    await look(startsAt - 24 * hourMs);
    await look(startsAt - 1 * hourMs);
    await look(startsAt + hourMs);
    expect(subjects()).toEqual(['Please read before the postmortem', 'Reminder']);
  });

  test('[MAIL-13] a meeting that is less than a day away gets no pre-read any more', async () => {
    await look(startsAt - 20 * hourMs);
    expect(subjects()).toEqual(['Reminder']);
  });

  test('[MAIL-14] of two servers, and after a restart, one sends', async () => {
    await look(startsAt - 24 * hourMs, [job(), job(), job()]);
    await look(startsAt - 23 * hourMs);
    expect(subjects()).toEqual(['Reminder']);
  });

  test('[MAIL-14] two claims of the same mail for the same start: one holds', async () => {
    const claim = { postmortemId: world.postmortemId, kind: 'reminder', recipients: 1, automatic: true } as const;
    const { db } = world.storage;
    expect(await claimMail(db, { ...claim, id: 'a', meetingStartsAt: startsAt, at: 0 })).toBe(true);
    expect(await claimMail(db, { ...claim, id: 'b', meetingStartsAt: startsAt, at: 0 })).toBe(false);
    expect(await claimMail(db, { ...claim, id: 'c', meetingStartsAt: startsAt + 1, at: 0 })).toBe(true);
  });

  test('[MAIL-15] a meeting that is moved is reminded of again', async () => {
    await look(startsAt - 24 * hourMs);
    await world.schedule(startsAt + 48 * hourMs);
    await look(startsAt + 24 * hourMs);
    expect(subjects()).toEqual(['Reminder', 'Reminder']);
    expect(sent[1]?.text).toContain('Sunday, 11 January 2026 at 14:00 CET');
  });

  test('[MAIL-16] what somebody has sent by hand is not sent again, nor a reminder right after the invitation', async () => {
    const order = { postmortemId: world.postmortemId, from: 'Fay' };
    await look(startsAt - 49 * hourMs);
    await world.mailings.send({ ...order, kind: 'pre-read', id: 'by-hand' });
    await look(startsAt - 47 * hourMs);
    expect(sent).toHaveLength(1);
    await look(startsAt - 25 * hourMs);
    await world.mailings.send({ ...order, kind: 'invitation', id: 'invitation' });
    await look(startsAt - 24 * hourMs);
    expect(subjects()).toEqual(['Please read before the postmortem', 'Invitation']);
  });

  test('[MAIL-17] a mail server that is down delays a mail and does not lose it', async () => {
    isDown = true;
    await expect(look(startsAt - 24 * hourMs)).rejects.toThrow('cannot be reached');
    isDown = false;
    await look(startsAt - 23 * hourMs);
    expect(subjects()).toEqual(['Reminder']);
  });

  test('[MAIL-23] the mail server is not asked whether it is there for a mail that nobody would get', async () => {
    await world.storage.db.updateTable('invitee').set({ email: '' }).execute();
    await look(startsAt - 24 * hourMs);
    expect(checks).toBe(0);
    await world.invite('Yan');
    await look(startsAt - 23 * hourMs);
    expect({ checks, subjects: subjects() }).toEqual({ checks: 1, subjects: ['Reminder'] });
  });

  test('[MAIL-18] nobody is reminded of a meeting whose postmortem is published', async () => {
    await world.storage.db.updateTable('postmortem').set({ published_at: 1 }).execute();
    await look(startsAt - 24 * hourMs);
    expect(sent).toEqual([]);
  });
});

describe('the scheduler', () => {
  test('[MAIL-19] it looks every minute until it is closed, and goes on after a failure', async () => {
    const running = job();
    await world.clock.advance(startsAt - 24 * hourMs - 90_000 - world.clock.now());
    isDown = true;
    await running.start();
    await settled(
      () => world.clock.advance(2 * 60_000),
      () => errors.length > 0,
    );
    isDown = false;
    await settled(
      () => world.clock.advance(60_000),
      () => sent.length > 0,
    );
    await running.close();
    expect(subjects()).toEqual(['Reminder']);
    await world.schedule(startsAt + hourMs);
    await world.clock.advance(2 * hourMs);
    expect(sent).toHaveLength(1);
  });

  test('[MAIL-20] of a mail that a stop cut off it is said that it may not have come, and it is not sent again', async () => {
    const claim = { postmortemId: world.postmortemId, kind: 'reminder', recipients: 1, automatic: true } as const;
    await claimMail(world.storage.db, { ...claim, id: 'cut', meetingStartsAt: startsAt, at: startOfTest });
    const running = job();
    await running.start();
    await look(startsAt - 24 * hourMs);
    await running.close();
    expect(subjects()).not.toContain('Reminder');
    expect(await listSentMails(world.storage.db, world.postmortemId)).toContainEqual(
      expect.objectContaining({
        kind: 'reminder',
        failed: [{ email: '', reason: expect.stringContaining('stopped while') }],
      }),
    );
  });
});

/** Moves the clock until something has happened: the store answers outside its time. */
async function settled(move: () => Promise<void>, happened: () => boolean): Promise<void> {
  while (!happened()) {
    await move();
    await new Promise((resolve) => setImmediate(resolve));
  }
}
