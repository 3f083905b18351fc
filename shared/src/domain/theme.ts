import type { Cause } from './cause.ts';
import type { ThemeId } from './ids.ts';
import { compareByOrder } from './order.ts';

/** A group of causes that belong together. A theme that lost its last cause stays in the document, but is not shown. */
export interface Theme {
  readonly id: ThemeId;
  /** Empty until somebody names it: then its first cause speaks for it. */
  readonly title: string;
  /** Fractional index on the board. */
  readonly order: string;
}

/** A theme with its causes, as the board and the vote show it. */
export interface ThemeWithCauses extends Theme {
  readonly causes: readonly Cause[];
  /** The title, or the text of its first cause when it has none. */
  readonly label: string;
}

/**
 * The themes that have causes, in board order. A cause whose theme is missing (a peer's edit that we
 * have not seen, or a damaged row) is shown as a theme of its own, so that no cause is ever out of sight.
 */
export function themesWithCauses(themes: readonly Theme[], causes: readonly Cause[]): readonly ThemeWithCauses[] {
  const causesByTheme = Map.groupBy(causes, (cause) => cause.themeId);
  const known = new Map(themes.map((theme) => [theme.id, theme]));
  return [...causesByTheme]
    .map(([themeId, members]) => {
      const theme = known.get(themeId) ?? { id: themeId, title: '', order: '' };
      const sorted = members.toSorted(compareByOrder);
      return { ...theme, causes: sorted, label: theme.title.trim() || sorted[0]?.text.trim() || 'Untitled theme' };
    })
    .toSorted(compareByOrder);
}
