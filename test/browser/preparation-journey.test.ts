import { joinByLink, newBrowserPerson, reportScreens, type BrowserPerson } from '#support/browser-people.ts';
import { launchChromium } from '#support/chromium.ts';
import { GITLAB_CHAT, GITLAB_STATUS_PAGE } from '#support/gitlab-2017.ts';
import { startServer, type ServerProcess } from '#support/start-server.ts';
import { readFile } from 'node:fs/promises';
import type { Browser, Download, Locator } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

/** One preparation from the first line to the first minute of the meeting; each step begins where the last one ended. */
describe('an incident owner prepares the meeting about GitLab.com, 31 January 2017', () => {
  let server: ServerProcess;
  let browser: Browser;
  /** Owner and facilitator, a colleague who was there, and somebody who only reads. */
  let ann: BrowserPerson;
  let chen: BrowserPerson;
  let olu: BrowserPerson;
  const links = new Map<string, string>();

  beforeAll(async () => {
    server = await startServer();
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await reportScreens([ann, chen, olu]);
  });

  const importDialog = (person: BrowserPerson): Locator => person.page.getByRole('dialog', { name: 'Import events' });
  const eventRows = (person: BrowserPerson): Locator =>
    person.page.getByRole('list', { name: 'Events by time' }).locator(':scope > li');
  const eventRow = (person: BrowserPerson, text: string): Locator =>
    eventRows(person).filter({ has: person.page.getByRole('textbox', { name: new RegExp(`^Time of “${text}`) }) });
  const textOf = (row: Locator): Locator => row.getByRole('textbox', { name: /^What happened/ }).first();
  const timeOf = (row: Locator): Locator => row.getByRole('textbox', { name: /^Time of/ });

  /** How far the preparation is, as everybody reads it. */
  async function percentPrepared({ page }: BrowserPerson): Promise<number> {
    const name = await page.getByRole('img', { name: /% prepared$/ }).getAttribute('aria-label');
    return Number.parseInt(name ?? '', 10);
  }

  async function mark(event: string, as: string | RegExp): Promise<void> {
    await ann.page.getByRole('button', { name: new RegExp(`^More for “${event}`) }).click();
    await ann.page.getByRole('menuitem', { name: as }).click();
    await ann.page.getByRole('menu').waitFor({ state: 'detached' });
  }

  test('[JRN-14] an incident owner begins with a template, which gives the document its sections', async () => {
    ann = await newBrowserPerson(browser, 'Ann Okafor');
    const { page } = ann;
    await page.goto(`${server.url}/sign-in#${server.ownerToken}`);
    await page.getByLabel('Your name').fill('Ann Okafor');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'New postmortem' }).first().click();
    await page.getByLabel('What happened?').fill('GitLab.com loses six hours of data');
    await page.getByLabel('Severity').selectOption({ label: 'SEV 1 · Critical' });
    await page.getByLabel('Template').selectOption({ label: 'Postmortem summary' });
    await page.getByRole('region', { name: 'Preview of Postmortem summary' }).waitFor();
    await page.getByLabel('When did it start?').fill('2017-01-31T18:00');
    await page.getByRole('button', { name: 'Create' }).click();
    for (const role of ['Attendees', 'Observers']) {
      const row = page.getByRole('listitem').filter({ hasText: role });
      links.set(role, (/https?:\/\/\S+\/join#[\w-]{27}/.exec(await row.innerText()) ?? [''])[0]);
    }
    await page.getByRole('link', { name: 'Prepare the postmortem' }).click();
    await page.getByRole('heading', { name: 'Action items' }).waitFor();
    await expect
      .poll(() => page.getByRole('list', { name: 'Sections' }).getByRole('heading', { level: 2 }).allInnerTexts())
      .toEqual(['Summary', 'Impact', 'Timeline', 'Root cause, if known', 'Action items']);
    expect(await percentPrepared(ann)).toBeLessThan(20);
  });

  test('[JRN-15] a colleague and a reader come by link to the same page, and everybody sees who is there', async () => {
    chen = await joinByLink(browser, links.get('Attendees') ?? '', 'Chen Wei');
    olu = await joinByLink(browser, links.get('Observers') ?? '', 'Olu Ade');
    for (const { page } of [chen, olu]) await page.goto(ann.page.url());
    for (const { page } of [ann, chen, olu]) {
      const here = page.getByRole('list', { name: 'Who is here' });
      for (const name of ['Ann Okafor', 'Chen Wei', 'Olu Ade']) await here.getByText(`${name}, preparing`).waitFor();
    }
    await olu.page.getByRole('banner').getByText('Read only').waitFor();
    expect(await olu.page.getByRole('button', { name: 'Import events' }).getAttribute('aria-disabled')).toBe('true');
  });

  test('[JRN-16] a pasted chat is asked for its day and its zone, once, and comes in after a look', async () => {
    const dialog = importDialog(ann);
    await ann.page.getByRole('button', { name: 'Import events' }).click();
    await dialog.getByLabel('Copied text').fill(GITLAB_CHAT);
    await dialog.getByRole('button', { name: 'Show what would be added' }).click();
    await dialog.getByText('Its times name neither day nor zone.').waitFor();
    expect(await dialog.getByLabel('Which day are the first times from?').inputValue()).toBe('2017-01-31');
    expect(await dialog.getByLabel('Which time zone are they in?').inputValue()).toBe('UTC');
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByRole('heading', { name: '4 events found' }).waitFor();
    expect(await dialog.getByRole('heading', { level: 4 }).allInnerTexts()).toEqual([
      'Tuesday, 31 January 2017',
      'Wednesday, 1 February 2017',
    ]);
    await dialog.getByRole('button', { name: 'Add 4 events' }).click();
    await dialog.waitFor({ state: 'detached' });
    for (const person of [ann, chen, olu]) await expect.poll(() => eventRows(person).count()).toBe(4);
    expect(await ann.page.getByRole('button', { name: 'Import events' }).evaluate(isFocused)).toBe(true);
  });

  test('[JRN-17] a status page comes in as a file; what a colleague imports again is there once', async () => {
    for (const person of [ann, chen]) {
      const dialog = importDialog(person);
      await person.page.getByRole('button', { name: 'Import events' }).click();
      await dialog.locator('input[type=file]').setInputFiles({
        name: 'incidents.json',
        mimeType: 'application/json',
        buffer: Buffer.from(GITLAB_STATUS_PAGE),
      });
      await dialog.getByRole('button', { name: 'Show what would be added' }).click();
      await dialog.getByText('Format: Statuspage.').waitFor();
    }
    const add = importDialog(ann).getByRole('button', { name: /^Add \d events$/ });
    const count = Number.parseInt((await add.innerText()).replaceAll(/\D/gu, ''), 10);
    await add.click();
    await expect.poll(() => eventRows(chen).count()).toBe(4 + count);
    await importDialog(chen)
      .getByRole('button', { name: /^Add \d events$/ })
      .click();
    await chen.page.getByText('All of it is in the timeline already. Nothing was added.').waitFor();
    for (const person of [ann, chen, olu]) await expect.poll(() => eventRows(person).count()).toBe(4 + count);
  });

  test('[JRN-18] two people add rows at the same time, and both keep what they wrote', async () => {
    const rows = [
      { person: ann, time: '2017-01-31 17:20', text: 'A snapshot of production is copied to staging.' },
      { person: chen, time: '2017-01-31 22:45', text: 'The standby is emptied to be copied afresh.' },
    ] as const;
    for (const { person } of rows) await person.page.getByRole('button', { name: 'Add event' }).click();
    await Promise.all(
      rows.map(async ({ person: { page }, time, text }) => {
        await page.keyboard.type(time);
        await page.keyboard.press('Enter');
        await page.keyboard.type(text, { delay: 5 });
        await page.getByRole('textbox', { name: `Time of “${text}”` }).waitFor();
      }),
    );
    for (const person of [ann, chen, olu]) {
      for (const { text } of rows) await expect.poll(() => textOf(eventRow(person, text)).inputValue()).toBe(text);
    }
    expect(await textOf(eventRow(olu, rows[0].text)).isEditable()).toBe(false);
  });

  test('[JRN-19] milestones and key points say what matters, and the strip shows it', async () => {
    await mark('Ann Okafor: Writes lock up', /^Detected/);
    await mark('Chen Wei: A page', /^Responded/);
    await mark('Chen Wei: The copy on staging', /^Mitigated/);
    await mark('Ann Okafor: The data directory', 'Key point');
    await eventRow(chen, 'Ann Okafor: Writes lock up').getByText('Detected').waitFor();
    await eventRow(chen, 'Resolved').getByText('Resolved').waitFor();
    await chen.page.getByRole('button', { name: 'Key points', exact: true }).click();
    await expect.poll(() => eventRow(chen, 'Ann Okafor: The data directory').count()).toBe(1);
    await expect.poll(() => eventRow(chen, 'The standby is emptied').count()).toBe(0);
    await chen.page.getByRole('button', { name: 'Key points', exact: true }).click();
    await expect.poll(() => eventRow(chen, 'The standby is emptied').count()).toBe(1);
  });

  test('[JRN-20] a time that two sources tell differently stands there until somebody decides', async () => {
    const event = 'Ann Okafor: The data directory';
    await mark(event, /^Details, questions/);
    const panel = ann.page.getByRole('region', { name: new RegExp(`^Details of “${event}`) });
    await panel.getByRole('button', { name: 'Another source says another time' }).click();
    await panel.getByRole('textbox', { name: 'The other time' }).fill('23:30');
    await panel.getByRole('textbox', { name: 'The other time' }).press('Enter');
    await panel.getByRole('textbox', { name: 'Who or what says so' }).fill('Status page');
    await panel.getByRole('button', { name: 'Keep both' }).click();
    await eventRow(olu, event).getByText('Status page says 23:30').waitFor();
    await eventRow(chen, event).getByRole('button', { name: 'Dismiss 23:30' }).click();
    await eventRow(ann, event).getByText('Status page says 23:30').waitFor({ state: 'detached' });
    expect(await timeOf(eventRow(ann, event)).inputValue()).toBe('23:27');
  });

  test('[JRN-21] impact is in numbers, and what has only words asks for one', async () => {
    const number = (person: BrowserPerson, what: string): Locator =>
      person.page.getByRole('textbox', { name: `${what}, the number` });
    const words = ann.page.getByRole('textbox', { name: 'Data lost, in words' });
    await words.fill('Projects, comments and accounts of six hours');
    await words.blur();
    await chen.page.getByText('Needs a number').waitFor();
    await number(ann, 'Users affected').fill('~5k');
    await number(chen, 'Support tickets').fill('700');
    await Promise.all([number(ann, 'Users affected').press('Enter'), number(chen, 'Support tickets').press('Enter')]);
    await expect.poll(() => number(chen, 'Users affected').inputValue()).toBe('≈ 5,000');
    await expect.poll(() => number(ann, 'Support tickets').inputValue()).toBe('700');
    await olu.page.getByText('≈ 5,000 (estimate)').waitFor();
    await number(chen, 'Data lost').fill('5000');
    await number(chen, 'Data lost').press('Enter');
    await ann.page.getByText('Needs a number').waitFor({ state: 'detached' });
  });

  test('[JRN-22] two people write in one text at once, with a picture, and each sees where the other is', async () => {
    const editor = ({ page }: BrowserPerson): Locator => page.getByRole('textbox', { name: 'Summary', exact: true });
    await editor(ann).click();
    await ann.page.keyboard.type('GitLab.com was down for eighteen hours.');
    await editor(chen).getByText('GitLab.com was down for eighteen hours.').waitFor();
    await editor(chen).click();
    await chen.page.keyboard.press('Control+End');
    // The editor hears of a moved caret a moment after the browser has moved it.
    await expect
      .poll(() => chen.page.evaluate(() => getSelection()?.focusOffset))
      .toBe('GitLab.com was down for eighteen hours.'.length);
    await chen.page.keyboard.press('Enter');
    await Promise.all([
      ann.page.keyboard.type(' Nobody had tried the backups.', { delay: 10 }),
      chen.page.keyboard.type('Six hours of data are lost.', { delay: 10 }),
    ]);
    for (const person of [ann, chen, olu]) {
      const { page } = person;
      await page.getByText('GitLab.com was down for eighteen hours. Nobody had tried the backups.').first().waitFor();
      await page.getByText('Six hours of data are lost.').first().waitFor();
    }
    const caret = ann.page.getByRole('region', { name: 'Summary' }).locator('[data-name="Chen Wei"]');
    await caret.waitFor({ state: 'attached' });
    const graph = sharp({ create: { width: 320, height: 160, channels: 3, background: '#5b5bd6' } });
    await ann.page
      .getByRole('region', { name: 'Summary' })
      .locator('input[type=file]')
      .setInputFiles({ name: 'load.png', mimeType: 'image/png', buffer: await graph.png().toBuffer() });
    const alt = ann.page.getByRole('textbox', { name: 'What the picture shows' });
    await alt.fill('Load of the primary database');
    await alt.press('Enter');
    for (const { page } of [chen, olu]) await page.getByRole('img', { name: 'Load of the primary database' }).waitFor();
    expect(await editor(olu).isEditable()).toBe(false);
  });

  test('[JRN-23] people have their roles, and the record has an owner who does not facilitate', async () => {
    const { page } = ann;
    await page.getByLabel('Add people').fill('Noor Haddad <noor@example.com>, Bo Lind <bo@example.com>');
    await page.getByRole('button', { name: 'Add 2' }).click();
    for (const [name, meeting, incident] of [
      ['Noor Haddad', 'Takes notes', 'Scribe'],
      ['Chen Wei', 'Takes part', 'Incident commander'],
    ] as const) {
      await page.getByRole('button', { name: `Change ${name}` }).click();
      const sheet = page.getByRole('dialog');
      await sheet.getByLabel('In the meeting').selectOption(meeting);
      await sheet.getByLabel('In the incident').selectOption(incident);
      await sheet.getByRole('button', { name: 'Save' }).click();
      await sheet.waitFor({ state: 'detached' });
    }
    await page.getByLabel('Incident owner').selectOption('Chen Wei');
    await chen.page.getByRole('listitem').filter({ hasText: 'Noor Haddad' }).getByText('Takes notes').waitFor();
    await expect
      .poll(() =>
        chen.page
          .getByLabel('Incident owner')
          .evaluate((field) => (field as HTMLSelectElement).selectedOptions[0]?.text),
      )
      .toBe('Chen Wei');
  });

  test('[JRN-24] the meeting has its time, its calendar entry and a window for causes', async () => {
    const { page } = ann;
    const start = page.getByRole('group', { name: 'Start of the meeting' });
    await start.getByLabel('Date').fill('2031-02-03');
    await start.getByLabel('Time').fill('10:00');
    await start.getByLabel('Time').blur();
    await chen.page.getByText('Monday, 3 February 2031 at 10:00').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download for a calendar' }).click(),
    ]);
    const calendar = (await textOfDownload(download)).replaceAll(/\r\n /gu, '');
    for (const part of ['BEGIN:VEVENT', 'GitLab.com loses six hours of data', 'Noor Haddad', 'Bo Lind']) {
      expect(calendar).toContain(part);
    }
    const window = page.getByRole('group', { name: 'Until when causes are collected before the meeting' });
    await window.getByLabel('Date').fill('2031-02-02');
    await window.getByLabel('Time').fill('18:00');
    await window.getByLabel('Time').blur();
    await chen.page.getByText(/^Open until/).waitFor();
    const cause = chen.page.getByRole('textbox', { name: /New cause, only you can see it/ }).first();
    await cause.fill('Nothing told us that the dumps were empty');
    await cause.press('Enter');
    await page.getByText('1 written by 1 person').waitFor();
    expect(await page.content()).not.toContain('Nothing told us that the dumps were empty');
  });

  test('[JRN-25] the ring has gone up, and what was missing is done', async () => {
    for (const { page } of [ann, chen, olu]) {
      for (const done of ['Summary', 'Impact in numbers', 'Timeline', 'People', 'Meeting']) {
        await page.getByRole('button', { name: new RegExp(`^Done: ${done}`) }).waitFor();
      }
    }
    expect(await percentPrepared(chen)).toBeGreaterThanOrEqual(90);
  });

  test('[JRN-26] the meeting begins with all that was prepared', async () => {
    await ann.page.getByRole('link', { name: 'Go to the meeting' }).click();
    await ann.page.getByRole('heading', { level: 1, name: 'What happened, in order?' }).waitFor();
    await textOf(eventRow(ann, 'Ann Okafor: The data directory')).waitFor();
    await ann.page.getByRole('banner').getByText('Saved').waitFor();
    await olu.page.goto(olu.page.url().replace(/prep$/, 'summary'));
    await olu.page.getByRole('heading', { level: 1, name: /GitLab\.com loses six hours/ }).waitFor();
    for (const text of prepared) await olu.page.getByText(text).first().waitFor();
    await olu.page.getByRole('img', { name: 'Load of the primary database' }).waitFor();
    const answer = await ann.context.request.get(ann.page.url().replace('/p/', '/api/postmortems/') + '/export.md');
    const markdown = await answer.text();
    for (const text of prepared) expect(markdown).toContain(text);
    expect(markdown).toContain('Load of the primary database');
    expect(markdown).not.toContain('Nothing told us that the dumps were empty');
  });

  test('[JRN-27] no page complained on the way', () => {
    expect([ann, chen, olu].flatMap((person) => person.complaints)).toEqual([]);
  });
});

/** Of every part of the preparation something. */
const prepared = [
  'GitLab.com was down for eighteen hours. Nobody had tried the backups.',
  'Six hours of data are lost.',
  'A snapshot of production is copied to staging.',
  'The standby is emptied to be copied afresh.',
  'The copy on staging is six hours old. It is what we restore from.',
  'GitLab.com is available again, six hours of data are lost.',
  'Projects, comments and accounts of six hours',
  '5,000',
];

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

async function textOfDownload(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}
