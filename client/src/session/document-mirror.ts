import { readAction } from '@debrief/shared/document/actions.ts';
import { readWhyNode } from '@debrief/shared/document/analyses.ts';
import { readCause, readTheme } from '@debrief/shared/document/causes.ts';
import { readMeasure, readMetric, readSegment } from '@debrief/shared/document/impact.ts';
import { readActor, readDetail, readNeutralActors, readQuestion } from '@debrief/shared/document/remarks.ts';
import { isLeftOut, readSection } from '@debrief/shared/document/sections.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import { readTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { findRow, type Rows } from '@debrief/shared/document/typed-map.ts';
import type { Section } from '@debrief/shared/domain/content.ts';
import * as Y from 'yjs';
import { applyRows, type DocumentStore } from '#stores/document-store.ts';

type Changed<Row> = ReadonlyMap<string, Row | undefined>;

/**
 * Keeps the document store in step with the shared document: after each transaction only the rows that it
 * touched are read again.
 *
 * @returns stops it
 */
export function mirrorDocument(document: PostmortemDocument, store: DocumentStore): () => void {
  const stops = [
    mirrorRows(document.timeline, readTimelineEntry, (timeline) => applyRows(store, { timeline })),
    mirrorRows(document.causes, readCause, (causes) => applyRows(store, { causes })),
    mirrorRows(document.themes, readTheme, (themes) => applyRows(store, { themes })),
    mirrorRows(document.analyses, readWhyNode, (whyNodes) => applyRows(store, { whyNodes })),
    mirrorRows(document.actions, readAction, (actions) => applyRows(store, { actions })),
    mirrorRows(document.sections, readShown, (sections) => applyRows(store, { sections })),
    mirrorRows(document.sections, readLeftOut, (leftOutSections) => applyRows(store, { leftOutSections })),
    mirrorRows(document.incident, readMetric, (metrics) => applyRows(store, { metrics })),
    mirrorRows(document.segments, readSegment, (segments) => applyRows(store, { segments })),
    mirrorRows(document.measures, readMeasure, (measures) => applyRows(store, { measures })),
    mirrorRows(document.questions, readQuestion, (questions) => applyRows(store, { questions })),
    mirrorRows(document.notes, readDetail, (details) => applyRows(store, { details })),
    mirrorRows(document.actors, readActor, (actors) => applyRows(store, { actors })),
    mirrorNeutralActors(document, store),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function readShown(id: string, row: Y.Map<unknown>): Section | undefined {
  return isLeftOut(id, row) ? undefined : readSection(id, row);
}

function readLeftOut(id: string, row: Y.Map<unknown>): Section | undefined {
  return isLeftOut(id, row) ? readSection(id, row) : undefined;
}

function mirrorNeutralActors(document: PostmortemDocument, store: DocumentStore): () => void {
  const take = (): void => {
    const neutralActors = readNeutralActors(document);
    if (store.getState().neutralActors !== neutralActors) store.setState({ neutralActors });
  };
  take();
  document.incident.observeDeep(take);
  return () => document.incident.unobserveDeep(take);
}

function mirrorRows<Row>(
  rows: Rows,
  read: (id: string, row: Y.Map<unknown>) => Row | undefined,
  take: (changed: Changed<Row>) => void,
): () => void {
  const readAll = (ids: Iterable<string>): void => {
    take(
      new Map(
        [...ids].map((id) => {
          const row = findRow(rows, id);
          return [id, row && read(id, row)];
        }),
      ),
    );
  };
  const observe = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    readAll(new Set(events.flatMap((event) => touchedIds(event))));
  };
  readAll(rows.keys());
  rows.observeDeep(observe);
  return () => rows.unobserveDeep(observe);
}

function touchedIds(event: Y.YEvent<Y.AbstractType<unknown>>): readonly string[] {
  if (event.path.length > 0) return [String(event.path[0])];
  return event instanceof Y.YMapEvent ? [...event.keysChanged].map(String) : [];
}
