import { joinByLink, reportScreens, type BrowserPerson } from '#support/browser-people.ts';
import { launchChromium } from '#support/chromium.ts';
import { createPostmortem } from '#support/people.ts';
import { startServer, type ServerProcess } from '#support/start-server.ts';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

describe('an incident over midnight', () => {
  let server: ServerProcess;
  let browser: Browser;
  let ann: BrowserPerson;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchChromium();
    const { invites } = await createPostmortem(server);
    ann = await joinByLink(browser, invites.facilitator, 'Ann Okafor');
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await reportScreens([ann]);
  });

  /** Into the row that was just added, by keys alone. */
  async function typeEvent(time: string, text: string): Promise<void> {
    await ann.page.keyboard.type(time);
    await ann.page.keyboard.press('Enter');
    await ann.page.keyboard.type(text);
    await ann.page.getByRole('textbox', { name: `Time of “${text}”` }).waitFor();
  }

  test('[TIM-11] Enter goes from the time to the words', async () => {
    await ann.page.getByRole('button', { name: 'Add the first event' }).click();
    await typeEvent('2026-11-20 23:50', 'Alert fired');
    await ann.page.getByRole('button', { name: 'Add event' }).click();
    await typeEvent('2026-11-21 14:47', 'Orders flow again');
    expect(await ann.page.getByRole('textbox', { name: 'What happened at 14:47' }).inputValue()).toBe(
      'Orders flow again',
    );
  });

  test('[TIM-40] Tab leads from the time to the words, and from those to the phase', async () => {
    const focused = (): Promise<string | null> =>
      ann.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
    await ann.page.getByRole('textbox', { name: 'Time of “Alert fired”' }).focus();
    await ann.page.keyboard.press('Tab');
    expect(await focused()).toBe('What happened at 23:50');
    await ann.page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^Phase/u);
    await ann.page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('What happened at 23:50');
  });

  test('[KEY-6] a word that is typed at the button of the phase adds no event', async () => {
    const times = ann.page.getByRole('textbox', { name: /^Time of/u });
    const phase = ann.page.getByRole('button', { name: /^Phase/u }).first();
    await phase.focus();
    await ann.page.keyboard.type('Payments');
    expect(await phase.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await times.count()).toBe(2);
    await ann.page.keyboard.press('?');
    await ann.page.getByRole('dialog').getByText('Add an event to the timeline').waitFor();
    await ann.page.keyboard.press('Escape');
    await ann.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('[TIM-10] the rows behind a new one count from it while somebody is in it', async () => {
    await ann.page.getByRole('button', { name: 'Add an event after “Alert fired”' }).click();
    await ann.page.keyboard.type('0:10');
    await ann.page.getByText('→ Sat 21 Nov, 00:10').waitFor();
    await typeEvent('', 'Ann looked');
    const headings = ann.page.getByRole('list', { name: 'Events by time' }).getByRole('heading');
    expect(await headings.allInnerTexts()).toEqual(['Friday, 20 November 2026', 'Saturday, 21 November 2026']);
    await ann.page.getByText('14 h 37 min without an event – what happened here?').waitFor();
    expect(await ann.page.getByText(/ later$/).allInnerTexts()).toEqual(['20 min later']);
  });

  test('[COACH-2] who tells what should have been is asked for what happened, until the words are gone', async () => {
    const words = ann.page.getByRole('textbox', { name: 'What happened at 00:10' });
    await words.fill('Ann should have looked sooner');
    await ann.page.getByText('“should have looked”: that did not happen.').waitFor();
    await words.fill('Ann looked');
    await ann.page.getByText('that did not happen').waitFor({ state: 'detached' });
  });

  test('[CLK-4] an unreadable time in the last row leaves the button below it free', async () => {
    const time = ann.page.getByRole('textbox', { name: 'Time of “Orders flow again”' });
    await time.fill('soonish');
    const hint = await ann.page.getByText(/^Not saved yet/u).boundingBox();
    const button = ann.page.getByRole('button', { name: 'Add event', exact: true });
    const below = await button.boundingBox();
    expect((hint?.y ?? Number.NaN) + (hint?.height ?? Number.NaN)).toBeLessThanOrEqual(below?.y ?? Number.NaN);
    await button.click();
    await ann.page.getByRole('textbox', { name: 'Time of “event without words”' }).waitFor();
    await time.press('Escape');
    expect(await time.inputValue()).toBe('14:47');
  });

  test('[SUM-12] the figures tell the last event, and no duration while nothing is resolved', async () => {
    await ann.page.getByRole('navigation', { name: 'Meeting stages' }).getByRole('button', { name: 'Wrap up' }).click();
    const figures = ann.page.getByRole('region', { name: 'In numbers' });
    await figures.getByText('21 Nov 2026, 14:47').waitFor();
    expect(await figures.getByRole('term').allInnerTexts()).not.toContain('Duration');
    await ann.page.getByText('Saved', { exact: true }).waitFor();
    expect(ann.complaints).toEqual([]);
  });
});
