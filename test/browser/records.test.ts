import { violationsEverywhere } from '#support/axe-everywhere.ts';
import {
  findAxeViolations,
  joinByLink,
  newBrowserPerson,
  reportScreens,
  type BrowserPerson,
} from '#support/browser-people.ts';
import { launchChromium } from '#support/chromium.ts';
import { createPostmortem, join } from '#support/people.ts';
import { startServer, type ServerProcess } from '#support/start-server.ts';
import { addTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import type { Milestone } from '@debrief/shared/domain/timeline.ts';
import type { CreateAnswer } from '@debrief/shared/protocol/http.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

const wide = { width: 1440, height: 860 };
/** A full machine draws late; this waits no longer than it has to. */
const patiently = { timeout: 15_000 };
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

describe('the record of an incident', () => {
  let server: ServerProcess;
  let browser: Browser;
  let ann: BrowserPerson;
  let ben: BrowserPerson;
  let outage: CreateAnswer;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchChromium();
    outage = await createPostmortem(server, {
      title: 'Orders stood still',
      severity: 1,
      services: ['checkout'],
      timeZone: 'Europe/Berlin',
      startedAt: hoursAgo(200),
      resolvedAt: hoursAgo(199),
    });
    await createPostmortem(server, { title: 'Mails sent twice', severity: 3, services: ['billing'] });
    ann = await newBrowserPerson(browser, 'Ann Okafor', { reducedMotion: 'reduce' });
    await ann.page.goto(`${server.url}/sign-in#${server.ownerToken}`);
    await ann.page.getByLabel('Your name').fill('Ann Okafor');
    await ann.page.getByRole('button', { name: 'Sign in' }).click();
    await ann.page.getByRole('link', { name: 'Orders stood still' }).waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await reportScreens(ben ? [ann, ben] : [ann]);
    await ann.page.setViewportSize(wide);
  });

  const record = (page: Page) => page.getByRole('region', { name: 'Record' });
  const time = (page: Page, name: string) => record(page).getByRole('textbox', { name });
  const deadline = (page: Page) => page.getByRole('region', { name: 'Deadline' });

  test('[REC-11] the list is filtered, and the address says so', async () => {
    const { page } = ann;
    const row = (title: string) => page.getByRole('listitem').filter({ hasText: title });
    await row('Orders stood still')
      .getByText(/^\d days late$/u)
      .waitFor();
    await row('Mails sent twice')
      .getByText(/^due in \d+ days$/u)
      .waitFor();
    await page.getByRole('button', { name: 'Overdue' }).click();
    await row('Mails sent twice').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?overdue=true');
    await page.getByLabel('Service', { exact: true }).selectOption('billing');
    await page.getByText('No postmortem fits').waitFor();
    expect(await violationsEverywhere(page), 'nothing found').toEqual([]);
    await page.reload();
    await page.getByText('No postmortem fits').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await row('Mails sent twice').waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await violationsEverywhere(page), 'the list').toEqual([]);
  });

  test('[REC-14] what one changes of the record, the other sees at once, and their deadline with it', async () => {
    ben = await joinByLink(browser, outage.invites.attendee, 'Ben Ito');
    for (const { page } of [ann, ben]) await page.goto(`${server.url}/p/${outage.id}/prep`);
    await record(ben.page).getByLabel('Title').waitFor();
    await record(ann.page).getByLabel('Severity').selectOption('SEV 3');
    await expect.poll(() => record(ben.page).getByLabel('Severity').inputValue(), patiently).toBe('3');
    await deadline(ben.page)
      .getByText(/^due in \d+ days$/u)
      .waitFor();
    await deadline(ben.page).getByText('SEV 3: 10 business days after the incident ended.').waitFor();
    await record(ben.page).getByLabel('Services').fill('orders');
    await ben.page.keyboard.press('Enter');
    await record(ann.page).getByText('orders', { exact: true }).waitFor();
    await record(ben.page).getByLabel('Noticed by').fill('Customer report');
    await record(ben.page).getByLabel('Title').click();
    await expect.poll(() => record(ann.page).getByLabel('Noticed by').inputValue(), patiently).toBe('Customer report');
  });

  test('[REC-15] what is typed while a change is on its way stays', async () => {
    const { page } = ann;
    const title = record(page).getByLabel('Title');
    const held = Promise.withResolvers<void>();
    await page.route('**/commands', async (route) => {
      await held.promise;
      await route.continue();
    });
    const before = await title.inputValue();
    const sent = page.waitForRequest('**/commands');
    await title.fill('Orders stood still for');
    await title.press('Enter');
    await sent;
    await title.pressSequentially(' an hour');
    const answered = page.waitForResponse('**/commands');
    held.resolve();
    await answered;
    await page.unroute('**/commands');
    await expect
      .poll(() => record(ben.page).getByLabel('Title').inputValue(), patiently)
      .toBe('Orders stood still for');
    await page.getByRole('banner').getByText('Orders stood still for').waitFor();
    expect(await title.inputValue()).toBe('Orders stood still for an hour');
    await title.fill(before);
    await title.press('Enter');
    await expect.poll(() => record(ben.page).getByLabel('Title').inputValue(), patiently).toBe(before);
  });

  test('[REC-16] a title that is blank is told at its field and is not sent', async () => {
    const { page } = ann;
    const title = record(page).getByLabel('Title');
    const before = await title.inputValue();
    await title.fill('   ');
    await title.blur();
    await record(page).getByText(`Not saved: it needs a title. It is still called “${before}”.`).waitFor();
    expect(await title.getAttribute('aria-invalid')).toBe('true');
    await title.press('Escape');
    expect(await title.inputValue()).toBe(before);
    expect(await title.getAttribute('aria-invalid')).not.toBe('true');
  });

  test('[REC-13] a time that cannot have followed is said in words; a right one is kept', async () => {
    const { page } = ann;
    const detected = time(page, 'Detected');
    await detected.fill('2000-01-01 10:00');
    await record(page).getByText('“Detected” would be before “Started”. Correct one of the two.').waitFor();
    await detected.fill('+5m');
    await record(page)
      .getByText(/^Reads as /u)
      .waitFor();
    await detected.press('Enter');
    await expect.poll(() => time(ben.page, 'Detected').inputValue(), patiently).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d/u);
  });

  test('[REC-2] [REC-3] the timeline stands in where the record has no time, and is shown where it says another', async () => {
    const { page } = ann;
    const started = await time(page, 'Started').inputValue();
    const tab = (await join(server, outage.invites.attendee, { name: 'Chen Wei' })).tab();
    await tab.whenSynced();
    const at = (minutes: number): string => new Date(Date.now() - 199 * 3_600_000 - minutes * 60_000).toISOString();
    const add = (milestone: Milestone, minutes: number): void =>
      addTimelineEntry(tab.document, { id: asId(milestone), milestone, at: at(minutes), text: milestone });
    add('mitigated', 10);
    add('started', 58);
    await tab.barrier();
    await record(page)
      .getByText(/^From the timeline: /u)
      .waitFor();
    await record(page)
      .getByText(/^The timeline says .*\.$/u)
      .waitFor();
    expect(await time(page, 'Mitigated').inputValue()).toBe('');
    await record(page).getByRole('button', { name: 'Keep it: Mitigated as the timeline says' }).click();
    await expect.poll(() => time(ben.page, 'Mitigated').inputValue(), patiently).not.toBe('');
    expect(await time(page, 'Started').inputValue()).toBe(started);
    tab.close();
  });

  test('[REC-7] the steps beside the status are taken, the others say why not', async () => {
    const { page } = ann;
    const step = (name: string) => record(page).getByRole('button', { name: `Set the status to ${name}` });
    expect(await step('Reviewed').getAttribute('aria-disabled')).toBe('true');
    await step('In review').click();
    await record(ben.page).getByText('Written: the people who were there read it and add to it.').waitFor();
    expect(
      await record(ben.page).getByRole('button', { name: 'Set the status to Draft' }).getAttribute('aria-disabled'),
    ).toBe('true');
    expect(await findAxeViolations(page), 'the prep page').toEqual([]);
  });

  test('[SET-6] the owner renames a level and takes over other deadlines; open meetings follow', async () => {
    const { page } = ann;
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByLabel('Label of level 3').fill('P3');
    await page.getByRole('button', { name: /^Within 48 hours/u }).click();
    await page.getByLabel('Date of a holiday').fill('2026-12-25');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText(/^Friday,? 25 December 2026$/u).waitFor();
    expect(await violationsEverywhere(page), 'the settings').toEqual([]);
    await page.setViewportSize(wide);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. The deadlines of open postmortems follow.').waitFor();
    await deadline(ben.page)
      .getByText(/^\d days late$/u)
      .waitFor();
    await page.getByRole('link', { name: 'All postmortems' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Orders stood still' }).getByText('P3').waitFor();
  });

  test('[WOR-7] the form advises against an incident that is still open, and creates it anyway', async () => {
    const { page } = ann;
    await page.goto(`${server.url}/new`);
    await page.getByLabel('What happened?').fill('Search is slow');
    await page.getByRole('group', { name: 'Is the incident still going on?' }).getByText('Yes').click();
    await page.getByText('Come back when service is restored').waitFor();
    expect(await violationsEverywhere(page), 'a new postmortem').toEqual([]);
    await page.setViewportSize(wide);
    await page.getByRole('button', { name: 'Create anyway' }).click();
    await page.getByRole('link', { name: 'Prepare the postmortem' }).click();
    await record(page).getByLabel('Title').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/p\/[\w-]+\/prep$/u);
  });
});
