import type { Preparation } from '@debrief/shared/domain/preparation.ts';
import type { MeetingStore } from '#stores/meeting-store.ts';
import type { HttpAnswer } from './http.ts';

/** What is prepared, as far as this tab has read it. */
export interface PreparationRead {
  /** Undefined until it was read once; then the newest that was read, also offline. */
  readonly preparation: Preparation | undefined;
  /** The last try to read it got no answer: it is tried again by itself when something changes. */
  readonly unreachable: boolean;
}

/**
 * What is prepared, kept in step with the meeting's revision of it. It reads only while somebody listens, one request
 * at a time.
 */
export class PreparationReader {
  readonly #meeting: MeetingStore;
  readonly #ask: () => Promise<HttpAnswer<Preparation>>;
  readonly #listeners = new Set<() => void>();
  #snapshot: PreparationRead = { preparation: undefined, unreachable: false };
  #reading = false;
  #stop: (() => void) | undefined;

  constructor(meeting: MeetingStore, ask: () => Promise<HttpAnswer<Preparation>>) {
    this.#meeting = meeting;
    this.#ask = ask;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#stop ??= this.#meeting.subscribe(({ event, live }, before) => {
      const cameBack = live && !before.live;
      if (cameBack || event?.preparationRevision !== before.event?.preparationRevision) void this.#readUntilCurrent();
    });
    void this.#readUntilCurrent();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = undefined;
    };
  };

  /** The same object until something differs. */
  readonly getSnapshot = (): PreparationRead => this.#snapshot;

  /** Reads again, whatever is known: somebody asked to. */
  async refresh(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    const answer = await this.#ask();
    this.#reading = false;
    this.#take(answer);
  }

  /** The wanted revision can move while a request is on its way. */
  async #readUntilCurrent(): Promise<void> {
    while (!this.#reading && !this.#isCurrent() && this.#listeners.size > 0) {
      await this.refresh();
      if (this.#snapshot.unreachable) return;
    }
  }

  #isCurrent(): boolean {
    const { preparation } = this.#snapshot;
    const wanted = this.#meeting.getState().event?.preparationRevision ?? 0;
    return preparation !== undefined && preparation.revision >= wanted;
  }

  #take(answer: HttpAnswer<Preparation>): void {
    this.#snapshot =
      answer.kind === 'ok'
        ? { preparation: answer.value, unreachable: false }
        : { ...this.#snapshot, unreachable: true };
    for (const listener of this.#listeners) listener();
  }
}
