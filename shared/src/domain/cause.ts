import type { CauseId, DraftId, PromptId, ThemeId } from './ids.ts';

/** A question under which causes are written; a template brings its own. */
export interface Prompt {
  readonly id: PromptId;
  readonly title: string;
}

/** A cause that nobody but its author has seen. A row on the server until the reveal, never part of the document. */
export interface Draft {
  readonly draftId: DraftId;
  readonly promptId: PromptId;
  readonly text: string;
}

/** A revealed cause. It belongs to exactly one theme; at the reveal that is a theme of its own. */
export interface Cause {
  readonly id: CauseId;
  readonly promptId: PromptId | null;
  readonly themeId: ThemeId;
  readonly text: string;
  /** Fractional index within its theme. */
  readonly order: string;
}

/** Characters of one draft; the longest real cause is a short paragraph. */
export const MAX_DRAFT_LENGTH = 2_000;
/** Drafts of one person in one postmortem. */
export const MAX_DRAFTS_PER_PERSON = 100;

export const DEFAULT_PROMPTS: readonly Prompt[] = [
  { id: 'made-possible' as PromptId, title: 'What made this possible?' },
  { id: 'slowed-us' as PromptId, title: 'What slowed detection or recovery?' },
  { id: 'helped' as PromptId, title: 'What helped, and might not next time?' },
];
