import type { StoredFiles } from '#support/stored-files.ts';

/** What the server has acknowledged of the document: ids of rows that must be there, and of rows that must be gone. */
export class DocumentLedger {
  readonly #inserted = new Set<string>();
  readonly #deleted = new Set<string>();
  readonly #deletionAsked = new Set<string>();
  /** Acknowledged operations so far. */
  acknowledged = 0;

  /** Before the deletion is sent: from now on the row may be there or not. */
  askDeletion(id: string): void {
    this.#deletionAsked.add(id);
  }

  acknowledge({ inserted, deleted }: { inserted: readonly string[]; deleted: readonly string[] }): void {
    for (const id of inserted) this.#inserted.add(id);
    for (const id of deleted) this.#deleted.add(id);
    this.acknowledged += inserted.length + deleted.length;
  }

  /** @returns what was acknowledged and is not so in the copy */
  lostFrom(stored: StoredFiles, postmortemId: string): readonly string[] {
    const { timeline } = stored.document(postmortemId);
    const lostRows = [...this.#inserted].filter((id) => !this.#deletionAsked.has(id) && !timeline.has(id));
    const lostDeletions = [...this.#deleted].filter((id) => timeline.has(id));
    return [...lostRows, ...lostDeletions.map((id) => `deletion of ${id}`)];
  }
}

/** One voter's dots on one theme: acknowledged, and what it may also be while a command is on its way. */
export interface BallotLedger {
  readonly participantId: string;
  readonly themeId: string;
  acknowledged: number;
  inFlight: number | null;
}

/** @returns ballots of the copy that are neither what was acknowledged nor what was on its way */
export function lostBallots(stored: StoredFiles, ledgers: readonly BallotLedger[]): readonly string[] {
  return ledgers.flatMap(({ participantId, themeId, acknowledged, inFlight }) => {
    const [row] = stored.rows(
      'select dots from ballot where participant_id = ? and theme_id = ?',
      participantId,
      themeId,
    );
    const dots = Number(row?.['dots'] ?? 0);
    return dots === acknowledged || dots === inFlight
      ? []
      : [`ballot of ${participantId}: ${dots} for ${acknowledged}`];
  });
}
