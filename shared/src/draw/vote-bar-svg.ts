import { markup, type Markup } from '#lang/markup.ts';
import type { Palette } from './palette.ts';

const WIDTH = 160;
const HEIGHT = 8;

/**
 * One theme's dots as a bar. Decoration: the number has to stand beside it as text.
 *
 * @param share - 0 to 1, of the theme with the most dots
 */
export function drawVoteBar(share: number, palette: Palette): Markup {
  const filled = Math.round(Math.min(Math.max(share, 0), 1) * WIDTH);
  return markup`<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" rx="4" fill="${palette.track}"/><rect width="${filled}" height="${HEIGHT}" rx="4" fill="${palette.accent}"/></svg>`;
}
