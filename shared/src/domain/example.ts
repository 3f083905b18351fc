import type { DocumentContent } from './content.ts';
import type { IncidentType } from './postmortem.ts';
import type { Severity } from './severity.ts';
import type { DotsByTheme } from './vote.ts';

/** A finished postmortem as data, to look around in. It has no people: its actions have no owners. */
export interface ExamplePostmortem {
  readonly title: string;
  readonly severity: Severity;
  readonly incidentType: IncidentType;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly content: Pick<DocumentContent, 'timeline' | 'causes' | 'themes' | 'whyNodes' | 'actions'>;
  /** The text of the summary, a paragraph each. */
  readonly summaryParagraphs: readonly string[];
  /** A closed vote over the themes. */
  readonly vote: { readonly votesPerPerson: number; readonly votesPerTheme: number; readonly tally: DotsByTheme };
}
