import { readFile } from 'node:fs/promises';
import { violationsEverywhere } from '#support/axe-everywhere.ts';
import { findAxeViolations, joinByLink, reportScreens, type BrowserPerson } from '#support/browser-people.ts';
import { launchChromium } from '#support/chromium.ts';
import { openMailServer, type MailServer } from '#support/mail-server.ts';
import { createPostmortem } from '#support/people.ts';
import { startServer, type ServerProcess } from '#support/start-server.ts';
import type { CreateAnswer } from '@debrief/shared/protocol/http.ts';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

describe('who, when and how long', () => {
  let mail: MailServer;
  let server: ServerProcess;
  let browser: Browser;
  let created: CreateAnswer;
  let fay: BrowserPerson;
  let ada: BrowserPerson;

  beforeAll(async () => {
    mail = await openMailServer({ refuses: ['gone@example.com'] });
    server = await startServer({ env: { SMTP_URL: mail.url, MAIL_FROM: 'Debrief <debrief@example.com>' } });
    browser = await launchChromium();
    created = await createPostmortem(server);
    fay = await joinByLink(browser, created.invites.facilitator, 'Fay Ito');
    ada = await joinByLink(browser, created.invites.attendee, 'Ada Okafor');
    for (const { page } of [fay, ada]) {
      await page.goto(`${server.url}/p/${created.id}/prep`);
      await page.getByRole('region', { name: 'People' }).getByText('2 on the list').waitFor();
    }
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
    await mail.close();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await reportScreens([fay, ada]);
  });

  test('[INVT-8] several people are added at once, and everybody sees them', async () => {
    const { page } = fay;
    await page.getByLabel('Add people').fill('Zoe Zimmer <zoe@example.com>, Gone <gone@example.com>; Ada Okafor');
    await page.getByRole('button', { name: 'Add 2' }).click();
    await ada.page.getByRole('button', { name: 'Change Gone' }).waitFor();
    await expect.poll(() => page.getByLabel('Add people').inputValue()).toBe('');
  });

  test('[INVT-18] who cannot be added stays in the field, with the reason; the others are added', async () => {
    const { page } = fay;
    const field = page.getByLabel('Add people');
    await field.fill(`Late Comer\n${'Long'.repeat(30)}\nBad <bad@ex_ample.com>`);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: 'Change Late Comer' }).waitFor();
    await page.getByText('is too long for a name: it may have 80 characters.').waitFor();
    await page.getByText('“bad@ex_ample.com” is no mail address.').waitFor();
    await expect.poll(() => field.inputValue()).toBe(`${'Long'.repeat(30)}\nBad <bad@ex_ample.com>`);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('');
    await page.getByRole('button', { name: 'Change Late Comer' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Mail address').fill('late@host');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.getByText('This is no mail address.').waitFor();
    await page.getByRole('button', { name: 'Take off the list' }).click();
    await page.getByRole('button', { name: 'Change Late Comer' }).waitFor({ state: 'detached' });
  });

  test('[INVT-13] a person is changed in a sheet, which says before the server does what cannot be', async () => {
    const { page } = fay;
    await page.getByRole('button', { name: 'Change Zoe Zimmer' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('In the meeting').selectOption('Facilitates');
    await sheet.getByText('Fay Ito facilitates. Change that first.').waitFor();
    expect(await sheet.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await sheet.getByLabel('In the meeting').selectOption('Takes notes');
    await sheet.getByLabel('In the incident').selectOption('Incident commander');
    await sheet.getByRole('button', { name: 'Save' }).click();
    const row = ada.page.getByRole('listitem').filter({ hasText: 'Zoe Zimmer' });
    await row.getByText('Takes notes').waitFor();
    await row.getByText('Incident commander').waitFor();
    await ada.page.getByRole('button', { name: 'Change Zoe Zimmer' }).click();
    const hers = ada.page.getByRole('dialog');
    await hers.getByLabel('Mail address').fill('ada@example.com');
    await hers.getByText('Only the facilitator plans').waitFor();
    await hers.getByRole('button', { name: 'Cancel' }).click();
  });

  test('[INVT-14] who is taken off the list by mistake comes back by Undo', async () => {
    const { page } = ada;
    await page.getByRole('button', { name: 'Change Gone' }).click();
    await page.getByRole('button', { name: 'Take off the list' }).click();
    await fay.page.getByRole('button', { name: 'Change Gone' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await fay.page.getByRole('button', { name: 'Change Gone' }).waitFor();
  });

  test('[SCH-7] the meeting has its time, length, call and agenda, for all at once', async () => {
    const { page } = fay;
    const start = page.getByRole('group', { name: 'Start of the meeting' });
    await start.getByLabel('Date').fill('2031-03-30');
    await start.getByLabel('Time').fill('10:00');
    await page.getByLabel('Length').fill('120');
    await page.getByLabel('Link of the call').fill('meet.example.com/abc');
    await page.getByLabel('Link of the call').blur();
    await page.getByText('Nobody listens for longer than 90 minutes').waitFor();
    const hers = ada.page.getByRole('region', { name: 'Meeting', exact: true });
    await hers.getByText('Sunday, 30 March 2031 at 10:00').first().waitFor();
    await page.getByRole('button', { name: /Take the suggested/ }).click();
    await page.getByText('Nobody listens for longer').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Leave out Group' }).click();
    await page.getByRole('button', { name: 'Vote earlier' }).click();
    await expect
      .poll(() =>
        hers
          .getByRole('listitem')
          .filter({ has: ada.page.getByRole('textbox') })
          .allInnerTexts(),
      )
      .toEqual(['Timeline', 'Vote', 'Causes', 'Dig deeper', 'Actions', 'Wrap up']);
    expect(await ada.page.getByLabel('Link of the call').inputValue()).toBe('https://meet.example.com/abc');
  });

  test('[SCH-8] an invitation is looked at, sent, and says whom it did not reach', async () => {
    const { page } = fay;
    await page.getByRole('button', { name: 'Look and send: invitation' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('Zoe Zimmer · Gone').waitFor();
    await sheet.getByRole('button', { name: 'Send to 2 people' }).click();
    await sheet.getByText(/gone@example\.com: .*No such user here/).waitFor();
    await sheet.getByRole('button', { name: 'Close' }).last().click();
    await ada.page.getByText('1 person not reached').waitFor();
    expect(mail.mails.map(({ to }) => to)).toEqual([['zoe@example.com']]);
    expect(mail.mails[0]?.parsed.subject).toContain('30 March 2031');
  });

  test('[SCH-13] what did not reach everybody is offered to be sent again, and goes out as often as it is asked for', async () => {
    const { page } = fay;
    await page.getByRole('button', { name: 'Send again: invitation' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText(/gone@example\.com: .*No such user here/).waitFor();
    await sheet.getByRole('button', { name: 'Send to 2 people' }).click();
    await sheet.getByRole('button', { name: 'Send to 2 people' }).waitFor({ state: 'detached' });
    await sheet.getByRole('button', { name: 'Close' }).last().click();
    await expect.poll(() => mail.mails.length).toBe(2);
  });

  test('[SCH-9] the link of the mail lets its person in, in the role that was planned', async () => {
    const link = /http\S+\/join#[\w-]{27}/u.exec(mail.mails[0]?.parsed.text ?? '')?.[0] ?? '';
    const zoe = await joinByLink(browser, link, 'zoe zimmer');
    await fay.page.getByRole('listitem').filter({ hasText: 'Zoe Zimmer' }).first().waitFor();
    await fay.page.getByText('4 on the list').waitFor();
    await zoe.page.goto(`${server.url}/p/${created.id}/prep`);
    await zoe.page.getByRole('region', { name: 'People' }).waitFor();
    expect(zoe.complaints).toEqual([]);
  });

  test('[COL-5] causes are written before the meeting, counted for all and shown to nobody', async () => {
    const hers = ada.page.getByRole('region', { name: 'Causes before the meeting' });
    await hers
      .getByRole('textbox', { name: 'What made this possible? New cause, only you can see it' })
      .fill('The pager was muted');
    await hers.getByText('1 written by 1 person').waitFor();
    const his = fay.page.getByRole('region', { name: 'Causes before the meeting' });
    await his.getByText('1 written by 1 person').waitFor();
    expect(await his.getByText('The pager was muted').count()).toBe(0);
  });

  test('[A11Y-10] axe finds nothing wrong with the list, the schedule and their sheets', async () => {
    const { page } = fay;
    await page.getByRole('button', { name: 'Change Zoe Zimmer' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violationsEverywhere(page), 'a person').toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Look and send: pre-read' }).click();
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    // At the width and in the colours of the last look: the sheet is the same everywhere.
    expect(await findAxeViolations(page), 'a mail').toEqual([]);
    for (const person of [fay, ada]) expect(person.complaints).toEqual([]);
  });
});

describe('on a server that sends no mail', () => {
  let server: ServerProcess;
  let browser: Browser;
  let created: CreateAnswer;
  let fay: BrowserPerson;
  let otto: BrowserPerson;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchChromium();
    created = await createPostmortem(server);
    fay = await joinByLink(browser, created.invites.facilitator, 'Fay Ito');
    otto = await joinByLink(browser, created.invites.observer, 'Otto Ray');
    for (const { page } of [fay, otto]) {
      await page.goto(`${server.url}/p/${created.id}/prep`);
      await page.getByRole('region', { name: 'People' }).getByText('2 on the list').waitFor();
    }
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await reportScreens([fay, otto]);
  });

  test('[SCH-11] a start in the past is warned of', async () => {
    const { page } = fay;
    const start = page.getByRole('group', { name: 'Start of the meeting' });
    await start.getByLabel('Date').fill('2020-03-30');
    await start.getByLabel('Time').fill('10:00');
    await start.getByLabel('Time').press('Enter');
    await page.getByText('This start is in the past.').waitFor();
    await start.getByLabel('Date').fill('2031-03-30');
    await start.getByLabel('Date').press('Enter');
    await page.getByText('This start is in the past.').waitFor({ state: 'detached' });
  });

  test('[SCH-14] a date of no year in which anybody meets is told at its field and changes nothing', async () => {
    const { page } = fay;
    const start = page.getByRole('group', { name: 'Start of the meeting' });
    for (const date of ['2999-01-01', '1899-01-01']) {
      await start.getByLabel('Date').fill(date);
      await start.getByLabel('Date').press('Enter');
      await start.getByText('Not saved: there is no such time in the years 1970 to 2199.').waitFor();
      expect(await start.getByLabel('Date').getAttribute('aria-invalid')).toBe('true');
      expect(await start.getByLabel('Date').inputValue()).toBe(date);
    }
    await start.getByLabel('Date').fill('2031-03-30');
    await start.getByText('Not saved: there is no such time').waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Meeting', exact: true }).getByText('30 March 2031').first().waitFor();
  });

  test('[SCH-10] a length that is none is said, and changes nothing', async () => {
    const { page } = fay;
    const length = page.getByLabel('Length');
    const before = Number.parseInt(await length.inputValue(), 10);
    for (const typed of ['-5', '0', '240', '12.5']) {
      await length.fill(typed);
      await length.blur();
      await page.getByText(`Whole minutes, 5 to 180. It is still ${before}.`).waitFor();
    }
    await length.fill(String(before));
    await length.blur();
    await page.getByText('Whole minutes, 5 to 180').waitFor({ state: 'detached' });
  });

  test('[SCH-11] the text that is copied has a fresh link that lets in whoever has it', async () => {
    const { page } = fay;
    await page.getByRole('button', { name: 'Look: invitation' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('It lets in whoever has it').waitFor();
    const text = sheet.getByLabel('Text');
    expect(await text.inputValue()).toContain('(a link to join by, made when you copy)');
    await sheet.getByRole('button', { name: 'Copy the text' }).click();
    await expect.poll(() => text.inputValue()).toMatch(/\/join#[\w-]{27}/u);
    const link = /http\S+\/join#[\w-]{27}/u.exec(await text.inputValue())?.[0] ?? '';
    expect(await text.inputValue()).not.toContain(`/p/${created.id}`);
    await sheet.getByRole('button', { name: 'Close' }).last().click();
    await joinByLink(browser, link, 'Zoe Zimmer');
    await page.getByRole('region', { name: 'People' }).getByText('3 on the list').waitFor();
  });

  test('[ICS-8] the calendar file of the facilitator has such a link too', async () => {
    const { page } = fay;
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download for a calendar' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('pm-1-meeting.ics');
    const text = (await readFile(await file.path(), 'utf8')).replaceAll(/\r\n[ \t]/gu, '');
    expect(text).toMatch(/URL;VALUE=URI:http\S+\/join#[\w-]{27}\r\n/u);
    await otto.page.getByRole('link', { name: 'Download for a calendar' }).waitFor();
  });

  test('[PREP-13] of a published postmortem the page says so; an observer is never asked to schedule', async () => {
    const progress = otto.page.getByRole('region', { name: 'Ready to meet?' });
    await progress.waitFor();
    expect(await otto.page.getByRole('button', { name: 'Schedule the meeting' }).count()).toBe(0);
    await sendCommand(fay, created.id, { type: 'publish' });
    for (const { page } of [fay, otto]) await page.getByRole('region', { name: 'Published' }).waitFor();
    expect(await progress.count()).toBe(0);
  });
});

/** A command without its screen. */
async function sendCommand({ page }: BrowserPerson, id: string, draft: { readonly type: string }): Promise<void> {
  const path = `/api/postmortems/${id}/commands`;
  const body = JSON.stringify({ ...draft, commandId: 'by-hand' });
  const status = await page.evaluate(
    async ([to, data]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(to, { method: 'POST', headers, body: data })).status;
    },
    [path, body] as const,
  );
  expect(status).toBe(200);
}
