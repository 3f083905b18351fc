import { launchChromium } from '#support/chromium.ts';
import { joinByLink, newBrowserPerson, reportScreens, type BrowserPerson } from '#support/browser-people.ts';
import { createPostmortem } from '#support/people.ts';
import { startServer, type ServerProcess } from '#support/start-server.ts';
import type { CreateAnswer } from '@debrief/shared/protocol/http.ts';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

describe('two people in one document', () => {
  let server: ServerProcess;
  let browser: Browser;
  let created: CreateAnswer;
  let ann: BrowserPerson;
  let chen: BrowserPerson;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchChromium();
    created = await createPostmortem(server);
    ann = await joinByLink(browser, created.invites.facilitator, 'Ann Okafor');
    chen = await joinByLink(browser, created.invites.attendee, 'Chen Wei');
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await reportScreens([ann, chen]);
  });

  const eventText = (person: BrowserPerson): Locator => person.page.getByRole('textbox', { name: /^What happened/ });

  const lookAt = (person: BrowserPerson, stage: string): Promise<void> =>
    person.page.getByRole('navigation', { name: 'Meeting stages' }).getByTitle(stage, { exact: true }).click();

  test('[TXT-1] two people who type in one row at once both keep every character and their caret', async () => {
    await ann.page.getByRole('button', { name: 'Add the first event' }).click();
    await eventText(ann).fill('middle');
    await expect.poll(() => eventText(chen).inputValue()).toBe('middle');
    await eventText(ann).press('Home');
    await eventText(chen).press('End');
    await Promise.all([ann.page.keyboard.type('before the '), chen.page.keyboard.type(' and after it')]);
    for (const person of [ann, chen]) {
      await expect.poll(() => eventText(person).inputValue()).toBe('before the middle and after it');
    }
    const caret = (person: BrowserPerson): Promise<number | null> =>
      eventText(person).evaluate((field) => (field as HTMLInputElement | HTMLTextAreaElement).selectionStart);
    expect(await caret(ann)).toBe('before the '.length);
    expect(await caret(chen)).toBe('before the middle and after it'.length);
  });

  test('[TXT-2] undo takes back one’s own words and nobody else’s', async () => {
    await eventText(chen).press('Control+z');
    await expect.poll(() => eventText(ann).inputValue()).toBe('before the middle');
    await eventText(chen).press('Control+Shift+z');
    await expect.poll(() => eventText(ann).inputValue()).toBe('before the middle and after it');
  });

  /** By the menu of its row. */
  async function removeEvent({ page }: BrowserPerson, menu: RegExp): Promise<void> {
    await page.getByRole('button', { name: menu }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
  }

  test('[PRS-1] everybody sees who edits a row and where their caret is', async () => {
    await eventText(chen).click();
    await ann.page.getByText('Chen Wei is editing').first().waitFor();
    await chen.page.getByRole('heading', { level: 1 }).click();
    await ann.page.getByText('Chen Wei is editing').first().waitFor({ state: 'detached' });
  });

  test('[TXT-3] a removed row comes back by undo, with its words', async () => {
    await removeEvent(chen, /^More for “before the middle/);
    await ann.page.getByText('No events yet').waitFor();
    await chen.page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(() => eventText(ann).inputValue()).toBe('before the middle and after it');
  });

  test('[TXT-5] a row that somebody removes takes no key of who types in it for a shortcut', async () => {
    await eventText(chen).press('End');
    await removeEvent(ann, /^More for “before the middle/);
    await chen.page.getByText('No events yet').waitFor();
    await chen.page.keyboard.type('hrn?', { delay: 30 });
    // The next key of anybody's is answered after these would have been.
    await ann.page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(() => eventText(chen).inputValue()).toBe('before the middle and after it');
    expect(await chen.page.getByRole('textbox', { name: /^What happened/ }).count()).toBe(1);
    expect(await chen.page.getByRole('dialog').count()).toBe(0);
    expect(await chen.page.getByRole('button', { pressed: true }).count()).toBe(0);
  });

  const newDraft = (person: BrowserPerson): Locator =>
    person.page.getByRole('textbox', { name: /New cause, only you can see it/ }).first();

  test('[TXT-6] a reveal leaves the field to who types in it, with every character', async () => {
    for (const person of [ann, chen]) await lookAt(person, 'Causes');
    await newDraft(chen).fill('Revealed words');
    await ann.page.getByText('1 written by 1 person').waitFor();
    await ann.page.getByRole('button', { name: 'Reveal all' }).click();
    await ann.page.getByRole('button', { name: 'Reveal now' }).click();
    await chen.page.getByRole('textbox', { name: 'Cause', exact: true }).waitFor();
    const rest = chen.page.getByRole('textbox', { name: /Cause 1, only you can see it/ });
    // The words come with the document, and that they are no longer private with an event of its own.
    await rest.waitFor({ state: 'detached' });
    await chen.page.keyboard.type('nor this, hear');
    await expect.poll(() => rest.inputValue()).toBe('nor this, hear');
    expect(await rest.evaluate((field) => field === document.activeElement)).toBe(true);
    await ann.page.getByText('1 more written by 1 person').waitFor();
    expect(await chen.page.getByRole('button', { pressed: true }).count()).toBe(0);
    for (const person of [ann, chen]) await lookAt(person, 'Timeline');
  });

  test('[TXT-7] a removal is said without guessing who it was, and its toast goes when the row is back', async () => {
    const olga = await joinByLink(browser, created.invites.observer, 'Olga Ruiz');
    await eventText(olga).waitFor();
    await eventText(chen).press('End');
    await ann.page.getByText('Chen Wei is editing').waitFor();
    await removeEvent(ann, /^More for “before the middle/);
    // [TIM-42] from under whose hands
    await ann.page.getByText(/^You removed “before the middle.*Chen Wei was writing there\.$/).waitFor();
    const notice = (person: BrowserPerson): Locator => person.page.getByText(/^Somebody removed “before the middle/);
    for (const person of [chen, olga]) await notice(person).waitFor();
    expect(await chen.page.getByRole('button', { name: 'Undo', exact: true }).count()).toBe(1);
    expect(await olga.page.getByRole('button', { name: 'Undo', exact: true }).count()).toBe(0);
    await ann.page.getByRole('heading', { level: 1 }).click();
    await ann.page.keyboard.press('Control+z');
    for (const person of [chen, olga]) await notice(person).waitFor({ state: 'detached' });
    await ann.page.getByText(/^You removed “before the middle/).waitFor({ state: 'detached' });
    expect(olga.complaints).toEqual([]);
    await olga.context.close();
  });

  test('[TXT-8] who removes an event goes on at the next one, or at the button that adds one', async () => {
    await chen.page.getByRole('button', { name: 'Add event' }).click();
    await eventText(chen).last().fill('the second');
    await removeEvent(chen, /^More for “before the middle/);
    await chen.page.getByRole('button', { name: /^More for “before the middle/ }).waitFor({ state: 'detached' });
    const isFocused = (field: Element): boolean => field === document.activeElement;
    await expect.poll(() => eventText(chen).evaluate(isFocused)).toBe(true);
    await removeEvent(chen, /^More for “the second”/);
    await expect
      .poll(() => chen.page.getByRole('button', { name: 'Add the first event' }).evaluate(isFocused))
      .toBe(true);
    await chen.page.keyboard.press('Control+z');
    await chen.page.keyboard.press('Control+z');
    await expect.poll(() => eventText(ann).count()).toBe(2);
    await removeEvent(ann, /^More for “the second”/);
    await expect.poll(() => ann.page.getByRole('button', { name: 'Add event' }).evaluate(isFocused)).toBe(true);
  });

  test('[TXT-9] Escape and Enter lead from the text of an answer to the answer', async () => {
    await lookAt(chen, 'Dig deeper');
    const nodes = chen.page.locator('.react-flow__node');
    const place = (): Promise<string> =>
      chen.page.evaluate(() => {
        const { activeElement } = document;
        if (activeElement === document.body || activeElement === null) return 'nowhere';
        return activeElement.classList.contains('react-flow__node') ? 'answer' : activeElement.tagName.toLowerCase();
      });
    await nodes.first().press('Insert');
    await expect.poll(place).toBe('textarea');
    await chen.page.keyboard.type('because');
    for (const key of ['Escape', 'Enter']) {
      await chen.page.keyboard.press(key);
      await expect.poll(place).toBe('answer');
      await chen.page.keyboard.press('Enter');
      await expect.poll(place).toBe('textarea');
    }
    await chen.page.keyboard.press('Escape');
    await chen.page.keyboard.press('Insert');
    await expect.poll(place).toBe('textarea');
    await chen.page.keyboard.press('Escape');
    await expect.poll(place).toBe('answer');
    await nodes.nth(2).waitFor({ state: 'detached' });
    expect(await place()).toBe('answer');
    await lookAt(chen, 'Timeline');
  });

  test('[TXT-10] redo brings back the name of a theme, whatever others did in between', async () => {
    for (const person of [ann, chen]) await lookAt(person, 'Causes');
    await ann.page.getByRole('button', { name: 'Reveal 1 more' }).click();
    await ann.page.getByRole('button', { name: 'Reveal now' }).click();
    for (const person of [ann, chen]) await lookAt(person, 'Group');
    const title = (person: BrowserPerson): Locator => person.page.locator('section header textarea').first();
    await title(chen).fill('A name');
    await chen.page.getByRole('heading', { level: 1 }).click();
    await chen.page.keyboard.press('Control+z');
    await expect.poll(() => title(ann).inputValue()).toBe('');
    await ann.page.locator('section header textarea').nth(1).fill('Another');
    await chen.page.getByText('Another').first().waitFor();
    await chen.page.keyboard.press('Control+Shift+z');
    await expect.poll(() => title(ann).inputValue()).toBe('A name');
    await lookAt(chen, 'Timeline');
    await lookAt(ann, 'Timeline');
  });

  test('[UNDO-5] undo in a long text takes back what one typed in one go, also while others type in it', async () => {
    for (const person of [ann, chen]) await lookAt(person, 'Wrap up');
    const summary = (person: BrowserPerson): Locator => person.page.getByRole('textbox', { name: 'Summary' });
    for (const person of [ann, chen]) await summary(person).waitFor();
    await summary(chen).click();
    await chen.page.keyboard.type('Chen began.');
    await summary(ann).getByText('Chen began.').waitFor();
    await summary(ann).press('Control+Home');
    await Promise.all([
      ann.page.keyboard.type('Ann wrote this sentence. ', { delay: 20 }),
      chen.page.keyboard.type(' And Chen wrote another.', { delay: 20 }),
    ]);
    const whole = 'Ann wrote this sentence. Chen began. And Chen wrote another.';
    await summary(ann).getByText(whole).waitFor();
    // A pause in the typing on a busy machine makes another entry; one for each letter of Chen's is what must not be.
    let undone = 0;
    for (; undone < 5 && (await summary(ann).innerText()).startsWith('A'); undone += 1) {
      await summary(ann).press('Control+z');
    }
    expect(undone).toBeLessThan(4);
    await summary(chen)
      .getByText(/^Chen began. And Chen wrote another./)
      .waitFor();
    for (const person of [ann, chen]) await lookAt(person, 'Timeline');
  });

  test('[SAVE-8] the notice of being offline goes when the connection is back', async () => {
    await chen.context.setOffline(true);
    const notice = chen.page.getByText(/^You’re offline/);
    await notice.waitFor();
    await chen.context.setOffline(false);
    const isBack = chen.page.getByText(/^Back online/);
    await isBack.waitFor();
    await notice.waitFor({ state: 'detached' });
    // By itself it would outlast this one.
    expect(await isBack.isVisible()).toBe(true);
  });

  test('[SAVE-10] where the browser keeps nothing, nobody is told that it does', async () => {
    const noor = await newBrowserPerson(browser, 'Noor Haddad');
    await noor.context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    await noor.page.goto(created.invites.attendee);
    await noor.page.getByLabel('Your name').fill('Noor Haddad');
    await noor.page.getByRole('button', { name: 'Join the meeting' }).click();
    await noor.page.getByRole('banner').getByText('Saved').waitFor();
    await noor.context.setOffline(true);
    await noor.page.getByText(/leave this tab open/).waitFor();
    expect(await noor.page.locator('body').innerText()).not.toContain('kept on this device');
    await noor.context.close();
  });

  test('[FAC-1] a locked document is read only for all until it is unlocked', async () => {
    await ann.page.getByRole('button', { name: 'Lock the document' }).click();
    await chen.page.getByRole('banner').getByText('Read only').waitFor();
    expect(await eventText(chen).isEditable()).toBe(false);
    await ann.page.getByRole('button', { name: 'Lock the document', pressed: true }).click();
    await chen.page.getByRole('banner').getByText('Saved').waitFor();
    expect(await eventText(chen).isEditable()).toBe(true);
  });

  test('[FAC-2] a removed person is told so at once and cannot come back by their old tab', async () => {
    await ann.page.getByRole('button', { name: 'What to do with Chen Wei' }).click();
    await ann.page.getByRole('menuitem', { name: 'Remove from the meeting' }).click();
    await ann.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await chen.page.getByRole('heading', { name: 'You are no longer in this meeting' }).waitFor();
    await chen.page.reload();
    await chen.page.getByRole('heading', { name: /You are (no longer|not) in this meeting/ }).waitFor();
  });

  test('[TXT-4] no page complained on the way', () => {
    expect([...ann.complaints, ...chen.complaints]).toEqual([]);
  });
});
