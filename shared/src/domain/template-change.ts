import type { Section } from './content.ts';
import { isWritten } from './section.ts';
import { sectionsOf, type Template, type TemplateSection } from './template.ts';

/** The sections of a document. */
export interface DocumentSections {
  /** In order. */
  readonly shown: readonly Section[];
  readonly leftOut: readonly Section[];
}

/** A section as it will be. */
export interface PlannedSection extends TemplateSection {
  /** `new`: was not shown before · `fresh`: was there, and nobody had written in it · `kept`: its text stays. */
  readonly fate: 'new' | 'fresh' | 'kept';
}

/** What another template does to a document. Nothing that somebody wrote goes. */
export interface TemplateChange {
  /** In their new order: the template's, then what stays of before. */
  readonly sections: readonly PlannedSection[];
  /** They go because nobody has written in them. */
  readonly leavesOut: readonly Section[];
}

interface Templates {
  readonly from: Pick<Template, 'sections'>;
  readonly to: Pick<Template, 'sections'>;
}

/**
 * What happens when the document changes from one template to another. A section stays when somebody has written in
 * it or added it; a title that somebody has changed stays too.
 */
export function planTemplateChange({ shown, leftOut }: DocumentSections, { from, to }: Templates): TemplateChange {
  const [before, after] = [byId(sectionsOf(from)), byId(sectionsOf(to))];
  const known = byId([...leftOut, ...shown]);
  const isShown = new Set(shown.map(({ id }) => id));
  const coming = [...after.values()].map((section) => {
    const there = known.get(section.id);
    return there
      ? merged(section, there, { was: before.get(section.id), shown: isShown.has(section.id) })
      : anew(section);
  });
  const others = shown.filter(({ id }) => !after.has(id));
  const stays = (section: Section): boolean => isWritten(section) || !before.has(section.id);
  return {
    sections: [...coming, ...others.filter(stays).map(keep)],
    leavesOut: others.filter((section) => !stays(section)),
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function anew(section: TemplateSection): PlannedSection {
  return { ...section, fate: 'new' };
}

function keep({ id, title, help, starter, block }: Section): PlannedSection {
  return { id, title, help, starter, block, fate: 'kept' };
}

function merged(
  section: TemplateSection,
  there: Section,
  { was, shown }: { readonly was: TemplateSection | undefined; readonly shown: boolean },
): PlannedSection {
  const title = there.title === was?.title || there.title === '' ? section.title : there.title;
  return { ...section, title, fate: isWritten(there) ? 'kept' : shown ? 'fresh' : 'new' };
}
