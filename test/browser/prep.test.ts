import { findAxeViolations, joinByLink, reportScreens, type BrowserPerson } from '#support/browser-people.ts';
import { launchChromium } from '#support/chromium.ts';
import { createPostmortem } from '#support/people.ts';
import { startServer, type ServerProcess } from '#support/start-server.ts';
import type { CreateAnswer } from '@debrief/shared/protocol/http.ts';
import sharp from 'sharp';
import type { Browser, Locator, Page } from 'playwright-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

const PREP_END = /\/prep$/u;
const PREP = /\/p\/[^/]+\/prep$/u;

/** A text editor's own text. */
function editorOf(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

/** What Ctrl+V does with a picture on the clipboard, and with what a page would put beside it. */
async function paste(field: Locator, { png, html }: { readonly png?: string; readonly html?: string }): Promise<void> {
  await field.evaluate(
    (element, given) => {
      const transfer = new DataTransfer();
      if (given.html !== undefined) transfer.setData('text/html', given.html);
      if (given.png !== undefined) {
        const bytes = Uint8Array.from(atob(given.png), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], 'picture.png', { type: 'image/png' }));
      }
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
    },
    { png, html },
  );
}

async function isDrawn(picture: Locator): Promise<boolean> {
  await picture.waitFor();
  await picture.scrollIntoViewIfNeeded();
  return picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0));
}

