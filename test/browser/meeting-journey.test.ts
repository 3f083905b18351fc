import { launchChromium } from '#support/chromium.ts';
import { joinByLink, newBrowserPerson, reportScreens, type BrowserPerson } from '#support/browser-people.ts';
import { startServer, type ServerProcess } from '#support/start-server.ts';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

/** One whole meeting, step by step, on a real server: what a step leaves behind is where the next one begins. */
describe('a remote team goes through one meeting', () => {
  let server: ServerProcess;
  let browser: Browser;
  /** Facilitator, attendee, observer, and a note-taker who joins late. */
  let ann: BrowserPerson;
  let chen: BrowserPerson;
  let olu: BrowserPerson;
  let noor: BrowserPerson;
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
    if (task.result?.state === 'fail') await reportScreens([ann, chen, olu, noor]);
  });

  const stage = (person: BrowserPerson, question: string): Locator =>
    person.page.getByRole('heading', { level: 1, name: question });

  /** The facilitator moves the group on; everybody who is not typing follows. */
  async function moveTo(label: string, question: string, followers: readonly BrowserPerson[]): Promise<void> {
    await ann.page.getByRole('button', { name: new RegExp(`^Next ?: ${label}$`) }).click();
    const goOn = ann.page.getByRole('button', { name: 'Go on' });
    await goOn.or(stage(ann, question)).first().waitFor();
    if (await goOn.isVisible()) await goOn.click();
    for (const person of [ann, ...followers]) await stage(person, question).waitFor();
  }

  test('[JRN-1] the owner signs in by the printed link, creates a postmortem and gets a link per role', async () => {
    ann = await newBrowserPerson(browser, 'Ann Okafor');
    const { page } = ann;
    await page.goto(`${server.url}/sign-in#${server.ownerToken}`);
    await page.getByLabel('Your name').fill('Ann Okafor');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'New postmortem' }).first().click();
    await page.getByLabel('What happened?').fill('Checkout outage, 18 November');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'Ready. Whom do you want there?' }).waitFor();
    for (const role of ['Facilitator', 'Note-taker', 'Attendees', 'Observers']) {
      links.set(role, await linkOf(page.getByRole('listitem').filter({ hasText: role })));
    }
    expect(new Set(links.values()).size).toBe(4);
    await page
      .getByRole('button', { name: 'Enter the meeting' })
      .or(page.getByRole('link', { name: 'Enter the meeting' }))
      .click();
    await stage(ann, 'What happened, in order?').waitFor();
  });

  test('[JRN-2] guests join by their link with just a name, and everybody sees who is here', async () => {
    chen = await joinByLink(browser, links.get('Attendees') ?? '', 'Chen Wei');
    olu = await joinByLink(browser, links.get('Observers') ?? '', 'Olu Ade');
    for (const person of [ann, chen, olu]) {
      await person.page.getByRole('heading', { name: 'People · 3' }).waitFor();
    }
  });

  test('[JRN-3] an event that one person writes is read by the others, and an observer cannot change it', async () => {
    await chen.page.getByRole('button', { name: 'Add the first event' }).click();
    await chen.page.keyboard.type('9:12');
    await chen.page.keyboard.press('Enter');
    await chen.page
      .getByRole('textbox', { name: 'What happened at 09:12' })
      .fill('The alert for failed payments fired');
    for (const person of [ann, olu]) {
      await expect
        .poll(() => person.page.getByRole('textbox', { name: 'What happened at 09:12' }).inputValue())
        .toBe('The alert for failed payments fired');
    }
    expect(await olu.page.getByRole('textbox', { name: 'What happened at 09:12' }).isEditable()).toBe(false);
    await olu.page.getByRole('banner').getByText('Read only').waitFor();
    await chen.page.getByRole('banner').getByText('Saved').waitFor();
  });

  test('[JRN-4] a person who is typing is not pulled away when the group moves on', async () => {
    await chen.page.getByRole('textbox', { name: 'What happened at 09:12' }).click();
    await moveTo('Causes', 'What made this possible?', [olu]);
    await chen.page.getByText('The group moved to Causes.').waitFor();
    expect(await stage(chen, 'What happened, in order?').isVisible()).toBe(true);
    await chen.page.getByRole('button', { name: 'Go', exact: true }).click();
    await stage(chen, 'What made this possible?').waitFor();
  });

  test('[JRN-5] causes stay with their author until the facilitator reveals them', async () => {
    const newCause = (person: BrowserPerson): Locator =>
      person.page.getByRole('textbox', { name: /^What made this possible\? New cause/ });
    await newCause(chen).fill('No alert on payment queue depth');
    await newCause(chen).press('Enter');
    await newCause(chen).fill('Staging uses another template');
    await newCause(ann).fill('The pipeline allowed a bad pool size');
    for (const person of [ann, chen, olu]) {
      await person.page.getByText('3 written by 2 people').waitFor();
    }
    expect(await ann.page.content()).not.toContain('No alert on payment queue depth');
    expect(await olu.page.content()).not.toContain('No alert on payment queue depth');
    await ann.page.getByRole('button', { name: 'Reveal all' }).click();
    const revealNow = ann.page.getByRole('button', { name: 'Reveal now' });
    const revealed = (person: BrowserPerson): Locator => person.page.getByText('Everybody’s causes, shuffled.');
    await revealNow.or(revealed(ann)).first().waitFor();
    if (await revealNow.isVisible()) await revealNow.click();
    for (const person of [ann, chen, olu]) {
      await revealed(person).waitFor();
      await expect
        .poll(async () => (await inputValues(person.page.getByRole('main'))).filter(Boolean).toSorted())
        .toEqual([
          'No alert on payment queue depth',
          'Staging uses another template',
          'The pipeline allowed a bad pool size',
        ]);
    }
  });

  test('[JRN-6] cards that belong together become a theme with a name', async () => {
    await moveTo('Group', 'What belongs together?', [chen, olu]);
    await chen.page.getByRole('button', { name: /^Move “Staging uses another template” to/ }).click();
    await chen.page.getByRole('menuitem', { name: /The pipeline allowed a bad pool size/ }).click();
    const theme = ann.page
      .getByRole('region')
      .filter({ hasText: 'Staging uses another template' })
      .filter({ hasText: 'The pipeline allowed a bad pool size' });
    await theme.getByRole('textbox').fill('Config reached production unchecked');
    await expect
      .poll(() => chen.page.getByRole('textbox', { name: /Name of the theme “Config reached/ }).inputValue())
      .toBe('Config reached production unchecked');
  });

  test('[KEY-5] the sheet lists the key of the handles, and it opens the menu of a card and of a theme', async () => {
    const { page } = chen;
    for (const [handle, heading] of [
      [/^Drag “Staging uses another template”/, 'Move to…'],
      [/^Drag the theme “Config reached production unchecked”/, 'Merge into…'],
    ] as const) {
      await page.getByRole('button', { name: handle }).press('m');
      await page.getByRole('menu').getByText(heading).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
    }
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('On a drag handle: choose a theme from a menu').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('[JRN-7] dots are secret until the facilitator reveals them, then the themes are ranked', async () => {
    await moveTo('Vote', 'Which causes should we dig into?', [chen, olu]);
    await ann.page.getByRole('button', { name: 'Start the vote' }).click();
    const add = chen.page.getByRole('button', { name: 'Add a dot to “Config reached production unchecked”' });
    await add.click();
    await chen.page.getByText('4 dots left').waitFor();
    await add.click();
    await chen.page.getByText('3 dots left').waitFor();
    // [KEY-5] the same by keys
    await add.press('-');
    await chen.page.getByText('4 dots left').waitFor();
    await add.press('+');
    await chen.page.getByText('3 dots left').waitFor();
    await chen.page.getByRole('button', { name: 'I’m done' }).click();
    await ann.page.getByText('1 of 2 are done').first().waitFor();
    await ann.page.getByText('5 dots left').waitFor();
    await ann.page.getByRole('button', { name: 'Reveal votes' }).click();
    await ann.page.getByRole('button', { name: 'Reveal now' }).click();
    for (const person of [ann, chen, olu]) {
      await person.page.getByRole('list', { name: 'Result of the vote' }).waitFor();
      await person.page.getByText('2 dots', { exact: true }).first().waitFor();
    }
  });

  test('[JRN-8] somebody who joins late finds the meeting where it is', async () => {
    noor = await joinByLink(browser, links.get('Note-taker') ?? '', 'Noor Haddad');
    await stage(noor, 'Which causes should we dig into?').waitFor();
    await noor.page.getByRole('list', { name: 'Result of the vote' }).waitFor();
    await noor.page.getByRole('heading', { name: 'People · 4' }).waitFor();
  });

  test('[JRN-9] the team digs into the top theme together', async () => {
    await moveTo('Dig deeper', 'What made that possible?', [chen, olu, noor]);
    const outline = (person: BrowserPerson): Locator => person.page.getByRole('region', { name: 'Outline' });
    await outline(chen).getByRole('button', { name: 'Write the first answer' }).click();
    await chen.page.keyboard.type('The pool size had no upper limit');
    await expect.poll(() => inputValues(outline(noor))).toContain('The pool size had no upper limit');
    await expect.poll(() => ann.page.locator('.react-flow__node').count()).toBe(2);
    await expect.poll(() => ann.page.locator('.react-flow__edge').count()).toBe(1);
  });

  test('[JRN-10] who loses the network keeps working, and everything merges on the way back', async () => {
    await moveTo('Actions', 'What will we change?', [olu, noor]);
    await chen.page
      .getByRole('button', { name: 'Go', exact: true })
      .or(stage(chen, 'What will we change?'))
      .first()
      .waitFor();
    const go = chen.page.getByRole('button', { name: 'Go', exact: true });
    if (await go.isVisible()) await go.click();
    await stage(chen, 'What will we change?').waitFor();
    await chen.context.setOffline(true);
    await chen.page
      .getByRole('banner')
      .getByText(/^Offline/)
      .waitFor();
    await chen.page.getByRole('button', { name: 'Add the first action' }).click();
    await chen.page.getByRole('textbox', { name: 'What will change' }).fill('Limit the pool size in the pipeline');
    await ann.page.getByRole('button', { name: 'Add the first action' }).click();
    await ann.page.getByRole('textbox', { name: 'What will change' }).fill('Alert on the depth of the payment queue');
    await chen.page
      .getByRole('banner')
      .getByText(/kept on this device/)
      .waitFor();
    await chen.page.reload();
    await expect.poll(() => inputValues(chen.page.getByRole('main'))).toContain('Limit the pool size in the pipeline');
    await chen.context.setOffline(false);
    await chen.page.getByRole('banner').getByText('Saved').waitFor();
    for (const person of [ann, chen, olu, noor]) {
      const titles = person.page.getByRole('textbox', { name: 'What will change' });
      await expect
        .poll(async () =>
          (await inputValues(person.page.getByRole('main'))).filter((value) => value.length > 20).toSorted(),
        )
        .toEqual(['Alert on the depth of the payment queue', 'Limit the pool size in the pipeline']);
      expect(await titles.count()).toBe(2);
    }
  });

  test('[ACT-6] an action says where it stands, on every screen', async () => {
    const first = ann.page.getByRole('main').getByLabel('Status').first();
    await first.click();
    await ann.page.getByRole('option', { name: 'In progress' }).click();
    await expect.poll(() => noor.page.getByRole('main').getByLabel('Status').first().inputValue()).toBe('In progress');
  });

  test('[TYP-5] what others changed after such an incident is there to be opened, for everybody', async () => {
    const main = noor.page.getByRole('main');
    const hint = main.getByText('Test the alarm itself: cut the signal and see who is paged.');
    expect(await hint.isVisible()).toBe(false);
    await main.getByText('What others changed (production outage)').click();
    await hint.waitFor();
  });

  test('[JRN-11] the note-taker edits the summary and exports what the meeting agreed on', async () => {
    await moveTo('Wrap up', 'Ready to share?', [olu, noor]);
    const editor = noor.page.getByRole('textbox', { name: /summary/i });
    await editor.click();
    await noor.page.keyboard.type('Payments failed for forty minutes.');
    await ann.page.getByText('Payments failed for forty minutes.').waitFor();
    await noor.page.getByRole('banner').getByText('Saved').waitFor();
    const [download] = await Promise.all([
      noor.page.waitForEvent('download'),
      noor.page
        .getByRole('button', { name: /Markdown/ })
        .or(noor.page.getByRole('link', { name: /Markdown/ }))
        .first()
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe('pm-1-checkout-outage-18-november.md');
    const markdown = await readDownload(download);
    for (const part of [
      'Payments failed for forty minutes.',
      'The alert for failed payments fired',
      'Config reached production unchecked',
      'The pool size had no upper limit',
      'Limit the pool size in the pipeline',
    ]) {
      expect(markdown).toContain(part);
    }
  });

  test('[JRN-12] the published summary is a page to read', async () => {
    await noor.page.getByRole('button', { name: 'Publish' }).click();
    await noor.page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await noor.page.getByText('Published. Thank you all for being frank!').first().waitFor();
    await olu.page.goto(`${new URL(olu.page.url()).origin}${new URL(olu.page.url()).pathname}/summary`);
    await olu.page.getByRole('heading', { level: 1, name: /Checkout outage/ }).waitFor();
    await olu.page.getByText('Payments failed for forty minutes.').waitFor();
  });

  test('[JRN-13] no page complained on the way', () => {
    expect([ann, chen, olu, noor].flatMap((person) => person.complaints)).toEqual([]);
  });
});

async function linkOf(row: Locator): Promise<string> {
  return (/https?:\/\/\S+\/join#[\w-]{27}/.exec(await row.innerText()) ?? [''])[0];
}

function inputValues(within: Locator): Promise<readonly string[]> {
  return within
    .locator('input, textarea')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement | HTMLTextAreaElement).value));
}

async function readDownload(download: { createReadStream(): Promise<AsyncIterable<Uint8Array>> }): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
