import type { ThemeId } from '@debrief/shared/domain/ids.ts';
import type { ThemeWithCauses } from '@debrief/shared/domain/theme.ts';
import type { RankedTheme } from '@debrief/shared/domain/vote.ts';

/** A theme that can be dug into. */
export interface ThemeChoice {
  readonly id: ThemeId;
  readonly label: string;
  /** Undefined when it was not voted on. */
  readonly dots: number | undefined;
}

/** The themes in the order in which they deserve a look: by dots, then those that were not voted on, in board order. */
export function themeChoices(
  themes: readonly ThemeWithCauses[],
  results: readonly RankedTheme[],
): readonly ThemeChoice[] {
  const dotsById = new Map(results.map(({ themeId, dots }) => [themeId, dots]));
  const place = (id: ThemeId): number => {
    const index = results.findIndex(({ themeId }) => themeId === id);
    return index < 0 ? results.length : index;
  };
  return themes
    .map(({ id, label }) => ({ id, label, dots: dotsById.get(id) }))
    .toSorted((a, b) => place(a.id) - place(b.id));
}

/** The chosen theme; the first one while nothing is chosen or the chosen one is gone. */
export function chosenTheme(choices: readonly ThemeChoice[], chosenId: string | null): ThemeChoice | undefined {
  return choices.find(({ id }) => id === chosenId) ?? choices[0];
}
