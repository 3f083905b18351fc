import { addAction, changeAction, removeAction } from '@debrief/shared/document/actions.ts';
import { addWhyNode, moveWhyNode, removeWhyNode } from '@debrief/shared/document/analyses.ts';
import { mergeThemes, moveCause } from '@debrief/shared/document/causes.ts';
import { sectionBody, SUMMARY_SECTION } from '@debrief/shared/document/sections.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import { addTimelineEntry, changeTimelineEntry, removeTimelineEntry } from '@debrief/shared/document/timeline.ts';
import {
  asId,
  type ActionId,
  type CauseId,
  type ThemeId,
  type TimelineEntryId,
  type WhyNodeId,
} from '@debrief/shared/domain/ids.ts';
import * as Y from 'yjs';

type Random = () => number;
type Edit = (document: PostmortemDocument, random: Random) => void;

/** One edit that somebody in a meeting might make. */
export function randomEdit(document: PostmortemDocument, random: Random): void {
  pick(edits, random)(document, random);
}

const edits: readonly Edit[] = [
  (document, random) => addTimelineEntry(document, { id: newId(random), at: null, phase: 'note', text: 'disk full' }),
  (document, random) =>
    changeTimelineEntry(document, some(document.timeline, random), { at: '2026-03-01T12:00:00.000Z' }),
  (document, random) => removeTimelineEntry(document, some<TimelineEntryId>(document.timeline, random)),
  (document, random) => type(textOf(document.timeline, random, 'text'), random),
  (document, random) => type(textOf(document.timeline, random, 'text'), random),
  (document, random) => addAction(document, { id: newId<ActionId>(random), title: 'alert earlier' }),
  (document, random) => changeAction(document, some<ActionId>(document.actions, random), { status: 'done' }),
  (document, random) => removeAction(document, some<ActionId>(document.actions, random)),
  (document, random) =>
    addWhyNode(document, { id: newId<WhyNodeId>(random), themeId: asId<ThemeId>('t') }, { parentId: null }),
  (document, random) =>
    moveWhyNode(document, some<WhyNodeId>(document.analyses, random), {
      parentId: some<WhyNodeId>(document.analyses, random),
    }),
  (document, random) => removeWhyNode(document, some<WhyNodeId>(document.analyses, random)),
  (document, random) =>
    moveCause(document, some<CauseId>(document.causes, random), some<ThemeId>(document.themes, random)),
  (document, random) =>
    mergeThemes(document, some<ThemeId>(document.themes, random), some<ThemeId>(document.themes, random)),
  (document, random) => writeSummary(document, random),
  (document, random) => writeSummary(document, random),
];

function newId<Branded extends string = TimelineEntryId>(random: Random): Branded {
  return asId<Branded>(`id${Math.floor(random() * 1e9)}`);
}

/** A row of the collection, or one that is not there. */
function some<Branded extends string = TimelineEntryId>(rows: Y.Map<unknown>, random: Random): Branded {
  const ids = [...rows.keys()].toSorted();
  return asId<Branded>(ids[Math.floor(random() * ids.length)] ?? 'none');
}

function textOf(rows: Y.Map<unknown>, random: Random, field: string): Y.Text | undefined {
  const row = rows.get(some(rows, random));
  const text = row instanceof Y.Map ? row.get(field) : undefined;
  return text instanceof Y.Text ? text : undefined;
}

function type(text: Y.Text | undefined, random: Random): void {
  if (!text) return;
  const position = Math.floor(random() * (text.length + 1));
  if (random() < 0.3 && position < text.length) text.delete(position, Math.min(3, text.length - position));
  else text.insert(position, pick(['why ', 'x', '🙂', 'because of the disk '], random));
}

function writeSummary(document: PostmortemDocument, random: Random): void {
  const body = sectionBody(document, SUMMARY_SECTION);
  if (!body) return;
  const row = Math.floor(random() * (body.length + 1));
  const roll = random();
  if (roll < 0.3) body.insert(row, [paragraph('because')]);
  else if (roll < 0.4 && row < body.length) body.delete(row, 1);
  else if (row < body.length) writeLine(body.get(row), random);
}

function writeLine(line: unknown, random: Random): void {
  const run = line instanceof Y.XmlElement ? line.get(0) : undefined;
  if (!(run instanceof Y.XmlText)) return;
  if (random() < 0.3) run.format(0, Math.min(4, run.length), { bold: true });
  else run.insert(Math.floor(random() * (run.length + 1)), 'so ');
}

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
