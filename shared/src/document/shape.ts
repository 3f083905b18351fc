import type * as Y from 'yjs';
import type { ActionStatus } from '#domain/action.ts';
import type { ParticipantId, PromptId, ThemeId, WhyNodeId } from '#domain/ids.ts';
import type { Phase } from '#domain/timeline.ts';
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
  'meta',
] as const;
export type Root = (typeof ROOTS)[number];

/** Version of this shape; `meta.schemaVersion`, written only by the server. */
export const SCHEMA_VERSION = 1;

/** A row of `timeline`. */
export interface TimelineFields {
  at: string | null;
  phase: Phase;
  text: Y.Text;
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
/** A row of `sections`: long text for Tiptap. */
export interface SectionFields {
  title: string;
  order: string;
  body: Y.XmlFragment;
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
    meta: root('meta'),
  };
}
