import * as Y from 'yjs';
import { endOf, type Run, type Struct } from './decoded-update.ts';

/** The next clock of a client, as far as it is known before the update. */
type ClockOf = (clientId: number) => number;

/**
 * True when every item of the update can be put in its place with what is known and what the update itself brings.
 * Items that wait for each other in a circle, or for something that never comes, would stay pending in every
 * document for ever; an item that names its own future makes Yjs throw.
 */
export function isCausallyComplete(runs: readonly Run[], clockOf: ClockOf): boolean {
  const [only] = runs;
  if (only && runs.length === 1) return firstUnmet(only, 0, clockOf) === undefined;
  return new Integration(runs, clockOf).finishes();
}

/** The first struct from `index` on that names something not there yet, and whose. */
function firstUnmet(run: Run, index: number, clockOf: ClockOf): { index: number; missing: number } | undefined {
  for (; index < run.structs.length; index += 1) {
    const struct = run.structs[index];
    const unmet = struct && unmetReference(struct, index === 0 ? run.offset : 0, clockOf);
    if (unmet) return { index, missing: unmet.client };
  }
  return undefined;
}

function unmetReference(struct: Struct, offset: number, clockOf: ClockOf): Y.ID | undefined {
  if (!(struct instanceof Y.Item)) return undefined;
  const parent: unknown = struct.parent;
  // What is left of a half known item hangs on its own known half.
  if (offset === 0 && isUnmet(struct.origin, struct, clockOf)) return struct.origin ?? undefined;
  if (isUnmet(struct.rightOrigin, struct, clockOf)) return struct.rightOrigin ?? undefined;
  return parent instanceof Y.ID && isUnmet(parent, struct, clockOf) ? parent : undefined;
}

function isUnmet(id: Y.ID | null, struct: Struct, clockOf: ClockOf): boolean {
  if (id === null) return false;
  return id.clock >= (id.client === struct.id.client ? struct.id.clock : clockOf(id.client));
}

interface Progress {
  readonly run: Run;
  next: number;
}

/** Plays the order in which Yjs would integrate the structs of several clients, with clocks alone. */
class Integration {
  readonly #progress = new Map<number, Progress>();
  readonly #clockOf: ClockOf;
  /** Runs that wait for a client, by that client. */
  readonly #waiting = new Map<number, Progress[]>();

  constructor(runs: readonly Run[], clockOf: ClockOf) {
    this.#clockOf = clockOf;
    for (const run of runs) this.#progress.set(run.clientId, { run, next: 0 });
  }

  finishes(): boolean {
    const ready = [...this.#progress.values()];
    for (let progress = ready.pop(); progress; progress = ready.pop()) {
      if (this.#advance(progress)) ready.push(...this.#wake(progress.run.clientId));
    }
    return this.#waiting.size === 0;
  }

  /** @returns whether it came any further */
  #advance(progress: Progress): boolean {
    const before = progress.next;
    const unmet = firstUnmet(progress.run, before, (clientId) => this.#reached(clientId));
    progress.next = unmet?.index ?? progress.run.structs.length;
    if (unmet) this.#waiting.set(unmet.missing, [...(this.#waiting.get(unmet.missing) ?? []), progress]);
    return progress.next > before;
  }

  #reached(clientId: number): number {
    const known = this.#clockOf(clientId);
    const progress = this.#progress.get(clientId);
    if (!progress) return known;
    return Math.max(known, progress.run.structs[progress.next]?.id.clock ?? endOf(progress.run));
  }

  #wake(clientId: number): readonly Progress[] {
    const waiters = this.#waiting.get(clientId) ?? [];
    this.#waiting.delete(clientId);
    return waiters;
  }
}
