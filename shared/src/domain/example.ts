import type { DocumentContent } from './content.ts';
import type { IncidentType } from './postmortem.ts';
import type { Severity } from './severity.ts';
import type { TemplateSection } from './template.ts';
import type { DotsByTheme } from './vote.ts';

/** A section of its own with its text, a paragraph each; none for a live view. */
export interface ExampleSection extends TemplateSection {
  /** The section that it stands behind. */
  readonly after: string;
  readonly paragraphs: readonly string[];
}

/** A finished postmortem as data, to look around in. It has no people: its actions have no owners. */
export interface ExamplePostmortem {
  readonly title: string;
  readonly severity: Severity;
  readonly incidentType: IncidentType;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly services: readonly string[];
  readonly tags: readonly string[];
  readonly detectionSource: string;
  readonly content: Pick<
    DocumentContent,
    'timeline' | 'causes' | 'themes' | 'whyNodes' | 'actions' | 'impact' | 'questions'
  >;
  /** What its document has beside the sections of the template, in the order in which they are added. */
  readonly sections: readonly ExampleSection[];
  /** The text of the summary, a paragraph each. */
  readonly summaryParagraphs: readonly string[];
  /** A closed vote over the themes. */
  readonly vote: { readonly votesPerPerson: number; readonly votesPerTheme: number; readonly tally: DotsByTheme };
}
