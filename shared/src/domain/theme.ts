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
  /** Where all its causes went; whoever put another one into it meanwhile finds it there. */
  readonly mergedInto: ThemeId | null;
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
  const known = new Map(themes.map((theme) => [theme.id, theme]));
  const causesByTheme = Map.groupBy(causesInPlace(themes, causes), (cause) => cause.themeId);
  return [...causesByTheme]
    .map(([themeId, members]) => {
      const theme = known.get(themeId) ?? { id: themeId, title: '', order: '', mergedInto: null };
      const sorted = members.toSorted(compareByOrder);
      return { ...theme, causes: sorted, label: theme.title.trim() || sorted[0]?.text.trim() || 'Untitled theme' };
    })
    .toSorted(compareByOrder);
}

/** The causes with the theme in which they stand on the board, wherever theirs was merged into meanwhile. */
export function causesInPlace(themes: readonly Theme[], causes: readonly Cause[]): readonly Cause[] {
  const placeOf = placesOf(themes);
  return causes.map((cause) => {
    const themeId = placeOf(cause.themeId);
    return themeId === cause.themeId ? cause : { ...cause, themeId };
  });
}

/** Follows where themes were merged into. Of a circle (two people merged two themes into each other at once) one stays. */
function placesOf(themes: readonly Theme[]): (id: ThemeId) => ThemeId {
  const known = new Map(themes.map((theme) => [theme.id, theme]));
  const places = new Map<ThemeId, ThemeId>();
  return (start) => {
    const path = new Set<Theme>();
    let at = known.get(start);
    while (at && !path.has(at) && !places.has(at.id)) {
      path.add(at);
      at = at.mergedInto === null ? undefined : known.get(at.mergedInto);
    }
    const last = [...path].at(-1);
    const place = at ? (places.get(at.id) ?? whoStays([...path].slice([...path].indexOf(at)))) : (last?.id ?? start);
    for (const { id } of path) places.set(id, place);
    return place;
  };
}

/** One with a title, else the one with the smallest id: the same for everybody. */
function whoStays(circle: readonly Theme[]): ThemeId {
  const titled = circle.filter(({ title }) => title.trim() !== '');
  const candidates = (titled.length > 0 ? titled : circle).map(({ id }) => id);
  return candidates.reduce((smallest, id) => (id < smallest ? id : smallest));
}
