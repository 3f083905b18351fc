import type { Draft } from '@debrief/shared/domain/cause.ts';
import type { DraftId } from '@debrief/shared/domain/ids.ts';
import type { CommandDraft, CommandRefusal } from '@debrief/shared/protocol/commands.ts';
import {
  draftCard,
  draftCommand,
  entryLeftBehind,
  isDue,
  newDraftEntry,
  wantedText,
  type DraftCard,
  type DraftEntry,
} from './draft-entry.ts';

/** What became of a command; `unreachable` means that nobody answered. */
export type DraftAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: CommandRefusal | 'unreachable'; readonly detail: string };

/** What a box needs of its surroundings. */
export interface DraftBoxWorld {
  send(command: CommandDraft): Promise<DraftAnswer>;
  newId(): DraftId;
  /** Runs the task once; the returned function cancels it. */
  schedule(delayMs: number, task: () => void): () => void;
  /** The words that this device keeps until the server has them. A text of '' is a draft thrown away while offline. */
  readonly shelf: { read(): readonly Draft[]; write(drafts: readonly Draft[]): void };
}

const typingPauseMs = 400;
const firstRetryMs = 1_000;
const longestRetryMs = 15_000;

/**
 * One person's private drafts: what they typed, and how much of it the server has. Each draft is written after a
 * pause in typing, one write at a time, and again after the network was away; until then this device keeps it.
 */
export class DraftBox {
  readonly #world: DraftBoxWorld;
  /** In the order of writing, which is that of the screen. */
  #entries = new Map<DraftId, DraftEntry>();
  readonly #listeners = new Set<() => void>();
  #cards: readonly DraftCard[] = [];
  /** The field that the author is in. */
  #occupied: DraftId | undefined;

