import type { ActionStatus } from '@debrief/shared/domain/action.ts';
import type { DocumentContent } from '@debrief/shared/domain/content.ts';
import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import { mostSimilar, sharesService, type Similar } from '@debrief/shared/domain/related.ts';
import { listDocumentSeqs } from '#storage/queries/documents.ts';
import { listNames } from '#storage/queries/participants.ts';
import { findRecord, listRecords } from '#storage/queries/postmortems.ts';
import type { Db } from '#storage/queries/rows.ts';

/** Records that are compared: the newest. */
const COMPARED = 500;
/** Similar incidents that are shown. */
const SHOWN = 5;
/** Documents that are opened for their actions. */
const OPENED = 20;
/** Documents whose actions are kept in memory. */
const KEPT = 500;

/** An action that another postmortem has left open. */
export interface OpenAction {
  readonly postmortem: PostmortemRecord;
  readonly title: string;
  readonly owner: string | null;
  /** Calendar date `YYYY-MM-DD`. */
  readonly dueOn: string | null;
  readonly status: ActionStatus;
}

/** What the past has to say to an incident. */
export interface Related {
  readonly similar: readonly Similar<PostmortemRecord>[];
  /** Of postmortems that share a service, the next due first. */
  readonly actions: readonly OpenAction[];
}

interface RelatedSources {
  readonly db: Db;
  readonly readContent: (id: PostmortemId) => Promise<DocumentContent>;
}

type KeptAction = Pick<OpenAction, 'title' | 'dueOn' | 'status'> & { readonly ownerId: ParticipantId | null };

/** Finds similar incidents and what they have left open. A document is read again only when it has changed. */
export class RelatedFinder {
  readonly #sources: RelatedSources;
  /** The least recently asked for first. */
  readonly #kept = new Map<PostmortemId, { readonly seq: number; readonly actions: readonly KeptAction[] }>();

  constructor(sources: RelatedSources) {
    this.#sources = sources;
  }

  /**
   * Examples are compared with nothing. Undefined when there is no such postmortem.
   *
   * @param wish - without actions no document is opened
   */
  async find(id: PostmortemId, { withActions }: { readonly withActions: boolean }): Promise<Related | undefined> {
    const { db } = this.#sources;
    const record = await findRecord(db, id);
    if (!record) return undefined;
    const newest = await listRecords(db, { limit: COMPARED });
    const others = newest.filter((other) => other.id !== id && !other.example);
    const similar = mostSimilar(record, others, SHOWN);
    if (!withActions) return { similar, actions: [] };
    const neighbours = others.filter((other) => sharesService(record, other)).slice(0, OPENED);
    return { similar, actions: await this.#openActions(neighbours) };
  }

  async #openActions(records: readonly PostmortemRecord[]): Promise<readonly OpenAction[]> {
    const { db } = this.#sources;
    const seqs = await listDocumentSeqs(
      db,
      records.map(({ id }) => id),
    );
    const found: (KeptAction & { readonly postmortem: PostmortemRecord })[] = [];
    // One after the other: opening twenty documents at once would hold up the meetings that go on.
    for (const postmortem of records) {
      const actions = await this.#actionsOf(postmortem.id, seqs.get(postmortem.id) ?? 0);
      found.push(...actions.map((action) => ({ ...action, postmortem })));
    }
    const names = await listNames(
      db,
      found.flatMap(({ ownerId }) => ownerId ?? []),
    );
    return found
      .map(({ ownerId, ...action }) => ({ ...action, owner: ownerId === null ? null : (names.get(ownerId) ?? null) }))
      .toSorted((a, b) => compareDue(a.dueOn, b.dueOn) || b.postmortem.number - a.postmortem.number);
  }

  async #actionsOf(id: PostmortemId, seq: number): Promise<readonly KeptAction[]> {
    const known = this.#kept.get(id);
    this.#kept.delete(id);
    const actions = known?.seq === seq ? known.actions : openActionsOf(await this.#sources.readContent(id));
    this.#kept.set(id, { seq, actions });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return actions;
  }
}

function openActionsOf({ actions }: DocumentContent): readonly KeptAction[] {
  return actions
    .filter(({ status, title }) => (status === 'open' || status === 'in-progress') && title.trim() !== '')
    .map(({ title, ownerId, dueOn, status }) => ({ title: title.trim(), ownerId, dueOn, status }));
}

/** What has no date comes last. */
function compareDue(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
