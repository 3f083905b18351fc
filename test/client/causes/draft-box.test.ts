import { describe, expect, test } from 'vitest';
import { DraftBox, type DraftAnswer } from '@debrief/client/features/causes/draft-box.ts';
import type { Draft } from '@debrief/shared/domain/cause.ts';
import { asId, type DraftId, type PromptId } from '@debrief/shared/domain/ids.ts';
import type { CommandDraft } from '@debrief/shared/protocol/commands.ts';

const promptId = asId<PromptId>('made-possible');
const draftOf = (id: string, text: string): Draft => ({ draftId: asId<DraftId>(id), promptId, text });

const lost: DraftAnswer = { ok: false, code: 'unreachable', detail: '' };

interface Task {
  readonly delayMs: number;
  readonly run: () => void;
}

/** A box with a server and a clock that do only what the test says. */
class BoxWorld {
  readonly sent: CommandDraft[] = [];
  shelved: readonly Draft[];
  readonly box: DraftBox;
  readonly #tasks = new Set<Task>();
  readonly #answers: ((answer: DraftAnswer) => void)[] = [];
  #ids = 0;

  constructor(shelved: readonly Draft[] = []) {
    this.shelved = shelved;
    this.box = new DraftBox({
      send: (command) => {
        this.sent.push(command);
        return new Promise((resolve) => {
          this.#answers.push(resolve);
        });
      },
      newId: () => asId<DraftId>(`new-${++this.#ids}`),
      schedule: (delayMs, run) => {
        const task = { delayMs, run };
        this.#tasks.add(task);
        return () => this.#tasks.delete(task);
      },
      shelf: { read: () => this.shelved, write: (drafts) => (this.shelved = drafts) },
    });
  }

