import type { ActionStatus } from '#domain/action.ts';
import type { PostmortemStatus } from '#domain/postmortem.ts';
import type { Resemblance } from '#domain/related.ts';
import type { Severity } from '#domain/severity.ts';

/** Earlier incidents that look like one, and what postmortems of the same services have left open. */
export interface RelatedAnswer {
  /** The most alike first. Who is no member sees neither where they are nor how they stand: null. */
  readonly similar: readonly {
    readonly id: string | null;
    readonly number: number;
    readonly title: string;
    readonly severity: Severity | null;
    /** ISO 8601 UTC. */
    readonly startedAt: string | null;
    readonly status: PostmortemStatus | null;
    readonly because: readonly Resemblance[];
  }[];
  /** The next due first; empty for who is no member. */
  readonly actions: readonly {
    readonly postmortemId: string;
    readonly number: number;
    readonly title: string;
    readonly owner: string | null;
    /** Calendar date `YYYY-MM-DD`. */
    readonly dueOn: string | null;
    readonly status: ActionStatus;
  }[];
}
