/** Every stage that a template may pick, in the order in which a full meeting would use them. */
export const STAGE_IDS = [
  'prepare',
  'welcome',
  'review',
  'earlier-actions',
  'timeline',
  'causes',
  'group',
  'vote',
  'analysis',
  'actions',
  'learnings',
  'wrap-up',
] as const;
export type StageId = (typeof STAGE_IDS)[number];

/** A stage as the rail shows it: what it is called, the one question it asks, how long it is planned for. */
export interface Stage {
  readonly id: StageId;
  readonly label: string;
  readonly question: string;
  readonly plannedMinutes: number;
}

/** The short meeting: from the timeline to the summary. */
export const SHORT_MEETING: readonly Stage[] = [
  { id: 'timeline', label: 'Timeline', question: 'What happened, in order?', plannedMinutes: 10 },
  { id: 'causes', label: 'Causes', question: 'What made this possible?', plannedMinutes: 7 },
  { id: 'group', label: 'Group', question: 'What belongs together?', plannedMinutes: 5 },
  { id: 'vote', label: 'Vote', question: 'Which causes should we dig into?', plannedMinutes: 4 },
  { id: 'analysis', label: 'Dig deeper', question: 'What made that possible?', plannedMinutes: 15 },
  { id: 'actions', label: 'Actions', question: 'What will we change?', plannedMinutes: 10 },
  { id: 'wrap-up', label: 'Wrap up', question: 'Ready to share?', plannedMinutes: 3 },
];

/** The stage of this meeting with that id, or undefined when its template leaves it out. */
export function findStage(stages: readonly Stage[], id: StageId): Stage | undefined {
  return stages.find((stage) => stage.id === id);
}
