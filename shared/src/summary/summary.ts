import type { ActionStatus } from '#domain/action.ts';
import type { WallTime } from '#domain/local-time.ts';
import type { IncidentType, PostmortemStatus } from '#domain/postmortem.ts';
import type { RichNode } from '#domain/rich-text.ts';
import type { Role } from '#domain/role.ts';
import type { Severity } from '#domain/severity.ts';
import type { Phase } from '#domain/timeline.ts';
import type { WhyBranch } from '#domain/why-tree.ts';

/** Everything that leaves a postmortem, as one plain value that each format renders. Who wrote or voted what is not in it. */
export interface Summary {
  /** `PM-42` */
  readonly reference: string;
  readonly title: string;
  readonly severity: Severity;
  readonly severityMeaning: string;
  readonly status: PostmortemStatus;
  readonly incidentType: IncidentType;
  /** IANA name: the zone of every {@link WallTime} in here. */
  readonly timeZone: string;
  /** ISO 8601 UTC; null until it is published. */
  readonly publishedAt: string | null;
  /** ISO 8601 UTC. */
  readonly generatedAt: string;
  readonly figures: KeyFigures;
  /** Long texts that have something in them, in order; the first is the summary itself. */
  readonly sections: readonly SummarySection[];
  readonly timeline: readonly SummaryEvent[];
  readonly vote: SummaryVote | null;
  /** Most dots first; in board order while there was no vote. */
  readonly themes: readonly SummaryTheme[];
  readonly whyTrees: readonly SummaryWhyTree[];
  readonly actions: readonly SummaryAction[];
  readonly people: readonly SummaryPerson[];
}

/** The incident in numbers; null is what nobody has said. */
export interface KeyFigures {
  readonly startedAt: Moment | null;
  readonly endedAt: Moment | null;
  /** What the end is: the last event of the resolution, or merely the last one that has a time, of any phase. */
  readonly endIs: 'resolution' | 'last-event';
  /** From the start to the resolution; null while the timeline has none. */
  readonly durationMs: number | null;
  /** From the first trigger (or the start) to the first detection after it. */
  readonly detectedAfterMs: number | null;
  readonly events: number;
  readonly participants: number;
}

/** An instant, and what a clock in the postmortem's zone showed. */
export interface Moment {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly local: WallTime;
}

export interface SummarySection {
  readonly id: string;
  readonly title: string;
  readonly body: readonly RichNode[];
}

export interface SummaryEvent {
  /** null: nobody has given it a time. */
  readonly moment: Moment | null;
  readonly phase: Phase;
  readonly text: string;
}

export interface SummaryVote {
  readonly votesPerPerson: number;
  readonly dots: number;
}

export interface SummaryTheme {
  readonly label: string;
  /** null: not voted on. */
  readonly result: { readonly rank: number; readonly dots: number } | null;
  readonly causes: readonly string[];
}

export interface SummaryWhyTree {
  /** The theme that it explains. */
  readonly label: string;
  readonly branches: readonly WhyBranch[];
}

export interface SummaryAction {
  readonly title: string;
  readonly owner: string | null;
  /** Calendar date `YYYY-MM-DD`. */
  readonly dueOn: string | null;
  readonly status: ActionStatus;
  /** The words of the cause, theme or answer that it changes. */
  readonly answers: string | null;
}

export interface SummaryPerson {
  readonly name: string;
  readonly jobTitle: string;
  readonly role: Role;
}
