import { orderBetween } from '#domain/order.ts';
import { planTemplateChange, type PlannedSection } from '#domain/template-change.ts';
import { sectionsOf, type Template } from '#domain/template.ts';
import { SEED, SERVER_EDIT } from './origins.ts';
import { readAllSections, sectionRow, writeText } from './sections.ts';
import type { PostmortemDocument, SectionFields } from './shape.ts';
import { findRow, setFields, typed } from './typed-map.ts';

/** Gives a new document the sections of its template, in one transaction. Server only, right after it was seeded. */
export function seedTemplate(document: PostmortemDocument, template: Pick<Template, 'sections'>): void {
  document.doc.transact(() => {
    let order: string | null = null;
    for (const section of sectionsOf(template)) {
      order = orderBetween(order, null);
      document.sections.set(section.id, sectionRow(section, order));
    }
  }, SEED);
}

/**
 * Changes a document from one template to another, as {@link planTemplateChange} says. Server only. Sections that go
 * are left out, not deleted: what somebody is writing in one of them, offline perhaps, is not lost.
 */
export function applyTemplate(
  document: PostmortemDocument,
  templates: { readonly from: Pick<Template, 'sections'>; readonly to: Pick<Template, 'sections'> },
): void {
  const { sections, leavesOut } = planTemplateChange(readAllSections(document), templates);
  document.doc.transact(() => {
    let order: string | null = null;
    for (const section of sections) {
      order = orderBetween(order, null);
      write(document, section, order);
    }
    for (const { id } of leavesOut) {
      const row = findRow(document.sections, id);
      if (row) typed<SectionFields>(row).set('leftOut', true);
    }
  }, SERVER_EDIT);
}

function write(document: PostmortemDocument, section: PlannedSection, order: string): void {
  const row = findRow(document.sections, section.id);
  if (!row) return void document.sections.set(section.id, sectionRow(section, order));
  const { title, help, block, starter, fate } = section;
  const fields: Partial<SectionFields> = { title, help, block, starter, order, leftOut: false };
  setFields(row, fields);
  if (fate !== 'kept') writeText(document, section.id, starter.split('\n'));
}
