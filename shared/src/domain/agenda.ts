import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import type { Timer } from './timer.ts';
import { findStage, SHORT_MEETING, type Stage, type StageId } from './stage.ts';

/** One line of an agenda as somebody wants it. */
export interface AgendaItem {
  readonly id: StageId;
  readonly minutes: number;
}

/** What tells whether the group has begun. */
export interface MeetingProgress {
  readonly stages: readonly Stage[];
  readonly stage: StageId;
  readonly revealed: boolean;
  readonly timer: Timer;
}

/** Whether the group has moved, timed or revealed anything: before, it stands at the first stage and waits. */
export function hasBegun({ stages, stage, revealed, timer }: MeetingProgress): boolean {
  return revealed || timer.status !== 'stopped' || stages[0]?.id !== stage;
}

/** An agenda, and the stage that the group is in. */
export interface PlannedAgenda {
  readonly stages: readonly Stage[];
  readonly stage: StageId;
}

/**
 * The meeting's stages in a new order, with new minutes; those that are left out are gone. A stage keeps its words.
 * One that was left out can come back, and the one that the group is in cannot go; before they begin they wait at
 * whichever is the first.
 */
export function planAgenda(
  meeting: MeetingProgress,
  items: readonly AgendaItem[],
): Outcome<PlannedAgenda, 'unknown-stage' | 'stage-is-current'> {
  if (new Set(items.map(({ id }) => id)).size < items.length) return refuse('unknown-stage');
  const planned = items.flatMap(({ id, minutes }) => {
    const stage = findStage(meeting.stages, id) ?? findStage(SHORT_MEETING, id);
    return stage ? { ...stage, plannedMinutes: minutes } : [];
  });
  const [first] = planned;
  if (!first || planned.length < items.length) return refuse('unknown-stage');
  if (!hasBegun(meeting)) return accept({ stages: planned, stage: first.id });
  return findStage(planned, meeting.stage)
    ? accept({ stages: planned, stage: meeting.stage })
    : refuse('stage-is-current');
}

/** The stages that this meeting leaves out and could have. */
export function leftOut(stages: readonly Stage[]): readonly Stage[] {
  return SHORT_MEETING.filter(({ id }) => !findStage(stages, id));
}

/** What the stages take together, minutes. */
export function plannedMinutes(stages: readonly Pick<Stage, 'plannedMinutes'>[]): number {
  return stages.reduce((sum, stage) => sum + stage.plannedMinutes, 0);
}

/** Whether the group has yet to come to a stage of this meeting. */
export function isBefore(
  meeting: { readonly stages: readonly Stage[]; readonly stage: StageId },
  id: StageId,
): boolean {
  const place = (stage: StageId): number => meeting.stages.findIndex((each) => each.id === stage);
  return place(meeting.stage) < place(id);
}

/** A stage with the minute of the meeting in which it is planned to begin. */
export interface AgendaLine {
  readonly stage: Stage;
  readonly fromMinute: number;
}

/** The agenda as it runs, one stage after the other. */
export function agendaLines(stages: readonly Stage[]): readonly AgendaLine[] {
  let fromMinute = 0;
  return stages.map((stage) => {
    const line = { stage, fromMinute };
    fromMinute += stage.plannedMinutes;
    return line;
  });
}
