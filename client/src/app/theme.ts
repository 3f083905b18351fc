import { createTheme, type MantineThemeOverride } from '@mantine/core';

/** Mantine in our tokens; what it paints by CSS variables is set in `ui/base.css`. */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'iris',
  primaryShade: 7,
  colors: {
    iris: [
      '#f8f8ff',
      '#f0f1fe',
      '#e6e7ff',
      '#dadcff',
      '#cbcdff',
      '#b8baf8',
      '#9b9ef0',
      '#5b5bd6',
      '#5151cd',
      '#5753c6',
    ],
  },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  defaultRadius: 10,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  headings: { fontWeight: '650' },
});