describe('two people prepare a meeting', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'debrief-prep-'));
  let server: ServerProcess;
  let browser: Browser;
  let ann: BrowserPerson;
  let ben: BrowserPerson;
  let olu: BrowserPerson;
  let invites: CreateAnswer['invites'];
  let png: string;

  beforeAll(async () => {
    server = await startServer({ dataDir });
    browser = await launchChromium();
    ({ invites } = await createPostmortem(server));
    ann = await joinByLink(browser, invites.facilitator, 'Ann Okafor');
    ben = await joinByLink(browser, invites.attendee, 'Ben Iyer');
    const red = sharp({ create: { width: 400, height: 200, channels: 3, background: '#e5484d' } });
    png = (await red.png().toBuffer()).toString('base64');
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await reportScreens([ann, ben, olu]);
  });

  test('[PREP-10] the meeting leads to its preparation, where people see who is where', async () => {
    await ann.page.getByRole('link', { name: 'Prepare' }).click();
    await ann.page.waitForURL(PREP);
    await ann.page.getByRole('img', { name: '0 % prepared' }).waitFor();
    const here = ann.page.getByRole('list', { name: 'Who is here' });
    await here.getByText('Ann Okafor, preparing').waitFor();
    await here.getByText('Ben Iyer, in the meeting at Timeline').waitFor();
    await ben.page.getByRole('link', { name: 'Prepare' }).click();
    await here.getByText('Ben Iyer, preparing').waitFor();
  });

  test('[PREP-14] until it is open its page says that the preparation is on its way', async () => {
    const page = await ann.context.newPage();
    // Nothing is answered.
    await page.route('**/api/**', () => undefined);
    await page.goto(ann.page.url());
    await page.getByText('Opening the preparation…').waitFor({ state: 'attached' });
    await page.close();
  });

  test('[PREP-10] what is missing leads to its place', async () => {
    await ann.page.getByRole('button', { name: /Missing: Impact in numbers/u }).click();
    const place = await ann.page.evaluate(() => document.activeElement?.id);
    expect(place).toBe('impact-block');
  });

  test('[IMP-10] two people write two numbers at once, and both see both', async () => {
    const users = (page: Page): Locator => page.getByRole('textbox', { name: 'Users affected, the number' });
    const tickets = (page: Page): Locator => page.getByRole('textbox', { name: 'Support tickets, the number' });
    await ann.page.getByRole('textbox', { name: 'Users affected, in words' }).fill('Everybody in the EU');
    await ann.page.getByRole('textbox', { name: 'Users affected, in words' }).blur();
    await ben.page.getByText('Needs a number').waitFor();
    await Promise.all([users(ann.page).fill('~12k'), tickets(ben.page).fill('31')]);
    await Promise.all([users(ann.page).press('Enter'), tickets(ben.page).press('Enter')]);
    for (const { page } of [ann, ben]) {
      await expect.poll(() => users(page).inputValue()).toBe('≈ 12,000');
      await expect.poll(() => tickets(page).inputValue()).toBe('31');
      await page.getByText('Needs a number').waitFor({ state: 'detached' });
    }
    await ann.page.getByRole('button', { name: 'Done: Impact in numbers The impact is in numbers.' }).waitFor();
  });

  test('[PREP-11] who has written is told to everybody, also to those who only read', async () => {
    // Asked for when somebody leaves a field, and twice a minute.
    await ann.page.getByText('Written by 2 people so far').waitFor({ timeout: 45_000 });
    const authors = ann.page.getByRole('list', { name: 'Who has written' });
    expect(await authors.getByRole('img').evaluateAll((faces) => faces.map((face) => face.ariaLabel))).toEqual([
      'Ann Okafor',
      'Ben Iyer',
    ]);
    olu = await joinByLink(browser, invites.observer, 'Olu Bello');
    await olu.page.getByRole('link', { name: 'Prepare' }).click();
    await olu.page.getByText('Written by 2 people so far').waitFor();
    await olu.page.getByText('≈ 12,000 (estimate)').waitFor();
    await olu.page.getByText('Observers can read along').first().waitFor();
    expect(await olu.page.getByRole('textbox', { name: 'Users affected, the number' }).count()).toBe(0);
    expect(await olu.page.getByRole('button', { name: 'Add a measure' }).count()).toBe(0);
  });

  test('[IMP-5] what is no number is said to be none, and not stored', async () => {
    const share = ann.page.getByRole('textbox', { name: 'Share of users, the number' });
    await share.fill('most');
    await share.press('Enter');
    await ann.page.getByText('A percentage from 0 to 100').waitFor();
    await share.press('Escape');
    await share.fill('40');
    await share.press('Enter');
    await expect.poll(() => share.inputValue()).toBe('40 %');
  });

  test('[IMP-11] what I wrote in a number is undone, and nothing of what others wrote', async () => {
    const share = ann.page.getByRole('textbox', { name: 'Share of users, the number' });
    await ann.page.getByRole('heading', { level: 1 }).click();
    await ann.page.keyboard.press('Control+z');
    await expect.poll(() => share.inputValue()).toBe('');
    await expect
      .poll(() => ben.page.getByRole('textbox', { name: 'Share of users, the number' }).inputValue())
      .toBe('');
    expect(await ann.page.getByRole('textbox', { name: 'Support tickets, the number' }).inputValue()).toBe('31');
  });

  test('[IMP-9] rows of a spreadsheet are pasted into the table', async () => {
    await ann.page.getByRole('button', { name: 'Add a measure' }).click();
    const first = ann.page.getByRole('textbox', { name: 'Measure, row 1' });
    await first.evaluate((element) => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', 'Error rate\t0.1 %\t38 %\t0.2 %\nLatency\t120 ms\t4 s\t130 ms\n');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
    });
    const during = ben.page.getByRole('textbox', { name: 'During of Latency' });
    await during.waitFor();
    expect(await during.inputValue()).toBe('4 s');
  });

  test('[IMG-9] a pasted picture and its words are seen by the others', async () => {
    const editor = editorOf(ann.page, 'Summary');
    await editor.click();
    await ann.page.keyboard.type('The dashboard showed it:');
    await paste(editor, { png });
    const words = ann.page.getByRole('textbox', { name: 'What the picture shows' });
    await words.fill('Error rate at 38 %');
    await words.press('Enter');
    const picture = ben.page.getByRole('img', { name: 'Error rate at 38 %' });
    expect(await isDrawn(picture)).toBe(true);
    expect(await picture.getAttribute('src')).toMatch(/^\/api\/postmortems\/[\w-]+\/images\/[\w-]+$/u);
    await ann.page.getByRole('button', { name: /Done: Summary/u }).waitFor();
    const reader = await olu.context.newPage();
    await reader.goto(ann.page.url().replace(PREP_END, '/summary'));
    expect(await isDrawn(reader.getByRole('img', { name: 'Error rate at 38 %' }))).toBe(true);
    await reader.close();
  });

  test('[IMG-9] pictures of another site are left out with a word, the text around them stays', async () => {
    const editor = editorOf(ben.page, 'Summary');
    await editor.click();
    await ben.page.keyboard.press('Control+End');
    await paste(editor, { html: '<p>copied words <img src="https://tracker.example/pixel.gif" alt="x"></p>' });
    await ben.page.getByText('A picture of another site was left out.').waitFor();
    await editorOf(ann.page, 'Summary').getByText('copied words').waitFor();
    expect(await ben.page.locator('img[src*="tracker"]').count()).toBe(0);
  });

  test('[HREF-2] a link is set, changed and removed by keyboard', async () => {
    const editor = editorOf(ann.page, 'Summary');
    await editor.getByText('copied words').click({ clickCount: 3 });
    await ann.page.keyboard.press('Control+k');
    const address = ann.page.getByRole('textbox', { name: 'Address of the link' });
    await address.fill('javascript:alert(1)');
    await address.press('Enter');
    await ann.page.getByText('Only web and mail addresses').waitFor();
    await address.fill('status.example.com/1');
    await address.press('Enter');
    const link = editorOf(ben.page, 'Summary').getByRole('link', { name: 'copied words' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('https://status.example.com/1');
    await ann.page.keyboard.press('Control+k');
    await address.fill('');
    await address.press('Enter');
    await link.waitFor({ state: 'detached' });
  });

  test('[PREP-10] it reads well for everybody who listens, on every width and in the dark', async () => {
    for (const width of [1440, 900, 390]) {
      await ann.page.setViewportSize({ width, height: 860 });
      expect(await findAxeViolations(ann.page)).toEqual([]);
      const overflow = await ann.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await ann.page.setViewportSize({ width: 1440, height: 860 });
    await ann.page.emulateMedia({ colorScheme: 'dark' });
    expect(await findAxeViolations(ann.page)).toEqual([]);
    await ann.page.emulateMedia({ colorScheme: 'light' });
  });

  test('[PREP-15] on paper the document is whole, without what only the screen needs', async () => {
    const { page } = ann;
    await page.setViewportSize({ width: 1000, height: 700 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('complementary', { name: 'Progress and people' }).isVisible()).toBe(false);
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    const lastSection = page.getByRole('list', { name: 'Sections' }).getByRole('region').last();
    const bottom = await lastSection.evaluate((section) => section.getBoundingClientRect().bottom + scrollY);
    expect(bottom).toBeGreaterThan(700);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThanOrEqual(bottom);
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1440, height: 860 });
  });

  test('[IMG-9] pictures survive a restart of the server', async () => {
    await ann.page.getByText('Saved', { exact: true }).waitFor();
    await server.kill('SIGTERM');
    server = await startServer({ dataDir, port: server.port });
    await ben.page.reload();
    expect(await isDrawn(ben.page.getByRole('img', { name: 'Error rate at 38 %' }))).toBe(true);
    expect([...ann.complaints, ...ben.complaints, ...olu.complaints]).toEqual([]);
  });
});
