import {
  copyOf,
  draftOf,
  missingIn,
  missingStages,
  withoutRow,
  withPrompt,
  withRow,
  withSection,
  withStage,
} from '@debrief/client/features/templates/template-draft.ts';
import { groupsOf, suggestedFor } from '@debrief/client/features/templates/template-groups.ts';
import { moved, withMoved } from '@debrief/client/ui/sortable.ts';
import type { Template } from '@debrief/shared/domain/template.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { BUILT_IN_TEMPLATES, DEFAULT_TEMPLATE, findBuiltIn } from '@debrief/shared/templates/built-in.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const draft = draftOf(DEFAULT_TEMPLATE);
const own: Template = { ...DEFAULT_TEMPLATE, id: 'own', name: 'Ours', builtIn: false, basedOn: 'pagerduty' };

test('[TPL-17] a copy knows what it began as, also the copy of a copy', () => {
  expect(copyOf(DEFAULT_TEMPLATE, 'Ours')).toEqual({ ...draft, name: 'Ours', basedOn: 'standard' });
  expect(copyOf(own, 'Ours, too').basedOn).toBe('pagerduty');
});

test('[TPL-17] rows of a template are changed, added and removed, and all others stay as they are', () => {
  const renamed = withRow(draft, 'sections', { id: 'impact', title: 'Damage' });
  expect(renamed.sections[1]).toMatchObject({ id: 'impact', title: 'Damage', block: 'impact' });
  expect(withoutRow(renamed, 'sections', 'impact')).toEqual(withoutRow(draft, 'sections', 'impact'));
  expect(withSection(draft, 'new', 'More').sections.at(-1)).toMatchObject({ id: 'new', title: 'More', block: 'text' });
  expect(withPrompt(draft, 'new', 'Why?').prompts).toHaveLength(draft.prompts.length + 1);
});

test('[TPL-17] a stage that was left out comes back before those that come after it in a full meeting', () => {
  const short = withoutRow(withoutRow(draft, 'stages', 'group'), 'stages', 'wrap-up');
  expect(missingStages(short).map(({ id }) => id)).toEqual(['group', 'wrap-up']);
  const full = withStage(withStage(short, 'wrap-up'), 'group');
  expect(full.stages.map(({ id }) => id)).toEqual(draft.stages.map(({ id }) => id));
});

test('[TPL-17] what has no name is asked for before it is saved', () => {
  expect(missingIn(draft)).toBeUndefined();
  expect(missingIn({ ...draft, name: ' ' })).toBe('name');
  expect(missingIn(withSection(draft, 'new', ''))).toBe('row');
  expect(missingIn(withRow(draft, 'stages', { id: 'vote', question: ' ' }))).toBe('row');
});

test('[TPL-17] own templates are offered first, then those for the type of incident, each template once', () => {
  const groups = groupsOf([...BUILT_IN_TEMPLATES, own], 'security');
  expect(groups.map(({ group }) => group)).toEqual(['Yours', 'Made for this type of incident', 'Come with Debrief']);
  expect(groups[1]?.items).toEqual([{ value: 'security-incident', label: 'Security incident' }]);
  const values = groups.flatMap(({ items }) => items.map(({ value }) => value));
  expect(values.toSorted()).toEqual([...BUILT_IN_TEMPLATES, own].map(({ id }) => id).toSorted());
  expect(groupsOf([must(findBuiltIn('standard'), 'a template')], undefined)).toHaveLength(1);
});

test('[SECT-14] an item that is dropped on another one takes its place, and all others keep their order', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/u), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(ids, fc.nat(), fc.nat(), (names, from, over) => {
      const items = names.map((id) => ({ id, name: id }));
      const [dragged, target] = [must(names[from % names.length], 'id'), must(names[over % names.length], 'id')];
      const place = moved(items, dragged, target);
      expect(place === undefined).toBe(dragged === target);
      if (!place) return;
      const after = withMoved(items, dragged, place.afterId).map(({ id }) => id);
      expect(after.indexOf(dragged)).toBe(names.indexOf(target));
      expect(after.filter((id) => id !== dragged)).toEqual(names.filter((id) => id !== dragged));
    }),
  );
  expect(moved([{ id: 'a', name: 'a' }], 'a', 'gone')).toBeUndefined();
  expect(withMoved([{ id: 'a' }, { id: 'b' }], 'gone', null)).toEqual([{ id: 'a' }, { id: 'b' }]);
});

test('[TPL-19] a template for the type of incident is suggested, one of our own first; for an outage the default', () => {
  const suggested = (type: Parameters<typeof suggestedFor>[1]): string | undefined =>
    suggestedFor(BUILT_IN_TEMPLATES, type)?.id;
  expect(suggested('production-outage')).toBeUndefined();
  for (const type of ['security', 'process', 'product-project'] as const)
    expect(findBuiltIn(suggested(type) ?? '')?.incidentType).toBe(type);
  const own: Template = { ...DEFAULT_TEMPLATE, builtIn: false, incidentType: 'security' };
  expect(suggestedFor([...BUILT_IN_TEMPLATES, own], 'security')).toBe(own);
  expect(suggestedFor([], 'security')).toBeUndefined();
});
