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
    expect(await page.getByLabel('Add people').inputValue()).toBe('');
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