  constructor(world: DraftBoxWorld) {
    this.#world = world;
    for (const draft of world.shelf.read()) {
      const entry = this.#add(draft);
      entry.known = undefined;
      entry.removed = draft.text === '';
      this.#sendAfter(entry, 0);
    }
    this.#changed();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** In the order of writing; the same array until something changes. */
  readonly cards = (): readonly DraftCard[] => this.#cards;

  /** The author is in this field: until they leave it, it does not go away, not even by a reveal. */
  enter(fieldId: DraftId): void {
    this.#occupied = fieldId;
  }

  /** The author left the field. */
  leave(fieldId: DraftId): void {
    if (this.#occupied === fieldId) this.#occupied = undefined;
  }

  /** The author changed the text; an unknown id is a new draft. */
  write(draft: Draft): void {
    const entry = this.#entries.get(draft.draftId) ?? this.#add({ ...draft, text: '' });
    if (entry.text === draft.text) return;
    entry.text = draft.text;
    this.#sendAfter(entry, typingPauseMs);
    this.#changed();
  }

  /** The author throws the draft away. */
  remove(draftId: DraftId): void {
    const entry = this.#entries.get(draftId);
    if (!entry) return;
    entry.text = '';
    entry.removed = true;
    this.#forgetIfGone(entry);
    this.#sendAfter(entry, 0);
    this.#changed();
  }

  /**
   * Sends at once what waits: the author left the field, the network is back, or a reveal is near.
   * Resolves when each of these has its answer.
   */
  async flush(): Promise<void> {
    const due = [...this.#entries.values()].filter(isDue);
    for (const entry of due) entry.cancelNext?.();
    await Promise.all(due.map((entry) => this.#send(entry)));
  }

  /** What was refused may be taken now: the group has moved, or the collection is open again. */
  retryRefused(): void {
    const refused = [...this.#entries.values()].filter((entry) => entry.refused !== undefined);
    for (const entry of refused) {
      entry.refused = undefined;
      this.#sendAfter(entry, 0);
    }
    if (refused.length > 0) this.#changed();
  }

  /** What the server says is mine. Words that are on their way win over older ones that come back. */
  receive(mine: readonly Draft[]): void {
    const listed = new Set(mine.map(({ draftId }) => draftId));
    for (const draft of mine) this.#takeOver(draft);
    const gone = [...this.#entries.values()].filter((entry) => entry.listed && !listed.has(entry.draftId));
    for (const entry of gone) this.#letGo(entry);
    this.#changed();
  }

  #takeOver(draft: Draft): void {
    const entry = this.#entries.get(draft.draftId) ?? this.#add({ ...draft, text: '' });
    entry.listed = true;
    entry.revealed = false;
    if (entry.phase === 'sending') return;
    const isStale = entry.awaitsEcho && draft.text !== entry.known;
    entry.awaitsEcho = false;
    if (isStale) return;
    const isUntouched = !isDue(entry);
    entry.known = draft.text;
    if (isUntouched) entry.text = draft.text;
  }

  /** Revealed, or deleted in another tab. One that is on its way is judged by its answer, and shown until then. */
  #letGo(entry: DraftEntry): void {
    entry.listed = false;
    entry.revealed = entry.phase === 'sending';
    if (!entry.revealed) this.#leaveBehind(entry);
  }

  /** Words that the server never had stay, as a draft of their own; a field that the author is in stays as well. */
  #leaveBehind(entry: DraftEntry): void {
    entry.cancelNext?.();
    const rest = entryLeftBehind(entry, this.#world.newId());
    const stays = rest.leftBehind || (entry.fieldId === this.#occupied && !entry.removed);
    const entries = [...this.#entries.values()].flatMap((other) => (other !== entry ? other : stays ? rest : []));
    this.#entries = new Map(entries.map((other) => [other.draftId, other]));
    if (rest.leftBehind) this.#sendAfter(rest, 0);
  }

  #add(draft: Draft): DraftEntry {
    const entry = newDraftEntry(draft);
    this.#entries.set(entry.draftId, entry);
    return entry;
  }

  #forgetIfGone(entry: DraftEntry): void {
    if (!entry.removed || entry.phase === 'sending' || isDue(entry)) return;
    entry.cancelNext?.();
    this.#entries.delete(entry.draftId);
  }

  #sendAfter(entry: DraftEntry, delayMs: number): void {
    entry.cancelNext?.();
    entry.cancelNext = this.#world.schedule(delayMs, () => void this.#send(entry));
  }

  async #send(entry: DraftEntry): Promise<void> {
    if (entry.phase === 'sending' || !isDue(entry)) return;
    const text = wantedText(entry);
    entry.phase = 'sending';
    this.#changed();
    const answer = await this.#world.send(draftCommand(entry, text));
    if (!answer.ok && answer.code === 'unreachable') this.#couldNotReach(entry);
    else this.#settle(entry, { text, answer });
    this.#forgetIfGone(entry);
    this.#changed();
  }

  #couldNotReach(entry: DraftEntry): void {
    entry.phase = 'unreachable';
    if (entry.revealed) return this.#leaveBehind(entry);
    this.#sendAfter(entry, Math.min(longestRetryMs, firstRetryMs * 2 ** entry.failures));
    entry.failures += 1;
  }

  #settle(entry: DraftEntry, { text, answer }: { readonly text: string; readonly answer: DraftAnswer }): void {
    entry.phase = 'idle';
    entry.failures = 0;
    // A draft that the server does not know is as good as deleted.
    if (answer.ok || (text === '' && answer.code === 'unknown-draft')) {
      entry.known = text;
      entry.awaitsEcho = text !== '';
    } else {
      entry.refused = { text: entry.text, detail: answer.detail };
    }
    if (entry.revealed) this.#leaveBehind(entry);
    else if (isDue(entry)) this.#sendAfter(entry, typingPauseMs);
  }

  #changed(): void {
    const entries = [...this.#entries.values()];
    this.#cards = entries.filter(({ removed }) => !removed).map(draftCard);
    const unsaved = entries.filter((entry) => isDue(entry) || entry.refused?.text === entry.text);
    this.#world.shelf.write(
      unsaved.map((entry) => ({ draftId: entry.draftId, promptId: entry.promptId, text: wantedText(entry) })),
    );
    for (const listener of this.#listeners) listener();
  }
}
