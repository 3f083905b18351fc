import type { DocumentContent } from '@debrief/shared/domain/content.ts';
import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Command, CommandAnswer } from '@debrief/shared/protocol/commands.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { StorageFailedError } from '#storage/storage.ts';
import { restoreDocument } from './restore-document.ts';
import type { RoomServices } from './room-services.ts';
import { Room } from './room.ts';
import type { Rooms, ServerWork } from './rooms.ts';

/** Stopping must not take long: supervisors lose their patience after ten seconds. */
const MAX_FOLDING_MS = 3000;

/** What was changed of a meeting by other means than its commands reaches its people within this time. */
const REREAD_MS = 60_000;

const nobody: ReadonlySet<ParticipantId> = new Set();

/**
 * All rooms of this server: each loaded once however many come at the same time, kept while somebody is there, and
 * unloaded some time after the last has left.
 */
export class RoomRegistry implements Rooms {
  readonly #services: RoomServices;
  /** Loaded or being loaded. A room leaves it before anything of it is let go, so nobody finds half a room. */
  readonly #opening = new Map<PostmortemId, Promise<Room | undefined>>();
  readonly #loaded = new Map<PostmortemId, Room>();
  /** Rooms whose store failed: what was on its way to the journal has to arrive or fail before the next load. */
  readonly #failed = new Set<PostmortemId>();
  readonly #unloads = new Map<PostmortemId, () => void>();
  readonly #compactions = new Set<Promise<void>>();
  #isClosed = false;
  #cancelReread: () => void = () => {};

  constructor(services: RoomServices) {
    this.#services = services;
    this.#rereadLater();
  }

  /** Postmortems in memory. */
  get size(): number {
    return this.#loaded.size;
  }

  /**
   * The room of a postmortem, loaded if need be; undefined when there is no such postmortem.
   *
   * @throws {StorageFailedError} when it cannot be loaded now
   */
  async open(postmortemId: PostmortemId): Promise<Room | undefined> {
    if (this.#isClosed) throw new StorageFailedError('the server is stopping');
    const opening = this.#opening.get(postmortemId);
    if (opening) return opening;
    const room = this.#load(postmortemId);
    this.#opening.set(postmortemId, room);
    return room;
  }

  async runCommand(postmortemId: PostmortemId, participantId: ParticipantId, command: Command): Promise<CommandAnswer> {
    const room = await this.#openExisting(postmortemId);
    return room.runCommand(participantId, command);
  }

  async readContent(postmortemId: PostmortemId): Promise<DocumentContent> {
    const room = await this.#openExisting(postmortemId);
    return room.readContent();
  }

  async edit<Result>(postmortemId: PostmortemId, work: ServerWork<Result>): Promise<Result> {
    const room = await this.#openExisting(postmortemId);
    return room.edit(work);
  }

  online(postmortemId: PostmortemId): ReadonlySet<ParticipantId> {
    return this.#loaded.get(postmortemId)?.online ?? nobody;
  }

  async refresh(postmortemId: PostmortemId): Promise<void> {
    await this.#loaded.get(postmortemId)?.refresh();
  }

  closeSession(sessionHash: string): void {
    for (const room of this.#loaded.values()) room.closeSession(sessionHash);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancelReread();
    for (const cancel of this.#unloads.values()) cancel();
    await Promise.allSettled(this.#opening.values());
    await Promise.all([...this.#loaded.values()].map((room) => room.stop()));
    await Promise.all(this.#compactions);
    await this.#foldAll();
    await this.#services.journal.flush();
    this.#loaded.clear();
    this.#opening.clear();
  }

  /** For a quick start: a folded document opens sooner than a log. What there is no time for stays a log. */
  async #foldAll(): Promise<void> {
    const { clock } = this.#services;
    const endsAt = clock.now() + MAX_FOLDING_MS;
    for (const room of this.#loaded.values()) if (clock.now() < endsAt) await room.compact();
  }

  #rereadLater(): void {
    this.#cancelReread = this.#services.clock.schedule(REREAD_MS, () => {
      void this.#reread();
      this.#rereadLater();
    });
  }

  /** One after the other: there is time, and the store has other work. */
  async #reread(): Promise<void> {
    for (const room of this.#loaded.values()) {
      if (this.#isClosed) return;
      try {
        await room.refresh();
      } catch (err) {
        this.#services.log.warn({ err, postmortemId: room.postmortemId }, 'the meeting could not be read again');
      }
    }
  }

  async #openExisting(postmortemId: PostmortemId): Promise<Room> {
    return must(await this.open(postmortemId), `postmortem ${postmortemId}`);
  }

  async #load(postmortemId: PostmortemId): Promise<Room | undefined> {
    try {
      const room = await this.#read(postmortemId);
      if (room) this.#loaded.set(postmortemId, room);
      else this.#opening.delete(postmortemId);
      if (room) this.#unloadLater(room);
      return room;
    } catch (error) {
      this.#opening.delete(postmortemId);
      throw error;
    }
  }

  async #read(postmortemId: PostmortemId): Promise<Room | undefined> {
    const { journal, loadMeeting, log } = this.#services;
    if (this.#failed.delete(postmortemId)) await journal.flush();
    const stored = await journal.load(postmortemId);
    if (!stored) return undefined;
    const meeting = await loadMeeting(postmortemId);
    const restored = restoreDocument(stored);
    if (restored.setAside.length > 0) log.error({ postmortemId, seqs: restored.setAside }, 'rows were set aside');
    return new Room({
      postmortemId,
      services: this.#services,
      restored,
      meeting,
      onIdle: (room) => this.#unloadLater(room),
      onFailure: (room) => this.#giveUp(room),
    });
  }

  #giveUp(room: Room): void {
    this.#forget(room);
    this.#failed.add(room.postmortemId);
  }

  #unloadLater(room: Room): void {
    const { postmortemId } = room;
    if (this.#isClosed || this.#loaded.get(postmortemId) !== room) return;
    this.#unloads.get(postmortemId)?.();
    const { clock, limits } = this.#services;
    this.#unloads.set(
      postmortemId,
      clock.schedule(limits.emptyRoomTtlMs, () => this.#unload(room)),
    );
  }

  /** In one step, so that whoever comes meanwhile either finds the whole room or loads a new one. */
  #unload(room: Room): void {
    if (!room.isIdle) return this.#unloadLater(room);
    this.#forget(room);
    room.dispose();
    const compaction = room.compact();
    this.#compactions.add(compaction);
    void compaction.finally(() => this.#compactions.delete(compaction));
  }

  #forget(room: Room): void {
    const { postmortemId } = room;
    this.#unloads.get(postmortemId)?.();
    this.#unloads.delete(postmortemId);
    if (this.#loaded.get(postmortemId) !== room) return;
    this.#loaded.delete(postmortemId);
    this.#opening.delete(postmortemId);
  }
}
