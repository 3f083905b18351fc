import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** Somebody with a browser of their own: nothing is shared with the others but the server. */
export interface BrowserPerson {
  readonly name: string;
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained about: uncaught errors and errors on the console. */
  readonly complaints: readonly string[];
}

/** What does not happen within this on a loaded two-core machine does not happen. */
const stepLimitMs = 12_000;
const desktop = { width: 1440, height: 860 };

/** A new browser profile with one empty page. */
export async function newBrowserPerson(
  browser: Browser,
  name: string,
  options: BrowserContextOptions = {},
): Promise<BrowserPerson> {
  const context = await browser.newContext({ viewport: desktop, ...options });
  context.setDefaultTimeout(stepLimitMs);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${name}: ${error.message}`));
  page.on('console', (message) => {
    // A cut network and a refusal (4xx) are announced on the console by the browser itself; an error of the server is not excused.
    const isExpected = /net::ERR|WebSocket connection|^Failed to load resource: .* status of 4\d\d/.test(
      message.text(),
    );
    if (message.type() === 'error' && !isExpected) complaints.push(`${name}: ${message.text()}`);
  });
  return { name, page, context, complaints };
}

/** Opens an invite link and joins by the form, as a newcomer would. */
export async function joinByLink(browser: Browser, invite: string, name: string): Promise<BrowserPerson> {
  const person = await newBrowserPerson(browser, name);
  const { page } = person;
  await page.goto(invite);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join the meeting' }).click();
  await page.getByRole('navigation', { name: 'Meeting stages' }).waitFor();
  return person;
}

/** What axe finds wrong by WCAG 2.2 AA and its best practices, each with the places; empty when all is well. */
export async function findAxeViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((node) => node.html.slice(0, 200)).join('\n    ')}`,
  );
}

/** Prints what each person's screen reader would read: the first thing to look at when a step has failed. */
export async function reportScreens(people: readonly (BrowserPerson | undefined)[]): Promise<void> {
  for (const person of people) {
    if (!person) continue;
    console.log(`--- ${person.name}, ${person.page.url()}\n${await person.page.locator('body').ariaSnapshot()}`);
    console.log(person.complaints.join('\n'));
  }
}
