import { addTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import { PHASES } from '@debrief/shared/domain/timeline.ts';
import type { Browser, Page } from 'playwright-core';
import { newBrowserPerson } from '#support/browser-people.ts';
import { launchChromium } from '#support/chromium.ts';
import { createPostmortem, join } from '#support/people.ts';
import { startServer, type ServerProcess } from '#support/start-server.ts';
import { Histogram } from './histogram.ts';
import { keystrokeWork, TRACED } from './keystroke-work.ts';

/** What one person's typing costs the browser's main thread, per keystroke. */
export interface TypingFigures {
  readonly rows: number;
  readonly keystrokes: number;
  /** Processor time of the main thread: script, style, layout and paint, from one key to the next. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** The same by the clock on the wall, what other programs took included. */
  readonly wallP95Ms: number;
}

const text = 'the replica lagged behind and the alert went to a list that nobody reads at night ';
const keystrokes = 160;
const warmUpKeystrokes = 30;
/** A fast typist; long enough for what a keystroke sets off to end before the next one. */
const betweenKeysMs = 90;
/** A single update has a limit. */
const rowsPerUpdate = 200;

/** Types in a row in the middle of a long timeline, and of a short one, turn by turn. */
export async function measureTyping(sizes: readonly number[]): Promise<readonly TypingFigures[]> {
  const server = await startServer({ env: { TRUST_PROXY: '127.0.0.1' } });
  const browser = await launchChromium();
  try {
    const figures: TypingFigures[] = [];
    for (const rows of sizes)
      figures.push(await typeInto(browser, await openTimeline({ server, browser, rows }), rows));
    return figures;
  } finally {
    await browser.close();
    await server.stop();
  }
}

interface Opening {
  readonly server: ServerProcess;
  readonly browser: Browser;
  readonly rows: number;
}

async function openTimeline({ server, browser, rows }: Opening): Promise<Page> {
  const { invites } = await createPostmortem(server);
  const writer = await join(server, invites.noteTaker, { name: 'Noor' });
  const tab = writer.tab();
  await tab.whenSynced();
  for (let from = 0; from < rows; from += rowsPerUpdate) {
    tab.doc.transact(() => {
      for (let row = from; row < Math.min(from + rowsPerUpdate, rows); row += 1) addRow(tab.document, row);
    });
    if (!(await tab.barrier())) throw new Error('the timeline was not saved');
  }
  tab.close();
  const { page } = await newBrowserPerson(browser, 'Ann');
  await page.goto(invites.facilitator);
  await page.getByLabel('Your name').fill('Ann');
  await page.getByRole('button', { name: 'Join the meeting' }).click();
  await page.getByRole('list', { name: 'Events by time' }).getByRole('listitem').first().waitFor();
  return page;
}

function addRow(document: Parameters<typeof addTimelineEntry>[0], row: number): void {
  addTimelineEntry(document, {
    id: asId(`row-${String(row).padStart(5, '0')}`),
    at: new Date(Date.UTC(2026, 10, 20, 8, 0, row * 20)).toISOString(),
    phase: PHASES[row % PHASES.length] ?? 'note',
    text: `checkout-${row % 7}: ${row % 5 === 0 ? 'queue depth above 10,000 for 5 minutes' : `retry ${row} of the payment worker failed`}`,
    source: row % 3 === 0 ? 'Slack #incident' : 'PagerDuty',
    ...(row % 9 === 0 && {
      alternatives: [
        { id: 'other', at: new Date(Date.UTC(2026, 10, 20, 8, 1, row * 20)).toISOString(), source: 'Ann' },
      ],
    }),
  });
}

async function typeInto(browser: Browser, page: Page, rows: number): Promise<TypingFigures> {
  const field = page.locator(`[data-entry="${await rowInTheMiddle(page)}"] textarea`);
  await field.click();
  await page.keyboard.type(text.slice(0, warmUpKeystrokes), { delay: betweenKeysMs });
  await browser.startTracing(page, { categories: [...TRACED] });
  for (let key = 0; key < keystrokes; key += 1) {
    await page.keyboard.type(text[key % text.length] ?? ' ');
    await page.waitForTimeout(betweenKeysMs); // the pace of the typist is what is measured, not what the page does
  }
  const trace = await browser.stopTracing();
  const typed = await field.inputValue();
  if (!typed.includes(text.slice(0, 20))) throw new Error('what was typed is not in the row');
  const work = keystrokeWork(trace.toString('utf8'));
  const [busy, wall] = [new Histogram(), new Histogram()];
  for (const { busyMs, wallMs } of work) {
    busy.record(busyMs);
    wall.record(wallMs);
  }
  await page.context().close();
  return {
    rows,
    keystrokes: work.length,
    p50Ms: busy.quantile(0.5),
    p95Ms: busy.quantile(0.95),
    wallP95Ms: wall.quantile(0.95),
  };
}

/** Scrolls to the middle of the timeline; few of its rows are in the page. @returns the id of a row there */
async function rowInTheMiddle(page: Page): Promise<string> {
  await page.evaluate(() => {
    const main = document.querySelector('main');
    if (main) main.scrollTop = main.scrollHeight / 2;
  });
  await page.waitForTimeout(1_000); // what scrolling sets off has no end to wait for, and is not to be measured as typing
  const id = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('[data-entry]')];
    return rows.find((row) => row.getBoundingClientRect().top > innerHeight / 3)?.getAttribute('data-entry');
  });
  if (typeof id !== 'string') throw new Error('there is no row in the middle of the timeline');
  return id;
}
