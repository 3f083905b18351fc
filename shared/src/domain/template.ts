import type { Prompt } from './cause.ts';
import type { IncidentType } from './postmortem.ts';
import type { Stage } from './stage.ts';

/** What a section holds: text to write, or a live view of what the postmortem knows anyway. */
export const SECTION_BLOCKS = [
  'text',
  'impact',
  'timeline',
  'key-points',
  'people',
  'causes',
  'actions',
  'questions',
  'details',
] as const;
export type SectionBlock = (typeof SECTION_BLOCKS)[number];

/** One section of a template. */
export interface TemplateSection {
  /** Unique within the template. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences for who fills it in. */
  readonly help: string;
  /** What stands there at the start, a paragraph a line; empty for nothing. */
  readonly starter: string;
  readonly block: SectionBlock;
}

/** A document, its questions and its meeting as data. A postmortem keeps the version that it was made from. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Where it comes from, in a few words. */
  readonly basis: string;
  /** Counts up with each change of an own template. */
  readonly version: number;
  readonly builtIn: boolean;
  /** The built-in template that an own one began as a copy of; null: none. */
  readonly basedOn: string | null;
  /** The type that it is made for; null for any. */
  readonly incidentType: IncidentType | null;
  readonly sections: readonly TemplateSection[];
  readonly prompts: readonly Prompt[];
  /** The meeting: its stages in order, with their minutes. */
  readonly stages: readonly Stage[];
}

/** The section in which the summary is written: the wrap-up edits it, so every document has it. */
export const SUMMARY_SECTION_ID = 'summary';

/** What people may choose of an own template; the server adds the rest. */
export type TemplateDraft = Omit<Template, 'id' | 'version' | 'builtIn' | 'basis'>;

/** Bounds of a template; the longest that comes with Debrief is half of them. */
export const TEMPLATE_LIMITS = {
  /** Own templates of one workspace. */
  templates: 100,
  sections: 40,
  prompts: 12,
  /** Characters, as all that follow. */
  name: 80,
  description: 300,
  title: 120,
  /** The name of a stage. */
  stage: 30,
  help: 600,
  starter: 2_000,
  /** Minutes of one stage. */
  minutes: 120,
} as const;

const SUMMARY: TemplateSection = {
  id: SUMMARY_SECTION_ID,
  title: 'Summary',
  help: 'What happened, in a few sentences.',
  starter: '',
  block: 'text',
};

/** The sections that a document gets from a template: its own, and the summary before them where it has none. */
export function sectionsOf(template: Pick<Template, 'sections'>): readonly TemplateSection[] {
  const hasSummary = template.sections.some(({ id }) => id === SUMMARY_SECTION_ID);
  return hasSummary ? template.sections : [SUMMARY, ...template.sections];
}
