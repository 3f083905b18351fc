import type { ParticipantId } from '@debrief/shared/domain/ids.ts';
import type { UpdateRefusal } from '@debrief/shared/protocol/events.ts';
import * as Y from 'yjs';
import type { AcceptedChange } from './accepted-change.ts';
import { isCausallyComplete } from './causal-order.ts';
import { contentProblem } from './content-rules.ts';
import {
  declaredRuns,
  decodeUpdate,
  encodeUpdate,
  endOf,
  startOf,
  type DecodedUpdate,
  type Run,
} from './decoded-update.ts';
import type { DocumentIndex } from './document-index.ts';
import type { IdRange } from './id-ranges.ts';
import { deepestNewType, MAX_TYPE_DEPTH } from './type-depth.ts';

const MAX_STRUCTS = 20_000;
const MAX_STRUCT_LENGTH = 1_000_000;
const CLIENT_ID_LIMIT = 2 ** 32;
/** Client ids with something new in one update: one for each time that the author has loaded the page while offline. */
const MAX_NEW_RUNS = 256;

/** What the guard says of an update. */
export type Admission =
  | { readonly kind: 'accepted'; readonly change: AcceptedChange }
  /** All of it is known: an answer to a state vector that nobody needs. */
  | { readonly kind: 'nothing-new' }
  /** Something before it is missing. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'refused'; readonly code: UpdateRefusal; readonly detail: string };

/** What the guard has to ask the document itself; it makes one when it is asked, so it is asked rarely. */
export interface ContentView {
  /** Exact depth of the deepest type. */
  deepestType(): number;
  /** True when nothing but marks of text formatting would go. */
  isOnlyFormatting(deletes: readonly IdRange[]): boolean;
}

/** Who writes, under which conditions. */
export interface Writer {
  readonly participantId: ParticipantId;
  /** Why this person may not write now; undefined when they may. */
  readonly barred: Extract<UpdateRefusal, 'read-only' | 'locked'> | undefined;
  /** The largest update that this kind of frame may carry. */
  readonly maxBytes: number;
  /** Room that is left in the document. */
  readonly freeBytes: number;
}

type Verdict = Extract<Admission, { kind: 'gap' | 'refused' | 'nothing-new' }> | undefined;

const gap = { kind: 'gap' } as const;

function refused(code: UpdateRefusal, detail: string): { kind: 'refused'; code: UpdateRefusal; detail: string } {
  return { kind: 'refused', code, detail };
}

function tooManyRuns(count: number): ReturnType<typeof refused> {
  return refused('too-many-structs', `${count} client ids in one change`);
}

/**
 * Decides about one update (v1 encoding) of a client, before anybody else sees it. Changes nothing: the caller adds
 * the accepted change to the index.
 */
export class AdmissionGuard {
  readonly #index: DocumentIndex;
  readonly #content: ContentView;

  constructor(index: DocumentIndex, content: ContentView) {
    this.#index = index;
    this.#content = content;
  }

