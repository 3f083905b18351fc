import { launchChromium } from '#support/chromium.ts';
import { violationsEverywhere } from '#support/axe-everywhere.ts';
import { findAxeViolations, newBrowserPerson, type BrowserPerson } from '#support/browser-people.ts';
import { GITLAB_CHAT } from '#support/gitlab-2017.ts';
import { createPostmortem } from '#support/people.ts';
import { startServer, type ServerProcess } from '#support/start-server.ts';
import type { CreateAnswer } from '@debrief/shared/protocol/http.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const desktop = { width: 1440, height: 860 };

describe('axe finds nothing wrong', () => {
  let server: ServerProcess;
  let browser: Browser;
  let owner: BrowserPerson;
  let created: CreateAnswer;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchChromium();
    owner = await newBrowserPerson(browser, 'Ann Okafor', { reducedMotion: 'reduce' });
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test('[A11Y-1] on the way in: sign in, an empty list, a new postmortem, joining, a dead link', async () => {
    const { page } = owner;
    await page.goto(`${server.url}/sign-in`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await violationsEverywhere(page), 'sign in').toEqual([]);
    await page.goto(`${server.url}/sign-in#${server.ownerToken}`);
    await page.getByLabel('Your name').fill('Ann Okafor');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Start a postmortem').waitFor();
    expect(await violationsEverywhere(page), 'an empty list').toEqual([]);
    await page.goto(`${server.url}/new`);
    await page.getByLabel('What happened?').waitFor();
    expect(await violationsEverywhere(page), 'a new postmortem').toEqual([]);
    created = await createPostmortem(server);
    await page.goto(created.invites.attendee);
    await page.getByRole('button', { name: 'Join the meeting' }).waitFor();
    expect(await violationsEverywhere(page), 'joining').toEqual([]);
    await page.goto(`${server.url}/join#notALinkThatAnybodyWasGiven`);
    await page.getByRole('heading', { name: /does not work/ }).waitFor();
    expect(await violationsEverywhere(page), 'a dead link').toEqual([]);
  });

  test.each([
    ['Timeline', 'What happened, in order?'],
    ['Causes', 'What made this possible?'],
    ['Group', 'What belongs together?'],
    ['Vote', 'Which causes should we dig into?'],
    ['Dig deeper', 'What made that possible?'],
    ['Actions', 'What will we change?'],
    ['Wrap up', 'Ready to share?'],
  ])('[A11Y-2] in the stage %s of the example', async (label, question) => {
    const { page } = owner;
    if (label === 'Timeline') {
      await page.setViewportSize(desktop);
      await page.goto(server.url);
      await page.getByRole('button', { name: 'Try the example' }).first().click();
      await page.getByRole('navigation', { name: 'Meeting stages' }).waitFor();
    }
    await page.setViewportSize(desktop);
    await page.getByRole('navigation', { name: 'Meeting stages' }).getByTitle(label, { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: question }).waitFor();
    await page.getByRole('banner').getByText('Saved').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('[A11Y-3] in an empty meeting, in its sheets and menus, and in an open vote', async () => {
    const { page } = owner;
    await page.setViewportSize(desktop);
    await page.goto(created.invites.facilitator);
    await page.getByRole('button', { name: 'Join the meeting' }).click();
    await page.getByRole('heading', { name: 'No events yet' }).or(page.getByText('No events yet')).first().waitFor();
    expect(await violationsEverywhere(page), 'an empty timeline').toEqual([]);
    await page.setViewportSize(desktop);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await findAxeViolations(page), 'the shortcuts').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings and more' }).click();
    await page.getByRole('menu').waitFor();
    expect(await findAxeViolations(page), 'the settings').toEqual([]);
  });

  test('[A11Y-4] on the list and on the summary page', async () => {
    const { page } = owner;
    await page.goto(server.url);
    await page.getByText('Checkout outage').first().waitFor();
    expect(await violationsEverywhere(page), 'the list').toEqual([]);
    await page.goto(`${server.url}/p/${created.id}/summary`);
    await page.getByRole('heading', { level: 1, name: /Checkout outage/ }).waitFor();
    expect(await violationsEverywhere(page), 'the summary').toEqual([]);
  });

  test('[A11Y-5] in the helper that asks whether it is worth a postmortem, and in a preview of a template', async () => {
    const { page } = owner;
    await page.setViewportSize(desktop);
    await page.goto(`${server.url}/new`);
    await page.getByLabel('Template').selectOption({ label: 'Incident response report' });
    await page.getByRole('region', { name: 'Preview of Incident response report' }).waitFor();
    await page
      .getByRole('group', { name: 'What do you want from the meeting?' })
      .getByLabel(/^Find out who/)
      .check();
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('[A11Y-6] in the templates and in one of one’s own', async () => {
    const { page } = owner;
    await page.setViewportSize(desktop);
    await page.goto(`${server.url}/templates`);
    await page.getByRole('button', { name: /^Preview.*Standard/ }).waitFor();
    expect(await violationsEverywhere(page), 'the gallery').toEqual([]);
    await page.getByRole('button', { name: /^Preview.*Standard/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await findAxeViolations(page), 'a preview').toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
    await page.getByRole('button', { name: 'Use as a starting point: Standard' }).click();
    await page.waitForURL(/\/templates\/./u);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await violationsEverywhere(page), 'the editor').toEqual([]);
  });

  test('[A11Y-7] on a page of preparation that is full, and on one that is empty', async () => {
    const { page } = owner;
    await page.setViewportSize(desktop);
    await page.goto(`${server.url}/p/${created.id}/prep`);
    await page.getByRole('button', { name: 'Add the first event' }).waitFor();
    expect(await violationsEverywhere(page), 'empty').toEqual([]);
    await page.setViewportSize(desktop);
    await page.goto(server.url);
    const example = page.getByRole('link', { name: /GitLab/ }).first();
    await page.goto(`${server.url}${await example.getAttribute('href')}/prep`);
    // Sections are drawn when they come near.
    await page.getByRole('heading', { level: 2, name: 'Timeline' }).scrollIntoViewIfNeeded();
    await page.getByRole('list', { name: 'Events by time' }).waitFor();
    expect(await violationsEverywhere(page), 'full').toEqual([]);
  });

  test('[A11Y-8] in each step of an import, and where addresses for programs are made', async () => {
    const { page } = owner;
    const dialog = page.getByRole('dialog', { name: 'Import events' });
    const look = dialog.getByRole('button', { name: 'Show what would be added' });
    await page.setViewportSize(desktop);
    await page.goto(`${server.url}/p/${created.id}/prep`);
    await page.getByRole('button', { name: 'Import events' }).click();
    await dialog.getByLabel('Copied text').fill(GITLAB_CHAT);
    await dialog.getByText('How it is read').click();
    expect(await violationsEverywhere(page), 'what is imported').toEqual([]);
    await look.click();
    await dialog.getByLabel('Which day are the first times from?').fill('2017-01-31');
    expect(await violationsEverywhere(page), 'what is asked').toEqual([]);
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByRole('button', { name: 'Add 4 events' }).waitFor();
    await dialog.getByText('Read it another way').click();
    expect(await violationsEverywhere(page), 'the preview').toEqual([]);
    await dialog.getByRole('button', { name: 'Back' }).click();
    await dialog.getByLabel('Copied text').fill('what,when,by\nThe disk is full,soon,Ann\nIt is grown,later,Bo');
    await look.click();
    await dialog.getByText('Which column holds what?').waitFor();
    expect(await violationsEverywhere(page), 'the columns').toEqual([]);
    await dialog.getByRole('button', { name: 'Back' }).click();
    await dialog.getByRole('tab', { name: 'Send automatically' }).click();
    await dialog.getByLabel('What will send?').fill('Alertmanager');
    await dialog.getByRole('button', { name: 'Create an address' }).click();
    await dialog.getByRole('button', { name: 'Revoke the address of Alertmanager' }).click();
    expect(await violationsEverywhere(page), 'the addresses').toEqual([]);
    expect(owner.complaints).toEqual([]);
  });

  test('[HOME-3] who signs out is a guest again, and sees no list', async () => {
    const { page } = owner;
    await page.setViewportSize(desktop);
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are not signed in').waitFor();
  });
});
