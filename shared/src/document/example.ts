import * as Y from 'yjs';
import type { ExamplePostmortem } from '#domain/example.ts';
import { SUMMARY_SECTION, writeText } from './sections.ts';
import type { ActionFields, CauseFields, PostmortemDocument, ThemeFields, WhyNodeFields } from './shape.ts';
import { addTimelineEntry } from './timeline.ts';
import { newRow } from './typed-map.ts';

/**
 * Fills a document that was just seeded with an example, in one transaction. Server only.
 * The ids are the example's own: every postmortem has its own document, so they never meet.
 */
export function writeExample(document: PostmortemDocument, example: ExamplePostmortem, origin: unknown): void {
  document.doc.transact(() => {
    writeIncident(document, example, origin);
    writeFindings(document, example);
    writeText(document, SUMMARY_SECTION, example.summaryParagraphs);
  }, origin);
}

function writeIncident(document: PostmortemDocument, { content }: ExamplePostmortem, origin: unknown): void {
  for (const entry of content.timeline) addTimelineEntry(document, entry, origin);
  for (const { id, title, order } of content.themes) {
    document.themes.set(id, newRow<ThemeFields>({ title: new Y.Text(title), order }));
  }
  for (const { id, text, promptId, themeId, order } of content.causes) {
    document.causes.set(id, newRow<CauseFields>({ promptId, themeId, text: new Y.Text(text), order }));
  }
}

function writeFindings(document: PostmortemDocument, { content }: ExamplePostmortem): void {
  for (const { id, text, ...node } of content.whyNodes) {
    document.analyses.set(id, newRow<WhyNodeFields>({ ...node, text: new Y.Text(text) }));
  }
  for (const { id, title, ...action } of content.actions) {
    document.actions.set(id, newRow<ActionFields>({ ...action, title: new Y.Text(title) }));
  }
}
