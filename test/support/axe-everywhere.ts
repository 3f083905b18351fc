import type { Page } from 'playwright-core';
import { findAxeViolations } from './browser-people.ts';

const widths = [
  { width: 1440, height: 860 },
  { width: 390, height: 844 },
];
const colorSchemes = ['light', 'dark'] as const;

/** What axe says of the page as it stands, at both widths and in both colour schemes. */
export async function violationsEverywhere(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of widths) {
    await page.setViewportSize(size);
    for (const colorScheme of colorSchemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const violations = await findAxeViolations(page);
      found.push(...violations.map((violation) => `${size.width} px, ${colorScheme}: ${violation}`));
    }
  }
  return found;
}
