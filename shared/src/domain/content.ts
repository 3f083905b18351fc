import type { ActionItem } from './action.ts';
import type { Cause } from './cause.ts';
import type { RichNode } from './rich-text.ts';
import type { Theme } from './theme.ts';
import type { TimelineEntry } from './timeline.ts';
import type { WhyNode } from './why-tree.ts';

/** A titled piece of long text, e.g. the summary. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly order: string;
  readonly body: readonly RichNode[];
}

/** The whole document as a plain value, every collection in the order in which it is shown. */
export interface DocumentContent {
  readonly timeline: readonly TimelineEntry[];
  readonly causes: readonly Cause[];
  readonly themes: readonly Theme[];
  readonly whyNodes: readonly WhyNode[];
  readonly actions: readonly ActionItem[];
  readonly sections: readonly Section[];
}