  get delays(): readonly number[] {
    return [...this.#tasks].map(({ delayMs }) => delayMs);
  }

  get states(): readonly string[] {
    return this.box.cards().map(({ text, state }) => `${text}: ${state}`);
  }

  /** Time passes: whatever waits for it happens. */
  pause(): void {
    const due = [...this.#tasks];
    this.#tasks.clear();
    for (const task of due) task.run();
  }

  /** The oldest command is answered, or it is lost. */
  async answer(answer: DraftAnswer = { ok: true }): Promise<void> {
    this.#answers.shift()?.(answer);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('writing a draft', () => {
  test('[CAU-2] it is kept only after the server has answered', async () => {
    const world = new BoxWorld();
    world.box.write(draftOf('a', 'No alert'));
    expect(world.states).toEqual(['No alert: saving']);
    world.pause();
    expect(world.sent).toEqual([{ type: 'write-draft', ...draftOf('a', 'No alert') }]);
    expect(world.states).toEqual(['No alert: saving']);
    await world.answer();
    expect(world.states).toEqual(['No alert: kept']);
  });

  test('[CAU-2] one write goes at a time, and the last words follow it', async () => {
    const world = new BoxWorld();
    world.box.write(draftOf('a', 'No'));
    world.pause();
    world.box.write(draftOf('a', 'No alert'));
    world.pause();
    expect(world.sent).toHaveLength(1);
    await world.answer();
    expect(world.states).toEqual(['No alert: saving']);
    world.pause();
    await world.answer();
    expect(world.sent.at(-1)).toEqual({ type: 'write-draft', ...draftOf('a', 'No alert') });
    expect(world.states).toEqual(['No alert: kept']);
  });

  test('[CAU-2] an event that was on its way does not bring back older words', async () => {
    const world = new BoxWorld();
    world.box.receive([draftOf('a', 'No')]);
    world.box.write(draftOf('a', 'No alert'));
    world.pause();
    await world.answer();
    world.box.receive([draftOf('a', 'No')]);
    expect(world.states).toEqual(['No alert: kept']);
    world.box.receive([draftOf('a', 'No alert')]);
    expect(world.states).toEqual(['No alert: kept']);
  });

  test('[CAU-2] what the same person writes in another tab arrives', () => {
    const world = new BoxWorld();
    world.box.receive([draftOf('a', 'No alert')]);
    world.box.receive([draftOf('a', 'No alert on the queue')]);
    expect(world.states).toEqual(['No alert on the queue: kept']);
  });

  test('[COL-6] what came after the deadline is sent again once the group has moved', async () => {
    const world = new BoxWorld();
    world.box.write(draftOf('a', 'No alert'));
    world.pause();
    await world.answer({ ok: false, code: 'collection-closed', detail: 'It is over.' });
    world.pause();
    expect(world.states).toEqual(['No alert: refused']);
    expect(world.shelved).toEqual([draftOf('a', 'No alert')]);
    world.box.retryRefused();
    world.pause();
    expect(world.sent).toHaveLength(2);
    await world.answer();
    expect(world.states).toEqual(['No alert: kept']);
    world.box.retryRefused();
    world.pause();
    expect(world.sent).toHaveLength(2);
  });

  test('[CAU-2] a refused draft says why and is not sent again until it changes', async () => {
    const world = new BoxWorld();
    world.box.write(draftOf('a', 'No alert'));
    world.pause();
    await world.answer({ ok: false, code: 'too-many-drafts', detail: 'That is enough.' });
    expect(world.box.cards()).toMatchObject([{ state: 'refused', detail: 'That is enough.' }]);
    await world.box.flush();
    expect(world.sent).toHaveLength(1);
    world.box.write(draftOf('a', 'No alert at all'));
    world.pause();
    expect(world.sent).toHaveLength(2);
  });
});

describe('throwing a draft away', () => {
  test('[CAU-3] a draft that the server has is deleted there', async () => {
    const world = new BoxWorld();
    world.box.receive([draftOf('a', 'No alert')]);
    world.box.remove(asId<DraftId>('a'));
    expect(world.states).toEqual([]);
    world.pause();
    await world.answer();
    expect(world.sent).toEqual([{ type: 'delete-draft', draftId: 'a' }]);
    world.box.receive([]);
    expect(world.states).toEqual([]);
  });

  test('[CAU-3] an emptied card is deleted on the server and stays to be written in again', async () => {
    const world = new BoxWorld();
    world.box.receive([draftOf('a', 'No alert')]);
    world.box.write(draftOf('a', ' '));
    world.pause();
    await world.answer();
    expect(world.sent).toEqual([{ type: 'delete-draft', draftId: 'a' }]);
    expect(world.states).toEqual([' : blank']);
  });

  test('[CAU-3] a draft that was never sent costs no command', () => {
    const world = new BoxWorld();
    world.box.write(draftOf('a', 'No alert'));
    world.box.remove(asId<DraftId>('a'));
    world.pause();
    expect(world.sent).toEqual([]);
    expect(world.shelved).toEqual([]);
  });
});

describe('without a network', () => {
  test('[CAU-4] the words stay on this device and are sent again, later and later', async () => {
    const world = new BoxWorld();
    world.box.write(draftOf('a', 'No alert'));
    const delays: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      world.pause();
      await world.answer(lost);
      delays.push(...world.delays);
    }
    expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
    expect(world.states).toEqual(['No alert: waiting']);
    expect(world.shelved).toEqual([draftOf('a', 'No alert')]);
    const flushed = world.box.flush();
    await world.answer();
    await flushed;
    expect(world.states).toEqual(['No alert: kept']);
    expect(world.shelved).toEqual([]);
  });

  test('[CAU-4] after a reload the kept words are sent, and win over what the server had', async () => {
    const world = new BoxWorld([draftOf('a', 'No alert at all')]);
    world.box.receive([draftOf('a', 'No alert')]);
    expect(world.states).toEqual(['No alert at all: saving']);
    world.pause();
    await world.answer();
    expect(world.states).toEqual(['No alert at all: kept']);
  });

  test('[CAU-4] a draft thrown away offline is deleted after a reload', async () => {
    const before = new BoxWorld();
    before.box.receive([draftOf('a', 'No alert')]);
    before.box.remove(asId<DraftId>('a'));
    const after = new BoxWorld(before.shelved);
    after.box.receive([draftOf('a', 'No alert')]);
    expect(after.states).toEqual([]);
    after.pause();
    await after.answer();
    expect(after.sent).toEqual([{ type: 'delete-draft', draftId: 'a' }]);
    expect(after.shelved).toEqual([]);
  });
});

describe('the reveal', () => {
  test('[CAU-6] revealed drafts leave the box', () => {
    const world = new BoxWorld();
    world.box.receive([draftOf('a', 'No alert'), draftOf('b', 'No owner')]);
    world.box.receive([]);
    expect(world.states).toEqual([]);
  });

  test('[CAU-6] words that the reveal came too early for stay, as a draft of their own', async () => {
    const world = new BoxWorld();
    world.box.receive([draftOf('a', 'No')]);
    world.box.write(draftOf('a', 'No alert'));
    world.box.receive([]);
    expect(world.box.cards()).toMatchObject([{ draftId: 'new-1', text: 'No alert', leftBehind: true }]);
    world.pause();
    await world.answer();
    expect(world.sent).toEqual([{ type: 'write-draft', ...draftOf('new-1', 'No alert') }]);
  });

  test('[CAU-6] the field that the author is in stays, emptied of what was revealed, and takes the next words', () => {
    const world = new BoxWorld();
    world.box.receive([draftOf('a', 'No alert'), draftOf('b', 'No owner')]);
    world.box.enter(asId<DraftId>('a'));
    world.box.receive([]);
    expect(world.box.cards()).toMatchObject([{ draftId: 'new-1', fieldId: 'a', text: '', state: 'blank' }]);
    world.box.write(draftOf('new-1', 'Nor'));
    expect(world.box.cards()).toMatchObject([{ fieldId: 'a', text: 'Nor', state: 'saving', leftBehind: false }]);
    world.box.leave(asId<DraftId>('a'));
    world.box.receive([draftOf('new-1', 'Nor')]);
    world.pause();
    world.box.receive([]);
    expect(world.states).toEqual([]);
  });

  test('[CAU-6] a write that the reveal overtook keeps its field, with all that is typed until its answer', async () => {
    const world = new BoxWorld();
    world.box.receive([draftOf('a', 'No')]);
    world.box.enter(asId<DraftId>('a'));
    world.box.write(draftOf('a', 'No alert'));
    world.pause();
    world.box.receive([]);
    expect(world.box.cards()).toMatchObject([{ fieldId: 'a', text: 'No alert' }]);
    world.box.write(draftOf('a', 'No alert at all'));
    await world.answer();
    expect(world.box.cards()).toMatchObject([
      { draftId: 'new-1', fieldId: 'a', text: 'No alert at all', leftBehind: true },
    ]);
  });

  test.each([
    ['taken', { ok: true }, []],
    ['refused', { ok: false, code: 'unknown-prompt', detail: '' }, ['No alert: saving']],
    ['lost', lost, ['No alert: saving']],
  ] as const)('[CAU-6] a write that the reveal overtook and that was %s', async (_, answer, states) => {
    const world = new BoxWorld();
    world.box.receive([draftOf('a', 'No')]);
    world.box.write(draftOf('a', 'No alert'));
    world.pause();
    world.box.receive([]);
    await world.answer(answer);
    expect(world.states).toEqual(states);
  });
});
