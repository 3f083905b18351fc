import { asId, type CauseId, type ThemeId } from '@debrief/shared/domain/ids.ts';
import { themesWithCauses, type Theme } from '@debrief/shared/domain/theme.ts';
import type { Cause } from '@debrief/shared/domain/cause.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

function cause(id: string, themeId: string, text = id): Cause {
  return { id: asId<CauseId>(id), promptId: null, themeId: asId<ThemeId>(themeId), text, order: 'a0' };
}
function theme(id: string, title = '', order = 'a0'): Theme {
  return { id: asId<ThemeId>(id), title, order, mergedInto: null };
}

test('[THM-1] every cause is in exactly one theme, whatever became of its own', () => {
  const someThemes = fc.uniqueArray(
    fc.constantFrom('t1', 't2', 't3').map((id) => theme(id)),
    { selector: ({ id }) => id },
  );
  const someCauses = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 0, max: 99 }), themeId: fc.constantFrom('t1', 't2', 't3', 'gone', '') }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(someThemes, someCauses, (themes, rows) => {
      const causes = rows.map(({ id, themeId }) => cause(`c${id}`, themeId));
      const shown = themesWithCauses(themes, causes).flatMap((each) => each.causes.map(({ id }) => id));
      expect(shown.toSorted()).toEqual(causes.map(({ id }) => id).toSorted());
    }),
  );
});

test('[THM-2] a theme without a cause is not shown', () => {
  expect(themesWithCauses([theme('empty'), theme('full')], [cause('c', 'full')]).map(({ id }) => id)).toEqual(['full']);
});

test('[THM-3] themes stand in the order of the board', () => {
  const themes = [theme('late', '', 'a2'), theme('early', '', 'a1')];
  const causes = [cause('c1', 'late'), cause('c2', 'early')];
  expect(themesWithCauses(themes, causes).map(({ id }) => id)).toEqual(['early', 'late']);
});

test.each([
  { by: 'its title', titled: theme('t', ' Config '), text: 'text', label: 'Config' },
  { by: 'its first cause while it has no title', titled: theme('t', '  '), text: ' No alert ', label: 'No alert' },
  { by: '“Untitled theme” while there are no words at all', titled: theme('t'), text: '  ', label: 'Untitled theme' },
])('[THM-4] a theme is called by $by', ({ titled, text, label }) => {
  expect(themesWithCauses([titled], [cause('c', 't', text)]).map((each) => each.label)).toEqual([label]);
});
