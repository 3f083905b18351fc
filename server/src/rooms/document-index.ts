import type { ParticipantId } from '@debrief/shared/domain/ids.ts';
import type { ClientClaim } from '#storage/storage.ts';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { AcceptedChange } from './accepted-change.ts';
import { endOf, startOf, type DecodedUpdate, type Run } from './decoded-update.ts';
import { IdRanges, type IdRange } from './id-ranges.ts';

/** The map that only the server writes: the schema's version. */
export const SERVER_ROOT = 'meta';

/**
 * What a room has to know of its document in order to judge an update, without having the document: the next
 * clock and the owner of each client id, what is deleted, and which items are the server's alone.
 */
export class DocumentIndex {
  readonly #clocks = new Map<number, number>();
  readonly #owners = new Map<number, ClientClaim['owner']>();
  readonly #reserved = new Map<number, ParticipantId>();
  readonly #deleted = new IdRanges();
  readonly #serverOnly = new IdRanges();
  #readSnapshot: (() => DecodedUpdate) | undefined;
  /** An upper bound; undefined until somebody needed it. */
  #typeDepth: number | undefined;

  /** The next clock that is expected of this client; 0 for one that never wrote. */
  clockOf(clientId: number): number {
    return this.#clocks.get(clientId) ?? 0;
  }

  /** How many client ids have written here. */
  get clientCount(): number {
    return this.#clocks.size;
  }

  /** Whose client id it is: claimed by a first write, reserved by a presence, or nobody's. */
  ownerOf(clientId: number): ClientClaim['owner'] | undefined {
    const owner = this.#owners.get(clientId) ?? this.#reserved.get(clientId);
    // Written, but by nobody that we know: then it is not for a client to go on with.
    return owner ?? (this.#clocks.has(clientId) ? 'server' : undefined);
  }

  /** True when the id was claimed by a write, which is kept for ever. */
  isClaimed(clientId: number): boolean {
    return this.#owners.has(clientId);
  }

  claim({ clientId, owner }: ClientClaim): void {
    this.#owners.set(clientId, owner);
  }

  /** Keeps others from writing under the client id of somebody who is here but has not written yet. */
  reserve(clientId: number, participantId: ParticipantId): void {
    this.#reserved.set(clientId, participantId);
  }

  release(clientId: number): void {
    this.#reserved.delete(clientId);
  }

  /** True when an item names one of the server's own as its neighbour or parent: it would become one of them. */
  hangsOnServerOnly({ origin, rightOrigin, parent }: Y.Item): boolean {
    return this.#isServerOnly(origin) || this.#isServerOnly(rightOrigin) || this.#isServerOnly(parent);
  }

  touchesServerOnly(range: IdRange): boolean {
    this.#takeSnapshot();
    return this.#serverOnly.overlaps(range);
  }

  /** The parts of a delete that are not deleted yet. */
  notYetDeleted(range: IdRange): readonly IdRange[] {
    this.#takeSnapshot();
    return this.#deleted.missing(range);
  }

  get typeDepth(): number | undefined {
    return this.#typeDepth;
  }

  /** @param depth - at least the depth of the deepest type; undefined: find out again */
  setTypeDepth(depth: number | undefined): void {
    this.#typeDepth = depth;
  }

  /** Takes in what the guard has accepted. */
  accept({ parts, claims, typeDepth }: Pick<AcceptedChange, 'parts' | 'claims' | 'typeDepth'>): void {
    this.add(parts);
    for (const claim of claims) this.claim(claim);
    if (this.#typeDepth !== undefined) this.#typeDepth = Math.max(this.#typeDepth, typeDepth);
  }

  /**
   * Takes in a snapshot: its clocks, which are all that readers need. It is taken apart only when somebody writes,
   * because that is most of what opening a large document costs.
   */
  addSnapshot(vector: ReadonlyMap<number, number>, read: () => DecodedUpdate): void {
    for (const [clientId, clock] of vector) this.#clocks.set(clientId, clock);
    this.#readSnapshot = read;
  }

  /** Takes in what was loaded, or written by the server. The runs must follow on what is known. */
  add({ runs, deletes }: DecodedUpdate): void {
    for (const run of runs) {
      this.#clocks.set(run.clientId, Math.max(this.clockOf(run.clientId), endOf(run)));
      this.#addRemoved(run);
    }
    for (const range of deletes) this.#deleted.add(range);
  }

  /** Finds the items of the server's own map in what was loaded, or written by the server. Only the server writes there. */
  addServerOnly(runs: readonly Run[]): void {
    const ours = runs.filter(({ clientId }) => this.ownerOf(clientId) === 'server');
    let found = ours.length > 0;
    // An item that replaces a value names only its neighbour, which may come later in the update.
    while (found) {
      found = false;
      for (const struct of ours.flatMap((run) => run.structs)) {
        if (!(struct instanceof Y.Item) || this.#isServerOnly(struct.id)) continue;
        const parent: unknown = struct.parent;
        if (parent !== SERVER_ROOT && !this.hangsOnServerOnly(struct)) continue;
        this.#serverOnly.add({ clientId: struct.id.client, clock: struct.id.clock, length: struct.length });
        found = true;
      }
    }
  }

  /** The state vector, as Yjs encodes it. */
  encodeVector(): Uint8Array {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, this.#clocks.size);
    for (const [clientId, clock] of this.#clocks) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
    }
    return encoding.toUint8Array(encoder);
  }

  #takeSnapshot(): void {
    const read = this.#readSnapshot;
    if (!read) return;
    this.#readSnapshot = undefined;
    const parts = read();
    this.add(parts);
    this.addServerOnly(parts.runs);
  }

  #addRemoved(run: Run): void {
    const start = startOf(run);
    for (const struct of run.structs) {
      const isRemoved =
        struct instanceof Y.GC || (struct instanceof Y.Item && struct.content instanceof Y.ContentDeleted);
      if (!isRemoved) continue;
      const clock = Math.max(struct.id.clock, start);
      this.#deleted.add({ clientId: run.clientId, clock, length: struct.id.clock + struct.length - clock });
    }
  }

  #isServerOnly(id: unknown): boolean {
    this.#takeSnapshot();
    return id instanceof Y.ID && this.#serverOnly.has(id.client, id.clock);
  }
}
