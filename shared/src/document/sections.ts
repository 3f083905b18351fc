import * as Y from 'yjs';
import type { Section } from '#domain/content.ts';
import { compareByOrder, orderAtEnd, orderBetween } from '#domain/order.ts';
import type { DocumentSections } from '#domain/template-change.ts';
import { SECTION_BLOCKS, SUMMARY_SECTION_ID, type TemplateSection } from '#domain/template.ts';
import { LOCAL_EDIT } from './origins.ts';
import { paragraphNodes, paragraphs, readRichText } from './rich-text.ts';
import type { PostmortemDocument, SectionFields } from './shape.ts';
import { allRows, findRow, newRow, readOneOf, readString, setFields, typed } from './typed-map.ts';

/** The section in which the note-taker writes the summary; it cannot be left out. */
export const SUMMARY_SECTION = SUMMARY_SECTION_ID;

/** A section as a plain value. */
export function readSection(id: string, row: Y.Map<unknown>): Section {
  const body = row.get('body');
  return {
    id,
    title: readString(row, 'title'),
    help: readString(row, 'help'),
    block: readOneOf(row, 'block', { of: SECTION_BLOCKS, fallback: 'text' }),
    starter: readString(row, 'starter'),
    order: readString(row, 'order'),
    body: body instanceof Y.XmlFragment ? readRichText(body) : [],
  };
}

/** True for a section that is not shown. The summary always is. */
export function isLeftOut(id: string, row: Y.Map<unknown>): boolean {
  return row.get('leftOut') === true && id !== SUMMARY_SECTION;
}

/** All sections that are shown, in order. */
export function readSections(document: PostmortemDocument): readonly Section[] {
  return readAllSections(document).shown;
}

/** Also those that were left out, each list in order. */
export function readAllSections(document: PostmortemDocument): DocumentSections {
  const rows = allRows(document.sections);
  const read = (wanted: boolean): readonly Section[] =>
    rows
      .filter(([id, row]) => isLeftOut(id, row) === wanted)
      .map(([id, row]) => readSection(id, row))
      .toSorted(compareByOrder);
  return { shown: read(false), leftOut: read(true) };
}

/** The fragment of a section, for the editor; undefined until the document has been synced. */
export function sectionBody(document: PostmortemDocument, id: string): Y.XmlFragment | undefined {
  const body = findRow(document.sections, id)?.get('body');
  return body instanceof Y.XmlFragment ? body : undefined;
}

/** A new row for a section of a template, with its starter text in it. */
export function sectionRow({ title, help, starter, block }: TemplateSection, order: string): Y.Map<unknown> {
  return newRow<SectionFields>({ title, order, body: paragraphs(starter.split('\n')), help, block, starter });
}

/**
 * Adds a section. One that was left out under that id comes back with its text instead.
 *
 * @param afterId - stands behind that one; null: at the end
 */
export function addSection(document: PostmortemDocument, section: TemplateSection, afterId: string | null): void {
  const order = orderBehind(document, section.id, afterId);
  document.doc.transact(() => {
    const row = findRow(document.sections, section.id);
    if (!row) return void document.sections.set(section.id, sectionRow(section, order));
    typed<SectionFields>(row).set('leftOut', false);
    typed<SectionFields>(row).set('order', order);
  }, LOCAL_EDIT);
}

/** Gives it another title. Does nothing when it is gone. */
export function renameSection(document: PostmortemDocument, id: string, title: string): void {
  change(document, id, { title });
}

/** Changes what who fills it in is told. */
export function setSectionHelp(document: PostmortemDocument, id: string, help: string): void {
  change(document, id, { help });
}

/** Moves it behind another one; null: to the top. Does nothing when either is gone. */
export function moveSection(document: PostmortemDocument, id: string, afterId: string | null): void {
  if (id === afterId || (afterId !== null && !findRow(document.sections, afterId))) return;
  const others = inOrder(document).filter((section) => section.id !== id);
  const index = others.findIndex((section) => section.id === afterId);
  change(document, id, { order: orderBetween(others[index]?.order ?? null, others[index + 1]?.order ?? null) });
}

/** Takes a section out of the document. Its text stays, also what somebody is writing in it now. */
export function leaveOutSection(document: PostmortemDocument, id: string): void {
  if (id !== SUMMARY_SECTION) change(document, id, { leftOut: true });
}

/** Brings a section that was left out back to its place, with its text. */
export function bringBackSection(document: PostmortemDocument, id: string): void {
  change(document, id, { leftOut: false });
}

/** Title, help, kind and text as in the template. What was written in it is replaced; undo brings it back. */
export function resetSection(document: PostmortemDocument, id: string, to: TemplateSection): void {
  const { title, help, block, starter } = to;
  document.doc.transact(() => {
    change(document, id, { title, help, block, starter });
    writeText(document, id, starter.split('\n'));
  }, LOCAL_EDIT);
}

/** Replaces the text of a section by plain paragraphs; within the caller's transaction. */
export function writeText(document: PostmortemDocument, id: string, lines: readonly string[]): void {
  const body = sectionBody(document, id);
  if (!body) return;
  body.delete(0, body.length);
  body.insert(0, paragraphNodes(lines));
}

function change(document: PostmortemDocument, id: string, fields: Partial<SectionFields>): void {
  const row = findRow(document.sections, id);
  if (!row) return;
  document.doc.transact(() => setFields(row, fields), LOCAL_EDIT);
}

function inOrder(document: PostmortemDocument): readonly { readonly id: string; readonly order: string }[] {
  return allRows(document.sections)
    .map(([id, row]) => ({ id, order: readString(row, 'order') }))
    .toSorted(compareByOrder);
}

function orderBehind(document: PostmortemDocument, id: string, afterId: string | null): string {
  const others = inOrder(document).filter((section) => section.id !== id);
  const index = others.findIndex((section) => section.id === afterId);
  const [before, after] = [others[index], others[index + 1]];
  return before ? orderBetween(before.order, after?.order ?? null) : orderAtEnd(others);
}
