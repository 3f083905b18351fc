import { launchChromium } from '#support/chromium.ts';
import { violationsEverywhere } from '#support/axe-everywhere.ts';
import { findAxeViolations, newBrowserPerson, type BrowserPerson } from '#support/browser-people.ts';
import { createPostmortem } from '#support/people.ts';
import { startServer, type ServerProcess } from '#support/start-server.ts';
import type { CreateAnswer } from '@debrief/shared/protocol/http.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

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
      await page.setViewportSize({ width: 1440, height: 860 });
      await page.goto(server.url);
      await page.getByRole('button', { name: 'Try the example' }).first().click();
      await page.getByRole('navigation', { name: 'Meeting stages' }).waitFor();
    }
    await page.setViewportSize({ width: 1440, height: 860 });
    await page.getByRole('navigation', { name: 'Meeting stages' }).getByTitle(label, { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: question }).waitFor();
    await page.getByRole('banner').getByText('Saved').waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('[A11Y-3] in an empty meeting, in its sheets and menus, and in an open vote', async () => {
    const { page } = owner;
    await page.setViewportSize({ width: 1440, height: 860 });
    await page.goto(created.invites.facilitator);
    await page.getByRole('button', { name: 'Join the meeting' }).click();
    await page.getByRole('heading', { name: 'No events yet' }).or(page.getByText('No events yet')).first().waitFor();
    expect(await violationsEverywhere(page), 'an empty timeline').toEqual([]);
    await page.setViewportSize({ width: 1440, height: 860 });
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

  test('[HOME-3] who signs out is a guest again, and sees no list', async () => {
    const { page } = owner;
    await page.setViewportSize({ width: 1440, height: 860 });
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are not signed in').waitFor();
  });
});
