import type { ActionStatus } from '#domain/action.ts';
import type { ImageId } from '#domain/ids.ts';
import type { ImpactMetricId } from '#domain/impact.ts';
import type { WallTime } from '#domain/local-time.ts';
import type { IncidentType, PostmortemStatus } from '#domain/postmortem.ts';
import type { IncidentRole } from '#domain/preparation.ts';
import type { RichNode } from '#domain/rich-text.ts';
import type { Role } from '#domain/role.ts';
import type { Severity } from '#domain/severity.ts';
import type { SectionBlock } from '#domain/template.ts';
import type { Milestone, Phase } from '#domain/timeline.ts';
import type { WhyBranch } from '#domain/why-tree.ts';

/** Everything that leaves a postmortem, as one plain value that each format renders. Who wrote or voted what is not in it. */
export interface Summary {
  /** `PM-42` */
  readonly reference: string;
  readonly title: string;
  readonly severity: Severity;
  /** As the workspace calls it, `SEV 2`. */
  readonly severityLabel: string;
  readonly severityMeaning: string;
  readonly status: PostmortemStatus;
  readonly incidentType: IncidentType;
  /** IANA name: the zone of every {@link WallTime} in here. */
  readonly timeZone: string;
  /** ISO 8601 UTC; null until it is published. */
  readonly publishedAt: string | null;
  /** ISO 8601 UTC. */
  readonly generatedAt: string;
  readonly services: readonly string[];
  readonly tags: readonly string[];
  /** What noticed it first; empty when nobody has said. */
  readonly detectionSource: string;
  /** Who sees to it that the postmortem is done; null: nobody yet. */
  readonly owner: string | null;
  /** null: no deadline. */
  readonly due: Moment | null;
  /** Why it may be later; empty while nobody has said. */
  readonly delayReason: string;
  /** Roles stand for the names of people. */
  readonly neutralActors: boolean;
  readonly figures: KeyFigures;
  /** The known moments of the incident, in the order in which they usually come. */
  readonly milestones: readonly SummaryMilestone[];
  /** The report in its order: long texts that have something in them, and the places of everything that follows. */
  readonly sections: readonly SummarySection[];
  readonly impact: SummaryImpact;
  readonly timeline: readonly SummaryEvent[];
  readonly vote: SummaryVote | null;
  /** Most dots first; in board order while there was no vote. */
  readonly themes: readonly SummaryTheme[];
  readonly whyTrees: readonly SummaryWhyTree[];
  readonly actions: readonly SummaryAction[];
  readonly questions: readonly SummaryQuestion[];
  readonly details: readonly SummaryDetail[];
  readonly people: readonly SummaryPerson[];
}

/** The incident in numbers; null is what nobody has said. */
export interface KeyFigures {
  readonly startedAt: Moment | null;
  readonly endedAt: Moment | null;
  /**
   * What the end is: the resolution that the record or a milestone tells, else the last event of that phase; or merely the
   * last event that has a time, of any phase.
   */
  readonly endIs: 'resolution' | 'last-event';
  /** From the start to the resolution; null while either is not known. */
  readonly durationMs: number | null;
  /** From the start to the detection. */
  readonly detectedAfterMs: number | null;
  /**
   * `guess`: no key time is known from the record or a milestone, so it counts from the first trigger (or event) to the
   * first event in the phase Detection after it.
   */
  readonly detectionIs: 'known' | 'guess';
  /** From the detection to the response; null while one of the milestones is not known, as the next two. */
  readonly acknowledgedAfterMs: number | null;
  /** From the response to the diagnosis. */
  readonly diagnosedAfterMs: number | null;
  /** From the start. */
  readonly mitigatedAfterMs: number | null;
  readonly events: number;
  readonly participants: number;
}

/** An instant, and what a clock in the postmortem's zone showed. */
export interface Moment {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly local: WallTime;
}

/** What a section of the report shows; why trees follow the causes. */
export type ReportBlock = SectionBlock | 'why-trees';

