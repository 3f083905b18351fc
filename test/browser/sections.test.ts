import { violationsEverywhere } from '#support/axe-everywhere.ts';
import {
  findAxeViolations,
  joinByLink,
  newBrowserPerson,
  reportScreens,
  type BrowserPerson,
} from '#support/browser-people.ts';
import { launchChromium } from '#support/chromium.ts';
import { createPostmortem } from '#support/people.ts';
import { startServer, type ServerProcess } from '#support/start-server.ts';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  server = await startServer();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const section = ({ page }: BrowserPerson, title: string): Locator =>
  page.getByRole('region', { name: title, exact: true });
const textOf = ({ page }: BrowserPerson, title: string): Locator =>
  page.getByRole('textbox', { name: title, exact: true });
/** What a section says. Texts are made when they are nearly on the screen; the caret of somebody else adds a line end. */
async function wordsIn(person: BrowserPerson, title: string): Promise<string> {
  await section(person, title).scrollIntoViewIfNeeded({ timeout: 2_000 });
  return (await textOf(person, title).innerText({ timeout: 2_000 })).trim();
}
const lookAt = (person: BrowserPerson, title: string): Promise<void> => section(person, title).scrollIntoViewIfNeeded();
const titles = ({ page }: BrowserPerson): Promise<readonly string[]> =>
  page.getByRole('list', { name: 'Sections' }).getByRole('heading', { level: 2 }).allTextContents();

