import { createTheme, type MantineThemeOverride } from '@mantine/core';

/** Where menus, dialogs and tooltips are put. */
export const OVERLAYS_ID = 'overlays';

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
  components: {
    // Menus and tooltips belong to a landmark, as everything that can be read does.
    Portal: { defaultProps: { target: `#${OVERLAYS_ID}` } },
    // A placeholder for the focus is not something that a menu may contain: the first item gets it.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { openDelay: 300, multiline: true, maw: 280 } },
  },
});
