import { orderBetween } from '#domain/order.ts';
import { SEED } from './origins.ts';
import { paragraphs } from './rich-text.ts';
import { SUMMARY_SECTION } from './sections.ts';
import { SCHEMA_VERSION, type PostmortemDocument, type SectionFields } from './shape.ts';
import { newRow } from './typed-map.ts';

/**
 * Gives a new document what every postmortem starts with. Server only: two clients that seed an
 * empty document would have everything twice.
 */
export function seedDocument(document: PostmortemDocument): void {
  document.doc.transact(() => {
    document.meta.set('schemaVersion', SCHEMA_VERSION);
    document.sections.set(
      SUMMARY_SECTION,
      newRow<SectionFields>({ title: 'Summary', order: orderBetween(null, null), body: paragraphs(['']) }),
    );
  }, SEED);
}