async function choose({ page }: BrowserPerson, title: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More about ${title}`, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** A facilitator and an attendee on the page where a postmortem of that template is prepared. */
async function prepareTogether(templateId: string): Promise<readonly [BrowserPerson, BrowserPerson]> {
  const { id, invites } = await createPostmortem(server, { templateId });
  const ann = await joinByLink(browser, invites.facilitator, 'Ann Okafor');
  const chen = await joinByLink(browser, invites.attendee, 'Chen Wei');
  for (const { page } of [ann, chen]) {
    await page.goto(`${server.url}/p/${id}/prep`);
    await page.getByRole('button', { name: 'Add a section' }).waitFor();
  }
  return [ann, chen];
}

describe('two people in the sections of one document', () => {
  let ann: BrowserPerson;
  let chen: BrowserPerson;

  beforeAll(async () => {
    [ann, chen] = await prepareTogether('effective-postmortems');
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await reportScreens([ann, chen]);
  });

  test('[SECT-10] two people who write in two sections at once both keep everything, and see who writes where', async () => {
    await textOf(ann, 'Summary').click();
    await lookAt(chen, 'Root cause, if known');
    await textOf(chen, 'Root cause, if known').click();
    await section(chen, 'Summary').locator('..').getByText('Ann Okafor is editing').waitFor();
    await section(ann, 'Root cause, if known').locator('..').getByText('Chen Wei is editing').waitFor();
    const [summary, cause] = ['Checkout was down for 43 minutes.', 'The queue was full, and nobody was told.'];
    await Promise.all([ann.page.keyboard.type(summary), chen.page.keyboard.type(cause)]);
    for (const person of [ann, chen]) {
      await expect.poll(() => wordsIn(person, 'Summary')).toBe(summary);
      await expect.poll(() => wordsIn(person, 'Root cause, if known')).toBe(cause);
    }
  });

  test('[SECT-11] a section moves and is renamed while somebody writes in it, without a letter lost', async () => {
    await textOf(chen, 'Root cause, if known').press('End');
    const typing = chen.page.keyboard.type(' It had been full before.', { delay: 15 });
    await choose(ann, 'Root cause, if known', 'Move up');
    await choose(ann, 'Root cause, if known', 'Rename');
    await ann.page.getByRole('textbox', { name: 'Title of the section' }).fill('What was behind it');
    await ann.page.keyboard.press('Enter');
    await typing;
    for (const person of [ann, chen]) {
      await expect
        .poll(() => titles(person))
        .toEqual(['Summary', 'Impact', 'What was behind it', 'Timeline', 'Action items']);
      await expect
        .poll(() => wordsIn(person, 'What was behind it'))
        .toBe('The queue was full, and nobody was told. It had been full before.');
    }
  });

  test('[SECT-12] a section that somebody leaves out can be brought back by everybody, with its text', async () => {
    await choose(ann, 'What was behind it', 'Leave out');
    await expect.poll(() => titles(chen)).not.toContain('What was behind it');
    await chen.page.getByText('“What was behind it” is left out now.').waitFor();
    await chen.page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(() => titles(ann)).toContain('What was behind it');
    await choose(chen, 'What was behind it', 'Leave out');
    await expect.poll(() => titles(ann)).not.toContain('What was behind it');
    await ann.page.getByRole('button', { name: 'Add a section' }).click();
    await ann.page.getByRole('menuitem', { name: /What was behind it.*has text/ }).click();
    for (const person of [ann, chen]) {
      await expect
        .poll(() => wordsIn(person, 'What was behind it'))
        .toContain('nobody was told. It had been full before.');
    }
  });

  test('[SECT-13] resetting asks when there is text to lose, and undo brings everything back', async () => {
    await choose(ann, 'What was behind it', 'Reset to the template');
    await ann.page.getByRole('dialog').getByRole('button', { name: 'Reset to the template' }).click();
    await expect.poll(() => wordsIn(chen, 'Root cause, if known')).toBe('');
    await ann.page.getByRole('heading', { level: 1 }).click();
    await ann.page.keyboard.press('Control+z');
    await expect.poll(() => wordsIn(chen, 'What was behind it')).toContain('nobody was told.');
  });

  test('[SECT-14] the order is changed by the arrow keys on the handle, and a new section asks for its name', async () => {
    const handle = ann.page.getByRole('button', { name: 'Move What was behind it' });
    await handle.focus();
    const before = await titles(ann);
    await handle.press('ArrowUp');
    const [last, other] = [before.at(-1), before.at(-2)];
    await expect.poll(() => titles(chen)).toEqual([...before.slice(0, -2), last, other]);
    await expect.poll(() => handle.evaluate((node) => node === document.activeElement)).toBe(true);
    await ann.page.getByRole('button', { name: 'Add a section' }).click();
    await ann.page.getByRole('menuitem', { name: 'A new, empty section' }).click();
    await ann.page.getByRole('textbox', { name: 'Title of the section' }).fill('Customers');
    await ann.page.keyboard.press('Enter');
    await expect.poll(() => titles(chen)).toContain('Customers');
  });

  test('[SECT-15] the wrap-up shows the texts in the order of the document, and names those that are empty', async () => {
    await ann.page
      .getByRole('link', { name: /meeting/i })
      .first()
      .click();
    await ann.page.getByRole('navigation', { name: 'Meeting stages' }).getByTitle('Wrap up', { exact: true }).click();
    await section(ann, 'What was behind it').getByText('nobody was told.').waitFor();
    await section(ann, 'Nobody has written these yet').getByText('Customers').waitFor();
    expect([...ann.complaints, ...chen.complaints]).toEqual([]);
  });
});

describe('what people add to the document', () => {
  let ann: BrowserPerson;
  let chen: BrowserPerson;

  beforeAll(async () => {
    [ann, chen] = await prepareTogether('sixteen-sections');
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await reportScreens([ann, chen]);
  });

  test('[SECT-17] who said a detail is kept as it is typed while somebody else changes it', async () => {
    const who = ({ page }: BrowserPerson): Locator => page.getByRole('textbox', { name: 'Who said detail 1' });
    await section(ann, 'Additional details').getByRole('button', { name: 'Add a detail' }).click();
    await ann.page.keyboard.type('Chen Wei called the vendor.');
    await who(chen).waitFor();
    await who(ann).click();
    await ann.page.keyboard.type('Bo L');
    await who(chen).fill('somebody');
    await who(chen).press('Tab');
    await expect.poll(() => who(chen).inputValue()).toBe('somebody');
    await section(chen, 'Additional details').getByRole('textbox', { name: 'Detail 1', exact: true }).click();
    await ann.page.keyboard.type('ind');
    expect(await who(ann).inputValue()).toBe('Bo Lind');
    await ann.page.keyboard.press('Enter');
    await expect.poll(() => who(chen).inputValue()).toBe('Bo Lind');
    expect(await who(ann).evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test('[SECT-18] who has renamed a section, or changed its help text, goes on at its menu', async () => {
    const hasFocus = (title: string): Promise<boolean> =>
      ann.page
        .getByRole('button', { name: `More about ${title}`, exact: true })
        .evaluate((button) => button === document.activeElement);
    await choose(ann, 'Symptoms', 'Rename');
    await ann.page.getByRole('textbox', { name: 'Title of the section' }).fill('What it looked like');
    await ann.page.keyboard.press('Enter');
    await expect.poll(() => hasFocus('What it looked like')).toBe(true);
    await choose(ann, 'What it looked like', 'Change the help text');
    await ann.page.getByRole('textbox', { name: 'Help text for What it looked like' }).fill('From outside');
    await ann.page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => hasFocus('What it looked like')).toBe(true);
  });

  test('[TIM-39] the lists of the document say roles instead of names', async () => {
    await section(ann, 'Questions').getByRole('button', { name: 'Add a question' }).click();
    await ann.page.keyboard.type('Who but Chen Wei can call them?');
    const timeline = section(ann, 'Timeline');
    await timeline.getByRole('button', { name: 'Add the first event' }).click();
    await timeline.getByRole('textbox', { name: /^Time of/ }).press('Enter');
    await ann.page.keyboard.type('Chen Wei saw the alert');
    await timeline.getByRole('button', { name: /Make “.*” a key point/ }).click();
    await timeline.getByRole('button', { name: 'Names' }).click();
    const dialog = ann.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add a name' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Chen Wei');
    await dialog.getByRole('textbox', { name: 'Stands as' }).fill('Database administrator');
    await dialog.getByRole('switch').check();
    await ann.page.keyboard.press('Escape');
    await chen.page.getByRole('heading', { level: 1 }).click();
    await section(chen, 'Additional details').getByText('The database administrator called the vendor.').waitFor();
    await section(chen, 'Questions').getByText('Who but the database administrator can call them?').waitFor();
    await section(chen, 'Key points').getByText('The database administrator saw the alert').waitFor();
    expect([...ann.complaints, ...chen.complaints]).toEqual([]);
  });
});

describe('templates', () => {
  let ann: BrowserPerson;

  beforeAll(async () => {
    ann = await newBrowserPerson(browser, 'Ann Okafor', { reducedMotion: 'reduce' });
    await ann.page.goto(`${server.url}/sign-in#${server.ownerToken}`);
    await ann.page.getByLabel('Your name').fill('Ann Okafor');
    await ann.page.getByRole('button', { name: 'Sign in' }).click();
    await ann.page.getByRole('link', { name: 'Templates' }).click();
    await ann.page.getByRole('heading', { name: 'Come with Debrief' }).waitFor();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await reportScreens([ann]);
  });

  test('[TPL-17] an own template begins as a copy, and a postmortem is made from it', async () => {
    const { page } = ann;
    expect(await violationsEverywhere(page), 'the gallery').toEqual([]);
    await page.getByRole('button', { name: 'Use as a starting point: Postmortem summary' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Our way');
    await page.getByRole('textbox', { name: 'Title of section 4' }).fill('What was behind it');
    await page.getByRole('button', { name: 'Move What was behind it' }).press('ArrowUp');
    await page.getByRole('button', { name: 'More about Action items' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await page.getByRole('textbox', { name: 'Question 1' }).fill('What kept us from noticing?');
    expect(await findAxeViolations(page), 'an own template').toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved as version 2').waitFor();

    await page.goto(`${server.url}/new`);
    await page.getByLabel('What happened?').fill('Checkout outage');
    await page.getByLabel('Template').selectOption('Our way');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page
      .getByRole('link', { name: /prepar/i })
      .first()
      .click();
    await page.getByRole('button', { name: 'Add a section' }).waitFor();
    await expect.poll(() => titles(ann)).toEqual(['Summary', 'Impact', 'What was behind it', 'Timeline']);
  });

  test('[TPL-18] a change of the template says beforehand what it will do, and does that', async () => {
    const { page } = ann;
    await lookAt(ann, 'What was behind it');
    await textOf(ann, 'What was behind it').fill('The queue was full.');
    await page.getByRole('button', { name: 'Template: Our way' }).click();
    await page.getByRole('dialog').getByLabel('Template').selectOption('Quick look');
    const plan = page.getByRole('region', { name: 'What will happen' });
    await expect.poll(() => plan.getByRole('list').first().innerText()).toContain('What was behind it');
    expect(await findAxeViolations(page), 'the change of a template').toEqual([]);
    await page.getByRole('button', { name: 'Change the template' }).click();
    await expect.poll(() => titles(ann)).toEqual(['Summary', 'Impact', 'Timeline', 'Actions', 'What was behind it']);
    expect(await wordsIn(ann, 'What was behind it')).toBe('The queue was full.');
    await page.getByRole('button', { name: 'Template: Quick look' }).waitFor();
    expect(ann.complaints).toEqual([]);
  });
});
