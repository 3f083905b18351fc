import type { CommandRun } from '@debrief/server/commands/run-command.ts';
import type { CommandSite } from '@debrief/server/rooms/room-services.ts';
import { addCauses } from '@debrief/shared/document/causes.ts';
import { SERVER_EDIT } from '@debrief/shared/document/origins.ts';
import { asId, type CauseId, type ParticipantId, type ThemeId } from '@debrief/shared/domain/ids.ts';
import { dutyOf } from '@debrief/shared/protocol/close-codes.ts';
import { describeDocument } from '#support/describe-document.ts';
import { settle, type FakeClock } from '#support/fake-clock.ts';
import type { MemoryJournal } from '#support/memory-journal.ts';
import { postmortemId, roomWorld, type RoomWorld } from '#support/room-world.ts';
import { seededRandom } from '#support/random.ts';
import { SyncClient } from '#support/sync-client.ts';
import { docOf } from '#support/updates.ts';
import * as Y from 'yjs';
import { randomEdit } from './random-edit.ts';

const NAMES = ['ada', 'ben', 'cleo'] as const;
const WATCHER = 'dora';
const people = { ada: 'facilitator', ben: 'attendee', cleo: 'note-taker', dora: 'observer' } as const;

/** A tab, with the name of who sits before it. */
interface Tab {
  readonly name: string;
  client: SyncClient;
  /** Client ids of this tab: the present one and those before reloads. */
  readonly ids: Set<number>;
  /** What it had when it asked whether that is saved. */
  asked: Map<number, Y.Snapshot>;
  answers: number;
}

/**
 * One meeting with everything that can go wrong between people and a disk: cut and half open connections, reloads,
 * doubled messages, a store that fails, a server that dies or is restarted, a document that is locked for a while.
 * All of it follows from the seed.
 */
