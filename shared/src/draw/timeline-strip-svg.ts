import { MILESTONE_WORDS, type Phase } from '#domain/timeline.ts';
import { counted } from '#lang/counted.ts';
import { markup, type Markup } from '#lang/markup.ts';
import type { StripDot } from '#layout/strip-dots.ts';
import {
  layoutStrip,
  STRIP,
  type StripContent,
  type StripFlag,
  type StripLayout,
  type StripView,
} from '#layout/timeline-strip.ts';
import type { Palette } from './palette.ts';

/** How the strip is drawn. */
export interface StripOptions {
  readonly palette: Palette;
  /** Unique in the page: the ids inside are made of it. */
  readonly id: string;
  readonly phaseWords: Readonly<Record<Phase, string>>;
}

const FONT = "'Inter Variable', Inter, system-ui, sans-serif";

/**
 * The timeline as one SVG element: a lane for each phase, a dot for each event, a bar for what lasted, flags for the
 * moments of the incident, shaded where nothing is known. Undefined when there is too little to draw. The rows with
 * the words should stand below it.
 */
export function drawTimelineStrip(content: StripContent, view: StripView, options: StripOptions): Markup | undefined {
  const layout = layoutStrip(content, view);
  return layout && drawStrip(layout, options, describe(content, layout));
}

/** A strip that was laid out already. */
export function drawStrip(layout: StripLayout, options: StripOptions, description: string): Markup {
  const { palette, id, phaseWords } = options;
  const { width, height, lanes, bars, dots, flags, gaps, ticks } = layout;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}" font-size="${STRIP.fontSize}"><title id="${id}-title">Timeline of the incident</title><desc id="${id}-desc">${description}</desc><defs><pattern id="${id}-gap" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="${palette.line}" stroke-width="2"/></pattern></defs>${gaps.map((gap) => markup`<rect x="${round(gap.x)}" y="${layout.top}" width="${round(gap.width)}" height="${layout.bottom - layout.top}" fill="url(#${id}-gap)" opacity="0.6"/>`)}${lanes.map(({ phase, y }) => drawLane({ label: phaseWords[phase], y }, layout, palette))}${ticks.map((tick) => markup`<g><path d="M${round(tick.x)} ${layout.bottom}v5" stroke="${palette.edge}"/><text x="${round(tick.x)}" y="${layout.bottom + 18}" text-anchor="middle" fill="${palette.text}" font-weight="${tick.isDay ? 600 : 400}">${tick.label}</text></g>`)}${flags.map((flag) => drawFlag(flag, layout, palette))}${bars.map((bar) => markup`<rect x="${round(bar.x)}" y="${bar.y - 4}" width="${round(Math.max(bar.width, 2))}" height="8" rx="4" fill="${palette.accent}" opacity="0.35"/>`)}${dots.map((dot) => drawDot(dot, palette))}</svg>`;
}

/** What a person who cannot see the strip is told. */
export function describe({ entries, gaps }: StripContent, { lanes, flags }: StripLayout): string {
  const moments = flags.map(({ milestone }) => MILESTONE_WORDS[milestone]).join(', ');
  const seen = entries.filter(({ at }) => at !== null).length;
  return `${counted(seen, 'event')} in ${counted(lanes.length, 'lane')}${moments === '' ? '' : `; marked: ${moments}`}${gaps.length === 0 ? '' : `; ${counted(gaps.length, 'span')} without an event`}. The same events stand below as a list.`;
}

function drawLane(
  { label, y }: { readonly label: string; readonly y: number },
  { width }: StripLayout,
  palette: Palette,
): Markup {
  return markup`<g><text x="0" y="${y + 4}" fill="${palette.text}">${label}</text><path d="M${STRIP.labelWidth - 8} ${y}H${width}" stroke="${palette.track}"/></g>`;
}

function drawFlag({ milestone, x, row, isLeft }: StripFlag, { bottom }: StripLayout, palette: Palette): Markup {
  const y = row * STRIP.flagHeight;
  const isEnd = milestone === 'mitigated' || milestone === 'resolved';
  const line = isEnd ? palette.okLine : palette.edge;
  return markup`<g><path d="M${round(x)} ${y + 2}V${bottom}" stroke="${line}" stroke-dasharray="3 3"/><text x="${round(isLeft ? x - 5 : x + 5)}" y="${y + 13}" text-anchor="${isLeft ? 'end' : 'start'}" font-weight="600" fill="${isEnd ? palette.okText : palette.text}">${MILESTONE_WORDS[milestone]}</text></g>`;
}

/** A key point is a star; several events in one place are a number. */
function drawDot({ entryIds, x, y, isKey }: StripDot, palette: Palette): Markup {
  if (entryIds.length > 1) {
    const label = String(entryIds.length);
    const width = Math.max(18, 8 + label.length * 8);
    return markup`<g><rect x="${round(x - width / 2)}" y="${y - 9}" width="${width}" height="18" rx="9" fill="${palette.accent}" stroke="${palette.surface}"/><text x="${round(x)}" y="${y + 4}" text-anchor="middle" font-size="11" font-weight="600" fill="${palette.onAccent}">${label}</text></g>`;
  }
  if (isKey) return markup`<path d="${starAt(x, y)}" fill="${palette.accent}" stroke="${palette.surface}"/>`;
  return markup`<circle cx="${round(x)}" cy="${y}" r="${STRIP.dotRadius}" fill="${palette.accent}" stroke="${palette.surface}"/>`;
}

const STAR_POINTS = 10;

function starAt(x: number, y: number): string {
  const points = Array.from({ length: STAR_POINTS }, (_, index) => {
    const radius = index % 2 === 0 ? 8 : 3.6;
    const angle = (index / STAR_POINTS) * 2 * Math.PI - Math.PI / 2;
    return `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
}

/** A tenth of a pixel is seen by nobody and keeps the file small. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