/** One section of the report. */
export interface SummarySection {
  /** Unique in the report. */
  readonly id: string;
  readonly title: string;
  readonly block: ReportBlock;
  /** Of a text; empty for everything else. */
  readonly body: readonly RichNode[];
}

/** A known moment of the incident. */
export interface SummaryMilestone {
  readonly milestone: Milestone;
  readonly moment: Moment;
}

/** What the incident cost, as far as somebody has said it. */
export interface SummaryImpact {
  /** Only those of which somebody has said something. */
  readonly metrics: readonly SummaryMetric[];
  readonly segments: readonly SummarySegment[];
  readonly measures: readonly SummaryMeasure[];
}

/** One number of the impact, or the words that stand for it. */
export interface SummaryMetric {
  readonly id: ImpactMetricId;
  readonly title: string;
  /** null: there are only words. */
  readonly amount: number | null;
  /** What is counted, or the currency; empty where the metric says it. */
  readonly unit: string;
  readonly words: string;
  readonly estimate: boolean;
}

/** The impact on a part of the users. */
export interface SummarySegment {
  readonly name: string;
  readonly users: number | null;
  /** Of this segment's users, 0 to 100. */
  readonly percent: number | null;
  readonly words: string;
  readonly estimate: boolean;
}

/** A row of the table before, during, after; the cells as they were written. */
export interface SummaryMeasure {
  readonly name: string;
  readonly baseline: string;
  readonly during: string;
  readonly after: string;
}

/** One event of the timeline. */
export interface SummaryEvent {
  /** null: nobody has given it a time. */
  readonly moment: Moment | null;
  /** When it was over; null for a moment. */
  readonly until: Moment | null;
  readonly phase: Phase;
  readonly text: string;
  readonly milestone: Milestone | null;
  /** A key point. */
  readonly isKey: boolean;
  /** Where it is known from; empty when nobody has said. */
  readonly source: string;
  /** The evidence: an http or https address. */
  readonly url: string | null;
  /** Times that others give for it. */
  readonly alternatives: readonly { readonly moment: Moment; readonly source: string }[];
  readonly images: readonly SummaryImage[];
}

/** A picture beside an event. */
export interface SummaryImage {
  readonly imageId: ImageId;
  readonly alt: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A question that somebody has put into words. */
export interface SummaryQuestion {
  readonly text: string;
  /** Empty: nobody has answered it. */
  readonly answer: string;
  readonly askedBy: string;
  /** The words of the event that it is about; null: the whole incident. */
  readonly about: string | null;
}

/** What somebody told outside of the channels. */
export interface SummaryDetail {
  readonly text: string;
  readonly speaker: string;
  /** The speaker's role in the company. */
  readonly role: string;
  readonly about: string | null;
}

/** How the vote went: counts only. */
export interface SummaryVote {
  readonly votesPerPerson: number;
  readonly dots: number;
}

/** A theme with the causes that were put under it. */
export interface SummaryTheme {
  readonly label: string;
  /** null: not voted on. */
  readonly result: { readonly rank: number; readonly dots: number } | null;
  readonly causes: readonly string[];
}

/** The whys of one theme. */
export interface SummaryWhyTree {
  /** The theme that it explains. */
  readonly label: string;
  readonly branches: readonly WhyBranch[];
}

/** What will change. */
export interface SummaryAction {
  readonly title: string;
  readonly owner: string | null;
  /** Calendar date `YYYY-MM-DD`. */
  readonly dueOn: string | null;
  readonly status: ActionStatus;
  /** The words of the cause, theme or answer that it changes. */
  readonly answers: string | null;
}

/** Somebody who was in the meeting, or was expected. */
export interface SummaryPerson {
  readonly name: string;
  readonly jobTitle: string;
  /** In the meeting. */
  readonly role: Role;
  readonly incidentRole: IncidentRole;
  /** They came to the meeting. */
  readonly attended: boolean;
}
