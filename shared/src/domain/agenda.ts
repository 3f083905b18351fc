import { accept, refuse, type Outcome } from '#lang/outcome.ts';
import { findStage, SHORT_MEETING, type Stage, type StageId } from './stage.ts';

/** One line of an agenda as somebody wants it. */
export interface AgendaItem {
  readonly id: StageId;
  readonly minutes: number;
}

/**
 * The meeting's stages in a new order, with new minutes; those that are left out are gone. A stage keeps its words.
 * One that was left out can come back, and the one that the group is in cannot go.
 */
export function planAgenda(
  meeting: { readonly stages: readonly Stage[]; readonly stage: StageId },
  items: readonly AgendaItem[],
): Outcome<readonly Stage[], 'unknown-stage' | 'stage-is-current'> {
  if (new Set(items.map(({ id }) => id)).size < items.length) return refuse('unknown-stage');
  const planned = items.flatMap(({ id, minutes }) => {
    const stage = findStage(meeting.stages, id) ?? findStage(SHORT_MEETING, id);
    return stage ? { ...stage, plannedMinutes: minutes } : [];
  });
  if (planned.length < items.length) return refuse('unknown-stage');
  return findStage(planned, meeting.stage) ? accept(planned) : refuse('stage-is-current');
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