export class SimulatedMeeting {
  readonly #random: () => number;
  readonly #tabs: Tab[];
  readonly #journal: MemoryJournal;
  readonly #clock: FakeClock;
  /** What was called saved, to whomever. */
  readonly #saved: Y.Snapshot[] = [];
  readonly #abandoned: (() => void)[] = [];
  #world: RoomWorld;
  #isLocked = false;
  #commands = 0;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
    this.#world = this.#openWorld(roomWorld({ people, random: this.#random, limits: { tailRows: 40 } }));
    this.#journal = this.#world.journal;
    this.#clock = this.#world.clock;
    this.#journal.isAutomatic = false;
    this.#tabs = [...NAMES, WATCHER].map((name) => this.#newTab(name));
  }

  /** One random step, with the checks that hold after each. */
  async step(): Promise<void> {
    const roll = this.#random();
    const tab = this.#pick(this.#tabs);
    if (roll < 0.3) this.#edit(tab);
    else if (roll < 0.68) this.#deliver(tab);
    else if (roll < 0.78) await this.#store();
    else if (roll < 0.83) this.#ask(tab);
    else if (roll < 0.9) await this.#clock.advance(Math.floor(this.#random() * 400));
    else if (roll < 0.95) await this.#connection(tab);
    else await this.#event();
    await settle();
    this.#checkAnswers();
    this.#checkVisible();
  }

  /** Everything is whole again: everybody connects, all arrives, all is saved. Then all copies must be one. */
  async finish(): Promise<void> {
    await this.#lock(false);
    for (const late of this.#abandoned.splice(0)) late();
    await this.#quiet();
    for (const tab of this.#tabs) this.#ask(tab);
    await this.#quiet();
    this.#checkAnswers();
    const unanswered = this.#tabs.filter((tab) => tab.asked.size > 0).map((tab) => tab.name);
    if (unanswered.length > 0) throw new Error(`never told that it is saved: ${unanswered.join(', ')}`);
    this.#checkSaved(this.#journal.read(postmortemId));
    await this.#restart('dies');
    const late = this.#newTab('ben');
    this.#tabs.push(late);
    await this.#quiet();
    const disk = JSON.stringify(describeDocument(this.#journal.read(postmortemId)));
    for (const { name, client } of this.#tabs) {
      if (client.doc.store.pendingStructs || client.doc.store.pendingDs) throw new Error(`${name} waits for something`);
      if (JSON.stringify(describeDocument(client.doc)) !== disk) throw new Error(`${name} differs from the disk`);
    }
  }

  #edit(tab: Tab): void {
    if (tab.name !== WATCHER) randomEdit(tab.client.document, this.#random);
    if (this.#random() < 0.05) tab.client.duplicate();
  }

  #deliver({ client }: Tab): void {
    const count = 1 + Math.floor(this.#random() * 6);
    for (let message = 0; message < count; message += 1) {
      if (this.#random() < 0.5) client.deliverToServer();
      else client.deliverToClient();
    }
  }

  async #store(): Promise<void> {
    const count = 1 + Math.floor(this.#random() * 8);
    if (this.#random() < 0.03) this.#journal.fail(count);
    this.#journal.commit(count);
    await settle();
  }

  /** As the real client does: only when its earlier edits are on their way. */
  #ask(tab: Tab): void {
    if (tab.client.isConnected && tab.client.hasAnswered)
      tab.asked.set(tab.client.askSaved(), Y.snapshot(tab.client.doc));
  }

  async #connection(tab: Tab): Promise<void> {
    const roll = this.#random();
    if (!tab.client.isConnected) await this.#connect(tab);
    else if (roll < 0.4) this.#drop(tab, () => tab.client.disconnect());
    else if (roll < 0.7) this.#drop(tab, () => this.#abandoned.push(tab.client.abandon()));
    else this.#reload(tab);
    if (this.#random() < 0.5) this.#abandoned.shift()?.();
  }

  async #event(): Promise<void> {
    const roll = this.#random();
    if (roll < 0.15) await this.#restart('dies');
    else if (roll < 0.25) await this.#restart('stops');
    else if (roll < 0.5) await this.#lock(!this.#isLocked);
    else await this.#reveal();
  }

  /** What was asked over a connection is answered over it or not at all. */
  #drop(tab: Tab, end: () => void): void {
    end();
    tab.asked = new Map();
  }

  /** The page is loaded again: another client id, with what the browser had kept. */
  #reload(tab: Tab): void {
    this.#drop(tab, () => tab.client.disconnect());
    const kept = Y.encodeStateAsUpdate(tab.client.doc);
    tab.client = this.#newClient();
    Y.applyUpdate(tab.client.doc, kept);
    tab.ids.add(tab.client.doc.clientID);
    tab.answers = 0;
  }

  async #connect(tab: Tab): Promise<void> {
    const opening = this.#world.rooms.open(postmortemId);
    await settle();
    // After the store has failed, loading waits for what is still on its way to the disk.
    if (!(await isDone(opening))) this.#journal.commit();
    const room = await opening;
    if (!room) throw new Error('the room is gone');
    tab.asked = new Map();
    tab.client.isPaused = false;
    tab.client.connect(room, { participantId: asId<ParticipantId>(tab.name), sessionHash: tab.name });
  }

  async #restart(how: 'dies' | 'stops'): Promise<void> {
    if (how === 'stops') {
      const closing = this.#world.rooms.close();
      this.#journal.commit();
      await settle();
      this.#journal.commit();
      await closing;
    }
    this.#journal.crash();
    for (const tab of this.#tabs) this.#drop(tab, () => tab.client.disconnect());
    this.#abandoned.splice(0);
    this.#checkSaved(this.#journal.read(postmortemId));
    this.#world = this.#openWorld(this.#world.restart());
    await this.#lock(this.#isLocked);
  }

  #openWorld(world: RoomWorld): RoomWorld {
    world.onCommand((site) => this.#runReveal(site));
    return world;
  }

  async #lock(isLocked: boolean): Promise<void> {
    this.#isLocked = isLocked;
    this.#world.changeMeeting((state) => ({ ...state, meeting: { ...state.meeting, locked: isLocked } }));
    await this.#world.rooms.refresh(postmortemId);
  }

  /** A command that writes into the document, and sometimes fails at the last moment. */
  async #reveal(): Promise<void> {
    this.#commands += 1;
    const command = { type: 'reveal-causes', commandId: `command-${this.#commands}` } as const;
    const running = this.#world.rooms.runCommand(postmortemId, asId<ParticipantId>('ada'), command);
    this.#journal.commit();
    await running.catch(() => {});
  }

  async #runReveal(site: CommandSite): Promise<CommandRun> {
    const appended: Parameters<MemoryJournal['appendNow']>[0][] = [];
    const append = (entry: (typeof appended)[number]): Promise<number> => {
      appended.push(entry);
      return Promise.resolve(this.#journal.lastSeqOf(postmortemId) + 1);
    };
    // Only the journal of a transaction is needed here.
    const document = site.openDocument({ append } as unknown as Parameters<CommandSite['openDocument']>[0]);
    const id = `revealed-${this.#commands}`;
    await document.edit((edited) => {
      const cause = { causeId: asId<CauseId>(id), themeId: asId<ThemeId>(id), promptId: null, text: 'no alert' };
      addCauses(edited, [cause], SERVER_EDIT);
    });
    if (this.#random() < 0.3) throw new Error('rolled back');
    for (const entry of appended) this.#journal.appendNow(entry);
    return { answer: { ok: true }, effects: [], changed: true };
  }

  async #quiet(): Promise<void> {
    for (let round = 0; round < 12; round += 1) {
      for (const tab of this.#tabs) {
        if (!tab.client.isConnected) await this.#connect(tab);
        tab.client.drain();
      }
      this.#journal.commit();
      await this.#clock.advance(500);
    }
  }

  #newTab(name: string): Tab {
    const client = this.#newClient();
    return { name, client, ids: new Set([client.doc.clientID]), asked: new Map(), answers: 0 };
  }

  #newClient(): SyncClient {
    const client = new SyncClient(docOf(Math.floor(this.#random() * 2 ** 32)));
    client.isHeld = true;
    return client;
  }

  /** "Saved" is true at the very moment at which it is heard, and honest people are never sent away for good. */
  #checkAnswers(): void {
    for (const tab of this.#tabs) {
      const saved = takeAnswers(tab);
      this.#saved.push(...saved);
      if (saved.length > 0) this.#checkSaved(this.#journal.read(postmortemId), saved);
      const { closed } = tab.client;
      if (closed && dutyOf(closed.code) !== 'retry') throw new Error(`${tab.name}: ${closed.reason}`);
    }
  }

  /** Whatever somebody sees of the others is on disk. */
  #checkVisible(): void {
    for (const { name, client, ids } of this.#tabs) {
      for (const [clientId, structs] of client.doc.store.clients) {
        const last = structs.at(-1);
        const clock = last ? last.id.clock + last.length : 0;
        if (!ids.has(clientId) && clock > (this.#journal.clocks.get(clientId) ?? 0)) {
          throw new Error(`${name} sees what is not on disk`);
        }
      }
    }
  }

  #checkSaved(disk: Y.Doc, saved: readonly Y.Snapshot[] = this.#saved): void {
    const onDisk = Y.snapshot(disk);
    for (const snapshot of saved) {
      for (const [clientId, clock] of snapshot.sv) {
        if ((onDisk.sv.get(clientId) ?? 0) < clock) throw new Error(`saved and lost: items of ${clientId}`);
      }
      const isKept = Y.equalDeleteSets(Y.mergeDeleteSets([onDisk.ds, snapshot.ds]), Y.mergeDeleteSets([onDisk.ds]));
      if (!isKept) throw new Error('saved and lost: a delete');
    }
  }

  #pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.#random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
}

/** What the answers that came meanwhile have called saved. */
function takeAnswers(tab: Tab): readonly Y.Snapshot[] {
  const fresh = tab.client.answered.slice(tab.answers);
  tab.answers = tab.client.answered.length;
  const saved = fresh.flatMap((sequence) => tab.asked.get(sequence) ?? []);
  // What was asked before and left without an answer is part of it.
  for (const sequence of tab.asked.keys()) if (sequence <= Math.max(...fresh)) tab.asked.delete(sequence);
  return saved;
}

/** Whether it has its result by now. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  const notYet = Symbol('not yet');
  return (await Promise.race([promise, Promise.resolve(notYet)])) !== notYet;
}
