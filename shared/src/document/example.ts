import * as Y from 'yjs';
import type { ExamplePostmortem } from '#domain/example.ts';
import { addQuestion } from './remarks.ts';
import { addSection, SUMMARY_SECTION, writeText } from './sections.ts';
import { addMeasure, addSegment, changeMetric } from './impact.ts';
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
    writeSections(document, example);
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

/** The live views and texts of its own, and what they show. */
function writeSections(document: PostmortemDocument, { sections, content }: ExamplePostmortem): void {
  for (const { id, ...metric } of content.impact.metrics) changeMetric(document, id, metric);
  for (const segment of content.impact.segments) addSegment(document, segment);
  for (const measure of content.impact.measures) addMeasure(document, measure);
  for (const question of content.questions) addQuestion(document, question);
  for (const { after, paragraphs, ...section } of sections) {
    addSection(document, section, after);
    if (paragraphs.length > 0) writeText(document, section.id, paragraphs);
  }
}
