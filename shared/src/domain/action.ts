import type { ActionId, ParticipantId } from './ids.ts';

/** Where an action stands. */
export const ACTION_STATUSES = ['open', 'in-progress', 'done', 'wont-do'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** What the team will change: one owner, one date, and the cause that it answers. */
export interface ActionItem {
  readonly id: ActionId;
  readonly title: string;
  readonly ownerId: ParticipantId | null;
  /** Calendar date `YYYY-MM-DD`, no zone. */
  readonly dueOn: string | null;
  /** The id of a theme, a cause or a node of the why tree. */
  readonly causeRef: string | null;
  readonly status: ActionStatus;
  /** Fractional index in the list. */
  readonly order: string;
}
