import { afterEach, describe, expect, test } from 'vitest';
import { hashSecret } from '@debrief/server/access/secrets.ts';
import { oneLine } from '@debrief/server/notify/mail-texts.ts';
import { MailRefusedError, type Mailer } from '@debrief/server/notify/mailer.ts';
import { createSmtpMailer } from '@debrief/server/notify/smtp-mailer.ts';
import { findInviteByToken } from '@debrief/server/storage/queries/invites.ts';
import { listSentMails } from '@debrief/server/storage/queries/sent-mails.ts';
import type { MailKind } from '@debrief/shared/domain/preparation.ts';
import { openMailServer, type MailServer, type MailServerOptions } from '#support/mail-server.ts';
import { createMailWorld, from, hourMs, publicUrl, startOfTest, type MailWorld } from './world.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function serve(options: MailServerOptions = {}): Promise<MailServer> {
  const server = await openMailServer(options);
  open.push(server);
  return server;
}

let requests = 0;
function send(world: MailWorld, kind: MailKind, id = `request-${(requests += 1)}`) {
  return world.mailings.send({ postmortemId: world.postmortemId, kind, id, from: 'Fay' });
}

describe('a mailing', () => {
  test('[MAIL-1] everybody with an address gets a mail of their own, and nobody sees the others’ links', async () => {
    const server = await serve();
    const world = await createMailWorld({ smtp: server.url });
    await world.invite('Fay', { meetingRole: 'facilitator' });
    await world.invite('Zoë Zimmer');
    await world.invite('No Address', { email: '' });
    await world.invite('Zoë again', { email: 'ZO.ZIMMER@example.com' });
    expect(await send(world, 'invitation')).toEqual({ ok: true, value: { sent: 2, failed: [] } });
    expect(new Set(server.mails.map(({ to }) => to.join()))).toEqual(
      new Set(['fay@example.com', 'zo.zimmer@example.com']),
    );
    const links = server.mails.map(({ parsed }) => /\/join#([\w-]{27})/u.exec(parsed.text ?? '')?.[1] ?? '');
    expect(new Set(links).size).toBe(2);
    const roles = links.map(async (token) => (await findInviteByToken(world.storage.db, hashSecret(token)))?.role);
    expect(new Set(await Promise.all(roles))).toEqual(new Set(['attendee', 'facilitator']));
  });

  test('[MAIL-2] a mail says who, what, when in the postmortem’s zone, where and the agenda, as text and as a page', async () => {
    const server = await serve();
    const world = await createMailWorld({ smtp: server.url, title: 'Zahlung – „Prüfung“ 🔥' });
    await world.invite('Zoë Zimmer');
    await send(world, 'invitation');
    const { parsed } = server.mails[0] ?? {};
    expect(parsed?.subject).toBe(
      'Invitation: postmortem PM-1 Zahlung – „Prüfung“ 🔥, Tuesday, 6 January 2026 at 11:00 CET',
    );
    expect(parsed?.from).toMatchObject(from);
    expect(parsed?.to).toEqual([expect.objectContaining({ name: 'Zoë Zimmer', address: 'zo.zimmer@example.com' })]);
    for (const words of [
      'Fay has invited you',
      '11:00 CET, 30 minutes',
      'Call: https://meet.example.com/x',
      '0:10  Causes (',
    ])
      expect(parsed?.text).toContain(words);
    expect(parsed?.html).toContain('Zahlung – „Prüfung“ 🔥');
    expect(parsed?.html).toContain(`<a href="${publicUrl}/join#`);
  });

  test('[MAIL-3] an invitation has the meeting as a calendar file that can be accepted', async () => {
    const server = await serve();
    const world = await createMailWorld({ smtp: server.url });
    await world.invite('Zoe');
    await send(world, 'invitation');
    await send(world, 'pre-read');
    const [invitation, preRead] = server.mails;
    expect(invitation?.raw).toMatch(/content-type: text\/calendar; charset=utf-8;\s*method=REQUEST/iu);
    const file = invitation?.parsed.attachments.find(
      ({ mimeType }) => mimeType.includes('calendar') || mimeType.includes('ics'),
    );
    const content = new TextDecoder().decode(file?.content as Uint8Array);
    expect(content).toContain('METHOD:REQUEST');
    expect(content).toContain('DTSTART:20260106T100000Z');
    expect(preRead?.parsed.attachments).toEqual([]);
  });

  test('[MAIL-4] words cannot become headers, and names cannot become markup', async () => {
    const server = await serve();
    const world = await createMailWorld({
      smtp: server.url,
      title: 'x\r\nBcc: evil@example.com\r\n\r\n<script>alert(1)</script>',
    });
    await world.invite('Zoe"\r\nBcc: evil@example.com', { email: 'zoe@example.com' });
    await send(world, 'invitation');
    const [mail] = server.mails;
    expect(server.mails).toHaveLength(1);
    expect(mail?.to).toEqual(['zoe@example.com']);
    expect(mail?.parsed.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(mail?.parsed.html).not.toContain('<script>');
    expect(mail?.parsed.html).toContain('&lt;script&gt;');
    expect(mail?.parsed.subject).toContain('x Bcc: evil@example.com');
  });

  test('[MAIL-4] a header is one line before any library has seen it', () => {
    expect(oneLine('a\r\nBcc: b\u2028c\u0085\td\u0000')).toBe('a Bcc: b c d');
  });

  test('[MAIL-5] the links of a mail last until the day after the meeting', async () => {
    const server = await serve();
    const world = await createMailWorld({ smtp: server.url });
    const startsAt = startOfTest + 30 * 24 * hourMs;
    await world.schedule(startsAt);
    await world.invite('Zoe');
    await send(world, 'pre-read');
    const token = /\/join#([\w-]{27})/u.exec(server.mails[0]?.parsed.text ?? '')?.[1] ?? '';
    const invite = await findInviteByToken(world.storage.db, hashSecret(token));
    expect(invite?.expiresAt).toBe(startsAt + 24 * hourMs);
  });
});

describe('what becomes of it', () => {
  test('[MAIL-6] an address that is refused is named with the reason; the others get their mail', async () => {
    const server = await serve({ refuses: ['gone@example.com'] });
    const world = await createMailWorld({ smtp: server.url });
    await world.invite('Gone');
    await world.invite('Zoe');
    const report = await send(world, 'pre-read');
    const failed = [{ email: 'gone@example.com', reason: expect.stringContaining('No such user here') }];
    expect(report).toEqual({ ok: true, value: { sent: 1, failed } });
    expect(await listSentMails(world.storage.db, world.postmortemId)).toEqual([
      expect.objectContaining({ kind: 'pre-read', recipients: 1, failed }),
    ]);
    expect(world.told).toEqual([world.postmortemId]);
  });

  test('[MAIL-7] a mail server that is down is told for everybody, after one try and not one for each', async () => {
    const server = await openMailServer();
    await server.close();
    const world = await createMailWorld({ smtp: server.url });
    for (let number = 0; number < 50; number += 1)
      await world.invite(`P${number}`, { email: `p${number}@example.com` });
    const report = await send(world, 'pre-read');
    if (!report.ok) throw new Error(report.refusal);
    expect(report.value.sent).toBe(0);
    expect(report.value.failed).toHaveLength(50);
    expect(new Set(report.value.failed.map(({ reason }) => reason))).toEqual(
      new Set(['The mail server cannot be reached.']),
    );
  });

  test('[MAIL-7] who waits for a mail server that is down waits for one time-out', async () => {
    let tries = 0;
    const mailer: Mailer = {
      from,
      check: async () => {},
      send: async () => {
        tries += 1;
        await new Promise((resolve) => setImmediate(resolve));
        throw new MailRefusedError('Down.', { isServer: true });
      },
      close: () => {},
    };
    const world = await createMailWorld({ mailer });
    for (let number = 0; number < 50; number += 1)
      await world.invite(`P${number}`, { email: `p${number}@example.com` });
    expect(await send(world, 'pre-read')).toMatchObject({ value: { sent: 0 } });
    expect(tries).toBeLessThan(10);
  });

  test('[MAIL-8] it signs in with the user and password of SMTP_URL; wrong ones are named as the reason', async () => {
    const server = await serve({ login: { user: 'de:brief', password: 'p@ss/word' } });
    const world = await createMailWorld({ smtp: server.url.replace('//', '//de%3Abrief:p%40ss%2Fword@') });
    await world.invite('Zoe');
    expect(await send(world, 'pre-read')).toMatchObject({ value: { sent: 1 } });
    const wrong = createSmtpMailer({ url: server.url.replace('//', '//de%3Abrief:wrong@'), from });
    await expect(wrong.check()).rejects.toThrow('did not accept the user name and password of SMTP_URL');
  });

  test('[MAIL-8] a password is not sent over the open network', async () => {
    const server = await serve({ login: { user: 'u', password: 'p' } });
    // This machine under a name that does not say so.
    const url = server.url.replace('//127.0.0.1', '//u:p@0x7f000001');
    await expect(createSmtpMailer({ url, from }).check()).rejects.toThrow('No encrypted connection');
  });

  test('[MAIL-9] the same request again sends nothing again and gets the same answer', async () => {
    const server = await serve();
    const world = await createMailWorld({ smtp: server.url });
    await world.invite('Zoe');
    const both = await Promise.all([send(world, 'pre-read', 'same'), send(world, 'pre-read', 'same')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'mail-on-its-way' });
    expect(await send(world, 'pre-read', 'same')).toEqual({ ok: true, value: { sent: 1, failed: [] } });
    expect(server.mails).toHaveLength(1);
  });

  test('[MAIL-10] what cannot be sent is refused with the reason, and makes no links', async () => {
    const server = await serve();
    const world = await createMailWorld({ smtp: server.url });
    const invites = async (): Promise<number> =>
      (await world.storage.db.selectFrom('invite').select('id').execute()).length;
    const before = await invites();
    expect(await send(world, 'pre-read')).toEqual({ ok: false, refusal: 'no-recipients' });
    await world.invite('Zoe');
    await world.schedule(null);
    expect(await send(world, 'invitation')).toEqual({ ok: false, refusal: 'not-scheduled' });
    expect(await send(world, 'reminder')).toEqual({ ok: false, refusal: 'not-scheduled' });
    await world.schedule(startOfTest);
    expect(await send(world, 'invitation')).toEqual({ ok: false, refusal: 'start-is-over' });
    expect(await send(world, 'reminder')).toEqual({ ok: false, refusal: 'start-is-over' });
    expect(await send(await createMailWorld(), 'pre-read')).toEqual({ ok: false, refusal: 'cannot-mail' });
    expect(await invites()).toBe(before);
    expect(server.mails).toEqual([]);
  });

  test('[MAIL-11] six mailings within an hour are enough for a postmortem', async () => {
    const server = await serve();
    const world = await createMailWorld({ smtp: server.url });
    await world.invite('Zoe');
    for (let count = 0; count < 6; count += 1) expect(await send(world, 'pre-read')).toMatchObject({ ok: true });
    expect(await send(world, 'pre-read')).toEqual({ ok: false, refusal: 'too-many-mails' });
    await world.clock.advance(hourMs + 1);
    expect(await send(world, 'pre-read')).toMatchObject({ ok: true });
  });
});

test('[MAIL-12] without a mail server the text is there all the same, with the address of the page', async () => {
  const world = await createMailWorld();
  await world.invite('Zoe');
  const preview = await world.mailings.preview({ postmortemId: world.postmortemId, kind: 'invitation', from: 'Fay' });
  expect(preview.link).toBe(`${publicUrl}/p/${world.postmortemId}`);
  expect(preview.text).toContain(preview.link);
  expect(preview.recipients).toEqual([{ name: 'Zoe', email: 'zoe@example.com', meetingRole: 'attendee' }]);
  expect(world.mailings.canMail).toBe(false);
});
