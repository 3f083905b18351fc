/** The colours of a figure, each anything that SVG takes as a colour. */
export interface Palette {
  readonly surface: string;
  readonly line: string;
  readonly edge: string;
  readonly text: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly okSurface: string;
  readonly okLine: string;
  readonly okText: string;
  readonly track: string;
}

/** For print and for programs that know no CSS. Values of @radix-ui/colors: slate, iris, jade. */
export const LIGHT_PALETTE: Palette = {
  surface: '#ffffff',
  line: '#cdced6',
  edge: '#b9bbc6',
  text: '#1c2024',
  accent: '#5b5bd6',
  onAccent: '#ffffff',
  okSurface: '#f4fbf7',
  okLine: '#29a383',
  okText: '#1d3b31',
  track: '#e0e1e6',
};

/** The same figure in the dark. */
export const DARK_PALETTE: Palette = {
  surface: '#18191b',
  line: '#43484e',
  edge: '#5a6169',
  text: '#edeef0',
  accent: '#5b5bd6',
  onAccent: '#ffffff',
  okSurface: '#121c18',
  okLine: '#29a383',
  okText: '#1fd8a4',
  track: '#2e3135',
};

/** For pages: follows the custom properties `--figure-…` of the page, light where it has none. */
export const THEMED_PALETTE: Palette = {
  surface: themed('surface'),
  line: themed('line'),
  edge: themed('edge'),
  text: themed('text'),
  accent: themed('accent'),
  onAccent: themed('onAccent'),
  okSurface: themed('okSurface'),
  okLine: themed('okLine'),
  okText: themed('okText'),
  track: themed('track'),
};

/** A palette as CSS declarations for {@link THEMED_PALETTE}. */
export function paletteCss(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, color]) => `--${propertyName(name)}:${color};`)
    .join('');
}

function propertyName(name: string): string {
  return `figure-${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}

function themed(name: keyof Palette): string {
  return `var(--${propertyName(name)}, ${LIGHT_PALETTE[name]})`;
}
