import type { ActionItem } from './action.ts';
import type { Cause } from './cause.ts';
import type { Impact } from './impact.ts';
import type { Actor, Detail, Question } from './remark.ts';
import type { RichNode } from './rich-text.ts';
import type { SectionBlock } from './template.ts';
import type { Theme } from './theme.ts';
import type { TimelineEntry } from './timeline.ts';
import type { WhyNode } from './why-tree.ts';

/** A titled piece of the document: long text, e.g. the summary, or a live view. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** For who fills it in. */
  readonly help: string;
  readonly block: SectionBlock;
  /** What its template put there, a paragraph a line; empty for nothing. */
  readonly starter: string;
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
  /** Without those that were left out. */
  readonly sections: readonly Section[];
  readonly impact: Impact;
  readonly questions: readonly Question[];
  readonly details: readonly Detail[];
  readonly actors: readonly Actor[];
  /** Texts say roles instead of names. */
  readonly neutralActors: boolean;
}

/** A document in which nobody has written anything. */
export const EMPTY_CONTENT: DocumentContent = {
  timeline: [],
  causes: [],
  themes: [],
  whyNodes: [],
  actions: [],
  sections: [],
  impact: { metrics: [], segments: [], measures: [] },
  questions: [],
  details: [],
  actors: [],
  neutralActors: false,
};
