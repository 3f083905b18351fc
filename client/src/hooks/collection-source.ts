import type { Root } from '@debrief/shared/document/shape.ts';
import type { ActionItem } from '@debrief/shared/domain/action.ts';
import type { TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import type { WhyNode } from '@debrief/shared/domain/why-tree.ts';
import type { Collection } from '#stores/collection.ts';
import type { DocumentState } from '#stores/document-store.ts';

/** A collection of the document, by its root and in the store. */
export interface CollectionSource<Row extends { readonly id: string }> {
  readonly root: Root;
  readonly select: (state: DocumentState) => Collection<Row>;
}

/** The events of the timeline. */
export const timelineSource: CollectionSource<TimelineEntry> = {
  root: 'timeline',
  select: ({ timeline }) => timeline,
};

/** The actions. */
export const actionSource: CollectionSource<ActionItem> = { root: 'actions', select: ({ actions }) => actions };

/** The answers of all why trees. */
export const whyNodeSource: CollectionSource<WhyNode> = { root: 'analyses', select: ({ whyNodes }) => whyNodes };