  admit(update: Uint8Array, writer: Writer): Admission {
    if (update.length > writer.maxBytes) return refused('too-large', `${update.length} bytes in one change`);
    // Known ids and as many new ones as one change may bring: more is refused before it is decoded.
    const declared = declaredRuns(update);
    if (declared > this.#index.clientCount + MAX_NEW_RUNS) return tooManyRuns(declared);
    const decoded = decodeUpdate(update);
    if (!decoded) return refused('malformed', 'not a document update');
    const shape = shapeProblem(decoded);
    if (shape) return shape;
    const news = this.#newsOf(decoded);
    if (news !== undefined && news.runs.length + news.deletes.length === 0) return { kind: 'nothing-new' };
    if (writer.barred) return this.#judgeBarred(news, writer.barred);
    if (!news) return gap;
    return this.#judge(news, writer);
  }

  /** What goes beyond the known clocks and deletes; undefined when something before it is missing. */
  #newsOf({ runs, deletes }: DecodedUpdate): DecodedUpdate | undefined {
    const newRuns: Run[] = [];
    for (const run of runs) {
      const known = this.#index.clockOf(run.clientId);
      if (startOf(run) > known) return undefined;
      if (endOf(run) > known) newRuns.push(dropKnown(run, known));
    }
    if (deletes.length === 0) return { runs: newRuns, deletes };
    const ends = new Map(newRuns.map((run) => [run.clientId, endOf(run)]));
    const reaches = ({ clientId, clock, length }: IdRange): boolean =>
      clock + length <= (ends.get(clientId) ?? this.#index.clockOf(clientId));
    if (!deletes.every(reaches)) return undefined;
    return { runs: newRuns, deletes: deletes.flatMap((range) => this.#index.notYetDeleted(range)) };
  }

  /** Yjs tidies up formatting marks when it applies what others wrote, also for those who only read: that is no edit. */
  #judgeBarred(news: DecodedUpdate | undefined, barred: NonNullable<Writer['barred']>): Admission {
    const isTidying = news?.runs.length === 0 && this.#content.isOnlyFormatting(news.deletes);
    return isTidying ? { kind: 'nothing-new' } : refused(barred, barredDetail[barred]);
  }

  #judge(news: DecodedUpdate, writer: Writer): Admission {
    const problem =
      this.#ownershipProblem(news.runs, writer) ?? this.#referenceProblem(news.runs) ?? this.#contentProblemOf(news);
    if (problem) return problem;
    const typeDepth = this.#depthOf(news.runs);
    if (typeDepth > MAX_TYPE_DEPTH) return refused('too-deep', `nested more than ${MAX_TYPE_DEPTH} levels`);
    const update = encodeUpdate(news);
    if (news.runs.length > 0 && update.length > writer.freeBytes)
      return refused('document-full', 'the document is full');
    const claims = news.runs
      .filter((run) => !this.#index.isClaimed(run.clientId))
      .map((run) => ({ clientId: run.clientId, owner: writer.participantId }));
    return { kind: 'accepted', change: { update, parts: news, claims, typeDepth } };
  }

  #ownershipProblem(runs: readonly Run[], { participantId }: Writer): Verdict {
    if (runs.length > MAX_NEW_RUNS) return tooManyRuns(runs.length);
    const foreign = runs.find((run) => (this.#index.ownerOf(run.clientId) ?? participantId) !== participantId);
    return foreign && refused('foreign-client', `client id ${foreign.clientId} belongs to somebody else`);
  }

  #referenceProblem(runs: readonly Run[]): Verdict {
    const complete = isCausallyComplete(runs, (clientId) => this.#index.clockOf(clientId));
    return complete ? undefined : refused('unknown-origin', 'hangs on something that is not there');
  }

  #contentProblemOf({ runs, deletes }: DecodedUpdate): Verdict {
    for (const { structs } of runs) {
      for (const struct of structs) {
        if (!(struct instanceof Y.Item)) continue;
        const problem = contentProblem(struct);
        if (problem) return refused('forbidden-content', problem);
        if (this.#index.hangsOnServerOnly(struct))
          return refused('forbidden-content', 'a value that only the server writes');
      }
    }
    const isServers = deletes.some((range) => this.#index.touchesServerOnly(range));
    return isServers ? refused('forbidden-content', 'a value that only the server removes') : undefined;
  }

  #depthOf(runs: readonly Run[]): number {
    let isBoundUsed = false;
    const depth = deepestNewType(runs, () => {
      isBoundUsed = true;
      return this.#knownDepth();
    });
    if (depth <= MAX_TYPE_DEPTH || !isBoundUsed) return depth;
    // The bound creeps up with each type that hangs on a neighbour; look at the document before saying no.
    this.#index.setTypeDepth(undefined);
    return deepestNewType(runs, () => this.#knownDepth());
  }

  #knownDepth(): number {
    const known = this.#index.typeDepth;
    if (known !== undefined) return known;
    const depth = this.#content.deepestType();
    this.#index.setTypeDepth(depth);
    return depth;
  }
}

const barredDetail = {
  'read-only': 'you can read along, but not change anything',
  locked: 'the document is locked',
} as const;

/** Everything that can be said of an update without knowing the document. */
function shapeProblem({ runs, deletes }: DecodedUpdate): Verdict {
  const count = runs.reduce((sum, run) => sum + run.structs.length, 0);
  if (count > MAX_STRUCTS) return refused('too-many-structs', `${count} items in one change`);
  for (const { clientId, length } of deletes) {
    if (clientId >= CLIENT_ID_LIMIT || length < 1) return refused('malformed', 'a delete');
  }
  for (const run of runs) {
    const problem = runProblem(run);
    if (problem) return problem;
  }
  return undefined;
}

function runProblem({ clientId, structs }: Run): Verdict {
  if (clientId >= CLIENT_ID_LIMIT) return refused('malformed', 'a client id');
  for (const struct of structs) {
    if (struct instanceof Y.Skip) return gap;
    if (struct.length < 1 || struct.length > MAX_STRUCT_LENGTH) return refused('malformed', 'the length of an item');
  }
  return undefined;
}

/** @param knownClock - lies before the end of the run */
function dropKnown(run: Run, knownClock: number): Run {
  if (startOf(run) === knownClock) return run;
  const first = run.structs.findIndex((struct) => struct.id.clock + struct.length > knownClock);
  const structs = run.structs.slice(first);
  return { clientId: run.clientId, structs, offset: Math.max(0, knownClock - (structs[0]?.id.clock ?? 0)) };
}
