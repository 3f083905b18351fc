import * as Y from 'yjs';
import type { Section } from '#domain/content.ts';
import { compareByOrder } from '#domain/order.ts';
import { SECTION_BLOCKS } from '#domain/template.ts';
import { readRichText } from './rich-text.ts';
import type { PostmortemDocument } from './shape.ts';
import { allRows, findRow, readOneOf, readString } from './typed-map.ts';

/** The section in which the note-taker writes the summary. */
export const SUMMARY_SECTION = 'summary';

/** A section as a plain value. */
export function readSection(id: string, row: Y.Map<unknown>): Section {
  const body = row.get('body');
  return {
    id,
    title: readString(row, 'title'),
    help: readString(row, 'help'),
    block: readOneOf(row, 'block', { of: SECTION_BLOCKS, fallback: 'text' }),
    order: readString(row, 'order'),
    body: body instanceof Y.XmlFragment ? readRichText(body) : [],
  };
}

/** All sections in order. */
export function readSections(document: PostmortemDocument): readonly Section[] {
  return allRows(document.sections)
    .map(([id, row]) => readSection(id, row))
    .toSorted(compareByOrder);
}

/** The fragment of a section, for the editor; undefined until the document has been synced. */
export function sectionBody(document: PostmortemDocument, id: string): Y.XmlFragment | undefined {
  const body = findRow(document.sections, id)?.get('body');
  return body instanceof Y.XmlFragment ? body : undefined;
}
