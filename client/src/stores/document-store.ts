import type { ActionItem } from '@debrief/shared/domain/action.ts';
import type { Cause } from '@debrief/shared/domain/cause.ts';
import type { Section } from '@debrief/shared/domain/content.ts';
import type { ThemeId } from '@debrief/shared/domain/ids.ts';
import {
  compareMetrics,
  type ImpactMeasure,
  type ImpactMetric,
  type ImpactSegment,
} from '@debrief/shared/domain/impact.ts';
import { compareByOrder } from '@debrief/shared/domain/order.ts';
import { compareActors, type Actor, type Detail, type Question } from '@debrief/shared/domain/remark.ts';
import { themesWithCauses, type Theme, type ThemeWithCauses } from '@debrief/shared/domain/theme.ts';
import { compareEntries, type TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import type { WhyNode } from '@debrief/shared/domain/why-tree.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { emptyCollection, sameItems, withRows, type Collection } from './collection.ts';

/** The shared document as plain values: what the screens read. Only the session's mirror writes it. */
export interface DocumentState {
  readonly timeline: Collection<TimelineEntry>;
  readonly causes: Collection<Cause>;
  readonly themes: Collection<Theme>;
  /** The themes that have causes, in board order. A theme keeps its identity until it or one of its causes changes. */
  readonly board: readonly ThemeWithCauses[];
  readonly whyNodes: Collection<WhyNode>;
  readonly whyNodesByTheme: ReadonlyMap<ThemeId, readonly WhyNode[]>;
  readonly actions: Collection<ActionItem>;
  readonly sections: Collection<Section>;
  /** They keep their text and can be brought back. */
  readonly leftOutSections: Collection<Section>;
  readonly metrics: Collection<ImpactMetric>;
  readonly segments: Collection<ImpactSegment>;
  readonly measures: Collection<ImpactMeasure>;
  readonly questions: Collection<Question>;
  readonly details: Collection<Detail>;
  readonly actors: Collection<Actor>;
  /** Texts say roles instead of names. */
  readonly neutralActors: boolean;
}
export type DocumentStore = StoreApi<DocumentState>;

/** Rows that were read again, by collection and id; undefined means that the row is gone. */
export interface ChangedRows {
  readonly timeline?: ReadonlyMap<string, TimelineEntry | undefined>;
  readonly causes?: ReadonlyMap<string, Cause | undefined>;
  readonly themes?: ReadonlyMap<string, Theme | undefined>;
  readonly whyNodes?: ReadonlyMap<string, WhyNode | undefined>;
  readonly actions?: ReadonlyMap<string, ActionItem | undefined>;
  readonly sections?: ReadonlyMap<string, Section | undefined>;
  readonly leftOutSections?: ReadonlyMap<string, Section | undefined>;
  readonly metrics?: ReadonlyMap<string, ImpactMetric | undefined>;
  readonly segments?: ReadonlyMap<string, ImpactSegment | undefined>;
  readonly measures?: ReadonlyMap<string, ImpactMeasure | undefined>;
  readonly questions?: ReadonlyMap<string, Question | undefined>;
  readonly details?: ReadonlyMap<string, Detail | undefined>;
  readonly actors?: ReadonlyMap<string, Actor | undefined>;
}

/** An empty store; one per session. */
export function createDocumentStore(): DocumentStore {
  return createStore<DocumentState>(() => ({
    timeline: emptyCollection(),
    causes: emptyCollection(),
    themes: emptyCollection(),
    board: [],
    whyNodes: emptyCollection(),
    whyNodesByTheme: new Map(),
    actions: emptyCollection(),
    sections: emptyCollection(),
    leftOutSections: emptyCollection(),
    metrics: emptyCollection(),
    segments: emptyCollection(),
    measures: emptyCollection(),
    questions: emptyCollection(),
    details: emptyCollection(),
    actors: emptyCollection(),
    neutralActors: false,
  }));
}

/** Takes over changed rows; whatever did not change keeps its identity. */
export function applyRows(store: DocumentStore, changed: ChangedRows): void {
  store.setState((state) => {
    const next = {
      timeline: take(state.timeline, changed.timeline, compareEntries),
      causes: take(state.causes, changed.causes, compareByOrder),
      themes: take(state.themes, changed.themes, compareByOrder),
      whyNodes: take(state.whyNodes, changed.whyNodes, compareByOrder),
      actions: take(state.actions, changed.actions, compareByOrder),
      sections: take(state.sections, changed.sections, compareByOrder),
      leftOutSections: take(state.leftOutSections, changed.leftOutSections, compareByOrder),
      metrics: take(state.metrics, changed.metrics, compareMetrics),
      segments: take(state.segments, changed.segments, compareByOrder),
      measures: take(state.measures, changed.measures, compareByOrder),
      questions: take(state.questions, changed.questions, compareByOrder),
      details: take(state.details, changed.details, compareByOrder),
      actors: take(state.actors, changed.actors, compareActors),
    };
    return {
      ...next,
      board: next.causes === state.causes && next.themes === state.themes ? state.board : boardOf(state.board, next),
      whyNodesByTheme:
        next.whyNodes === state.whyNodes
          ? state.whyNodesByTheme
          : nodesByTheme(state.whyNodesByTheme, next.whyNodes.rows),
    };
  });
}

function take<Row extends { readonly id: string }>(
  collection: Collection<Row>,
  changed: ReadonlyMap<string, Row | undefined> | undefined,
  compare: (a: Row, b: Row) => number,
): Collection<Row> {
  return changed ? withRows(collection, changed, compare) : collection;
}

function boardOf(
  before: readonly ThemeWithCauses[],
  { themes, causes }: { readonly themes: Collection<Theme>; readonly causes: Collection<Cause> },
): readonly ThemeWithCauses[] {
  const known = new Map(before.map((theme) => [theme.id, theme]));
  const board = themesWithCauses(themes.rows, causes.rows).map((theme) => {
    const old = known.get(theme.id);
    return old && sameTheme(old, theme) ? old : theme;
  });
  return sameItems(before, board) ? before : board;
}

function sameTheme(a: ThemeWithCauses, b: ThemeWithCauses): boolean {
  return a.title === b.title && a.order === b.order && a.label === b.label && sameItems(a.causes, b.causes);
}

function nodesByTheme(
  before: ReadonlyMap<ThemeId, readonly WhyNode[]>,
  nodes: readonly WhyNode[],
): ReadonlyMap<ThemeId, readonly WhyNode[]> {
  const groups = Map.groupBy(nodes, (node) => node.themeId);
  return new Map(
    [...groups].map(([themeId, group]) => {
      const old = before.get(themeId);
      return [themeId, old && sameItems(old, group) ? old : group];
    }),
  );
}
