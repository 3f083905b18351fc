import type * as Y from 'yjs';
import type { ActionStatus } from '#domain/action.ts';
import type { ParticipantId, PromptId, ThemeId, TimelineEntryId, WhyNodeId } from '#domain/ids.ts';
import type { SectionBlock } from '#domain/template.ts';
import type { Milestone, Phase } from '#domain/timeline.ts';
import type { Rows } from './typed-map.ts';

/** The root maps: the whole document. The server's admission guard refuses any other root. */
export const ROOTS = [
  'incident',
  'sections',
  'timeline',
  'causes',
  'themes',
  'analyses',
  'actions',
  'learnings',
  'questions',
  'notes',
  'segments',
  'measures',
  'actors',
  'meta',
] as const;
export type Root = (typeof ROOTS)[number];

/** Version of this shape; `meta.schemaVersion`, written only by the server. */
export const SCHEMA_VERSION = 1;

/**
 * A row of `timeline`. Only `at`, `phase` and `text` are always there. Beside the named fields a row has one
 * `alternative_<id>` for each other time, `{at, source}`, one `image_<id>` for each picture, `{alt, width, height}`, one
 * `apart_<id>` for each event that it is not the same as, and one `merged_<ref>` for each import that it has taken up,
 * both `true`: fields of the row itself, so that two people who add one at once both keep theirs.
 */
export interface TimelineFields {
  at: string | null;
  phase: Phase;
  text: Y.Text;
  endAt?: string | null;
  milestone?: Milestone | null;
  isKey?: boolean;
  source?: string;
  url?: string | null;
  importRef?: string | null;
}
/** A row of `incident` under the id of a metric. The row `settings` has `neutralActors: boolean`. */
export interface MetricFields {
  amount: number | null;
  unit: string;
  words: string;
  estimate: boolean;
}
/** A row of `segments`. */
export interface SegmentFields {
  name: string;
  users: number | null;
  percent: number | null;
  words: string;
  estimate: boolean;
  order: string;
}
/** A row of `measures`. */
export interface MeasureFields {
  name: string;
  baseline: string;
  during: string;
  after: string;
  order: string;
}
/** A row of `questions`. */
export interface QuestionFields {
  entryId: TimelineEntryId | null;
  text: Y.Text;
  answer: Y.Text;
  askedBy: string;
  order: string;
}
/** A row of `notes`: an additional detail. */
export interface DetailFields {
  entryId: TimelineEntryId | null;
  text: Y.Text;
  speaker: string;
  role: string;
  order: string;
}
/** A row of `actors`. */
export interface ActorFields {
  name: string;
  role: string;
}
/** A row of `causes`. */
export interface CauseFields {
  promptId: PromptId | null;
  themeId: ThemeId;
  text: Y.Text;
  order: string;
}
/** A row of `themes`. */
export interface ThemeFields {
  title: Y.Text;
  order: string;
  mergedInto?: ThemeId;
}
/** A row of `analyses`: a node of the why tree of one theme. */
export interface WhyNodeFields {
  themeId: ThemeId;
  parentId: WhyNodeId | null;
  text: Y.Text;
  order: string;
  actionable: boolean;
}
/** A row of `actions`. */
export interface ActionFields {
  title: Y.Text;
  ownerId: ParticipantId | null;
  dueOn: string | null;
  causeRef: string | null;
  status: ActionStatus;
  order: string;
}
/**
 * A row of `sections`: long text for Tiptap. `starter` is what its template put into the body. A section that is left
 * out stays a row with all its text: who brings it back, or was writing in it meanwhile, loses nothing.
 */
export interface SectionFields {
  title: string;
  order: string;
  body: Y.XmlFragment;
  help?: string;
  block?: SectionBlock;
  starter?: string;
  leftOut?: boolean;
}

/** One postmortem's document, each collection at hand. */
export interface PostmortemDocument {
  readonly doc: Y.Doc;
  readonly incident: Rows;
  readonly sections: Rows;
  readonly timeline: Rows;
  readonly causes: Rows;
  readonly themes: Rows;
  readonly analyses: Rows;
  readonly actions: Rows;
  readonly learnings: Rows;
  readonly questions: Rows;
  readonly notes: Rows;
  readonly segments: Rows;
  readonly measures: Rows;
  readonly actors: Rows;
  readonly meta: Rows;
}

/** Views a Y.Doc as a postmortem; nothing is written. */
export function openDocument(doc: Y.Doc): PostmortemDocument {
  const root = (name: Root): Rows => doc.getMap<unknown>(name);
  return {
    doc,
    incident: root('incident'),
    sections: root('sections'),
    timeline: root('timeline'),
    causes: root('causes'),
    themes: root('themes'),
    analyses: root('analyses'),
    actions: root('actions'),
    learnings: root('learnings'),
    questions: root('questions'),
    notes: root('notes'),
    segments: root('segments'),
    measures: root('measures'),
    actors: root('actors'),
    meta: root('meta'),
  };
}
