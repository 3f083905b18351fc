import { addTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import type { NewTimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { findAxeViolations, joinByLink, reportScreens, type BrowserPerson } from '#support/browser-people.ts';
import { launchChromium } from '#support/chromium.ts';
import { createPostmortem, join } from '#support/people.ts';
import { startServer, type ServerProcess } from '#support/start-server.ts';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

let server: ServerProcess;
let browser: Browser;
let ann: BrowserPerson;

/** 23:30 in Berlin, and so many minutes later. */
function minute(minutes: number): string {
  return new Date(Date.UTC(2026, 10, 20, 22, 30 + minutes)).toISOString();
}

async function enterTimeline(events: readonly NewTimelineEntry[]): Promise<BrowserPerson> {
  const { invites } = await createPostmortem(server, { timeZone: 'Europe/Berlin', startedAt: minute(0) });
  const noor = await join(server, invites.noteTaker, { name: 'Noor' });
  const tab = noor.tab();
  await tab.whenSynced();
  tab.doc.transact(() => events.forEach((event) => addTimelineEntry(tab.document, event)));
  expect(await tab.barrier()).toBe(true);
  tab.close();
  const person = await joinByLink(browser, invites.facilitator, 'Ann Okafor');
  await person.page.getByRole('list', { name: 'Events by time' }).getByRole('listitem').first().waitFor();
  return person;
}

beforeAll(async () => {
  server = await startServer();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await reportScreens([ann]);
});

const rows = (): Locator => ann.page.getByRole('list', { name: 'Events by time' }).locator(':scope > li');
const row = (name: string): Locator => ann.page.locator(`[data-entry="${name}"]`);
const text = (name: string): Locator =>
  row(name)
    .getByRole('textbox', { name: /^What happened/ })
    .first();

async function choose(event: RegExp, item: string | RegExp): Promise<void> {
  await ann.page.getByRole('button', { name: event }).click();
  await ann.page.getByRole('menuitem', { name: item }).click();
}

describe('a timeline of five hundred events', () => {
  beforeAll(async () => {
    const events = Array.from({ length: 500 }, (_, index) => ({
      id: asId<NewTimelineEntry['id']>(`row-${index}`),
      at: minute(index),
      text: `event number ${index}`,
      phase: 'response' as const,
    }));
    ann = await enterTimeline(events);
  });

  afterAll(() => ann.context.close());

  test('[VIR-1] only the rows near the screen are in the page, and each says which of how many it is', async () => {
    expect(await rows().count()).toBeLessThan(60);
    expect(await row('row-2').getAttribute('aria-posinset')).toBe('3');
    expect(await row('row-2').getAttribute('aria-setsize')).toBe('500');
    expect(await findAxeViolations(ann.page)).toEqual([]);
  });

  test('[VIR-2] the row with the focus stays, keeps every key, and Tab leads on from it', async () => {
    await text('row-3').click();
    await ann.page.keyboard.press('End');
    await ann.page.evaluate(() => document.querySelector('main')?.scrollTo(0, 15_000));
    await row('row-3').waitFor({ state: 'attached' });
    await row('row-230').waitFor();
    expect(await row('row-50').count()).toBe(0);
    await ann.page.keyboard.type(' goes on', { delay: 20 });
    expect(await text('row-3').inputValue()).toBe('event number 3 goes on');
    for (let count = 0; count < 5; count += 1) await ann.page.keyboard.press('Tab');
    await expect
      .poll(() => ann.page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-entry')))
      .toBe('row-4');
  });

  test('[VIR-2] the row with the focus stays also while the mouse is still pressed in it', async () => {
    await ann.page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
    await text('row-2').hover();
    await ann.page.mouse.down();
    await ann.page.evaluate(() => document.querySelector('main')?.scrollTo(0, 15_000));
    await row('row-230').waitFor();
    expect(await text('row-2').evaluate((field) => field === document.activeElement)).toBe(true);
    await ann.page.mouse.up();
  });

  test('[VIR-3] words are found far away by keys alone', async () => {
    await ann.page.getByRole('heading', { level: 1 }).click();
    await ann.page.keyboard.press('/');
    await ann.page.keyboard.type('number 48');
    await ann.page.getByText('1 of 11').waitFor();
    await ann.page.keyboard.press('Enter');
    await ann.page.getByText('2 of 11').waitFor();
    await text('row-480').waitFor();
    await ann.page.keyboard.press('Escape');
    expect(await text('row-480').evaluate((field) => field === document.activeElement)).toBe(true);
    await ann.page.keyboard.press('End');
    await ann.page.keyboard.type('!');
    expect(await text('row-480').inputValue()).toBe('event number 480!');
    expect(ann.complaints).toEqual([]);
  });
});

describe('what stands beside the events', () => {
  beforeAll(async () => {
    const event = (id: string, minutes: number, more: Partial<NewTimelineEntry>): NewTimelineEntry => ({
      id: asId(id),
      at: minute(minutes),
      phase: 'detection',
      ...more,
    });
    ann = await enterTimeline([
      event('deploy', 0, { text: 'Deploy 4812 went out', milestone: 'started', phase: 'trigger' }),
      event('alert', 12, {
        text: 'Queue depth alert fired for checkout',
        source: 'PagerDuty',
        alternatives: [{ id: 'other', at: minute(9), source: 'Status page' }],
      }),
      event('chat', 13, { text: 'Alert fired: queue depth, checkout', source: 'Slack' }),
      event('call', 20, { text: 'Chen Wei joined the call' }),
    ]);
  });

  afterAll(() => ann.context.close());

  test('[TIM-20] a milestone moves to the event that is marked, and back with one undo', async () => {
    await choose(/^More for “Queue depth/, /^Started/);
    await row('alert').getByText('Started').waitFor();
    expect(await row('deploy').getByText('Started').count()).toBe(0);
    await ann.page.getByRole('heading', { level: 1 }).click();
    await ann.page.keyboard.press('Control+z');
    await row('deploy').getByText('Started').waitFor();
    expect(await row('alert').getByText('Started').count()).toBe(0);
  });

  test('[DER-4] what follows from the moments stands below the strip, and follows them', async () => {
    const strip = ann.page.getByRole('region', { name: 'The incident at a glance' });
    await choose(/^More for “Queue depth/, /^Detected/);
    await strip.getByText('Detected after 12 min').waitFor();
    await ann.page.getByRole('heading', { level: 1 }).click();
    await ann.page.keyboard.press('Control+z');
    await strip.getByText('Detected after 12 min').waitFor({ state: 'detached' });
  });

  test('[TIM-29] the key points are what was marked, and the milestones', async () => {
    await row('call').hover();
    await ann.page.getByRole('button', { name: 'Make “Chen Wei joined the call” a key point' }).click();
    await ann.page.getByRole('button', { name: 'Key points' }).click();
    await expect.poll(() => rows().count()).toBe(2);
    await text('call').click();
    await ann.page.getByRole('button', { name: '“Chen Wei joined the call” is a key point. Take it back' }).click();
    expect(await rows().count()).toBe(2);
    await ann.page.getByRole('heading', { level: 1 }).click();
    await expect.poll(() => rows().count()).toBe(1);
    await ann.page.getByRole('button', { name: 'Key points' }).click();
    await expect.poll(() => rows().count()).toBe(4);
  });

  test('[TIM-21] another source’s time is told beside the event until somebody decides', async () => {
    const timeOf = row('alert').getByRole('textbox', { name: /^Time of/ });
    await row('alert').getByRole('button', { name: 'Use this one: 23:39' }).click();
    await expect.poll(() => timeOf.inputValue()).toBe('23:39');
    await row('alert').getByText('PagerDuty says 23:42').waitFor();
    await row('alert').getByRole('button', { name: 'Dismiss 23:42' }).click();
    await row('alert').getByText('PagerDuty says 23:42').waitFor({ state: 'detached' });
    expect(await timeOf.inputValue()).toBe('23:39');
  });

  test('[TIM-24] two events that two sources tell become one, and two again by undo', async () => {
    await ann.page.getByText('The same as at 23:39 from Status page?').waitFor();
    await row('chat')
      .getByRole('button', { name: /^Merge/ })
      .click();
    await expect.poll(() => rows().count()).toBe(3);
    await row('alert').getByText('Status page, Slack').waitFor();
    await row('alert').getByText('Slack says 23:43').waitFor();
    await ann.page.getByRole('heading', { level: 1 }).click();
    await ann.page.keyboard.press('Control+z');
    await expect.poll(() => rows().count()).toBe(4);
    await row('chat').getByRole('button', { name: 'Not the same' }).click();
    await ann.page.getByText('The same as at').waitFor({ state: 'detached' });
  });

  test('[TIM-30] a detail, a question and a picture are told in the row', async () => {
    await choose(/^More for “Chen Wei joined/, /^Details, questions/);
    const panel = ann.page.getByRole('region', { name: 'Details of “Chen Wei joined the call”' });
    await panel.getByRole('button', { name: 'Add a detail' }).click();
    await ann.page.keyboard.type('Seen before');
    await panel.getByRole('textbox', { name: 'Who' }).fill('Bo Lind');
    await panel.getByRole('button', { name: 'Ask a question' }).click();
    await ann.page.keyboard.type('Who pages the team?');
    const screenshot = await ann.page.screenshot({ clip: { x: 0, y: 0, width: 40, height: 30 } });
    await panel
      .locator('input[type=file]')
      .setInputFiles({ name: 'graph.png', mimeType: 'image/png', buffer: screenshot });
    await row('call').getByText('1 question, 1 open').waitFor();
    await row('call').getByText('1 detail').waitFor();
    await row('call').getByText('1 picture').waitFor();
    await panel.getByRole('textbox', { name: 'Answer' }).fill('The incident commander');
    await expect.poll(() => row('call').getByText('1 question', { exact: true }).count()).toBe(1);
    expect(await findAxeViolations(ann.page)).toEqual([]);
  });

  test('[TIM-25] evidence is a link in the row, and what is no address is refused', async () => {
    const panel = ann.page.getByRole('region', { name: 'Details of “Chen Wei joined the call”' });
    const link = panel.getByRole('textbox', { name: 'Link to the evidence' });
    await link.fill('javascript:alert(1)');
    await link.press('Enter');
    await panel.getByRole('alert').waitFor();
    expect(await panel.getByRole('textbox', { name: 'Link to the evidence', exact: true }).count()).toBe(1);
    await link.fill('grafana.example/d/42');
    await link.press('Enter');
    const evidence = row('call').getByRole('link', { name: /grafana\.example/ });
    expect(await evidence.getAttribute('href')).toBe('https://grafana.example/d/42');
    expect(await evidence.getAttribute('rel')).toContain('noopener');
  });

  test('[TIM-37] Enter writes what stands beside an event, and the focus stays', async () => {
    const panel = ann.page.getByRole('region', { name: 'Details of “Chen Wei joined the call”' });
    const hasFocus = (field: Locator): Promise<boolean> => field.evaluate((node) => node === document.activeElement);
    const until = panel.getByRole('textbox', { name: /^Until/ });
    await until.fill('+5m');
    await until.press('Enter');
    await row('call').getByText('until 23:55, 5 min').waitFor();
    expect(await hasFocus(until)).toBe(true);
    const source = panel.getByRole('textbox', { name: 'Source' });
    await source.fill('Call log');
    await source.press('Enter');
    await row('call').getByText('Call log').waitFor();
    expect(await hasFocus(source)).toBe(true);
    await panel.getByRole('button', { name: 'Another source says another time' }).click();
    await panel.getByRole('textbox', { name: 'The other time' }).fill('23:52');
    await ann.page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Keep both' }).click();
    await row('call').getByRole('button', { name: 'Dismiss 23:52' }).click();
  });

  test('[TIM-28] times are read and written in the zone that the reader has chosen', async () => {
    const timeOf = row('call').getByRole('textbox', { name: /^Time of/ });
    expect(await timeOf.inputValue()).toBe('23:50');
    await choose(/^Change the zone/, /^UTC/);
    await expect.poll(() => timeOf.inputValue()).toBe('22:50');
    await ann.page.getByText('The postmortem’s zone is Europe/Berlin, 1 h ahead.').waitFor();
    await timeOf.fill('23:10');
    await timeOf.press('Enter');
    await choose(/^Change the zone/, /^Postmortem zone/);
    await expect.poll(() => timeOf.inputValue()).toBe('00:10');
    await ann.page.getByRole('heading', { name: 'Saturday, 21 November 2026' }).waitFor();
  });

  test('[TIM-45] a time that was skipped says so once it is written, until it is another', async () => {
    const timeOf = row('call').getByRole('textbox', { name: /^Time of/ });
    const note = ann.page.getByText('02:30 was skipped that night: read as 03:30', { exact: true });
    await timeOf.fill('2026-03-29 2:30');
    await timeOf.press('Enter');
    await note.waitFor();
    expect(await timeOf.inputValue()).toBe('03:30');
    await timeOf.fill('2026-11-21 0:10');
    await timeOf.press('Enter');
    await note.waitFor({ state: 'detached' });
  });

  test('[TIM-31] texts show roles while nobody is in them', async () => {
    await ann.page.getByRole('button', { name: 'Names' }).click();
    const dialog = ann.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add a name' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Chen Wei');
    await dialog.getByRole('textbox', { name: 'Stands as' }).fill('Database administrator');
    await dialog.getByRole('switch').check();
    await ann.page.keyboard.press('Escape');
    const shown = row('call').getByText('The database administrator joined the call');
    await shown.waitFor();
    await text('call').click();
    await shown.waitFor({ state: 'hidden' });
    expect(await text('call').inputValue()).toBe('Chen Wei joined the call');
    await ann.page
      .getByRole('button', { name: /: The database administrator joined the call\. Go to this event$/ })
      .waitFor();
    expect(ann.complaints).toEqual([]);
  });

  test('[NEU-12] who is named by the meeting alone has one role on the page and in the exports', async () => {
    const words = 'Ann Okafor asked Noor for the graph';
    await text('deploy').fill(words);
    await ann.page.getByRole('heading', { level: 1 }).click();
    const shown = await row('deploy').locator('[aria-hidden]', { hasText: 'for the graph' }).innerText();
    expect(shown).toMatch(/^Responder \d asked responder \d for the graph$/u);
    await ann.page.getByRole('banner').getByText('Saved').waitFor();
    const id = new URL(ann.page.url()).pathname.split('/').at(2);
    const answer = await ann.context.request.get(`${server.url}/api/postmortems/${id}/export.md`);
    expect(await answer.text()).toContain(shown);
  });

  test('[HOOK-6] an address that the browser does not let the page copy is selected', async () => {
    await ann.page.evaluate(() =>
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new Error('not allowed')),
      }),
    );
    await ann.page.getByRole('button', { name: 'Import events' }).click();
    const dialog = ann.page.getByRole('dialog');
    await dialog.getByRole('tab', { name: 'Send automatically' }).click();
    await dialog.getByLabel('What will send?').fill('Alertmanager');
    await dialog.getByRole('button', { name: 'Create an address' }).click();
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await ann.page.getByText('The browser did not allow copying.').first().waitFor();
    const address = dialog.getByRole('textbox', { name: 'Address' });
    expect(await address.evaluate((field) => field === document.activeElement)).toBe(true);
    const selected = await ann.page.evaluate(() => String(document.getSelection()));
    expect(selected).toBe(await address.inputValue());
  });
});
