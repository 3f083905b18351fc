import { NO_KEY_TIMES } from '@debrief/shared/domain/postmortem.ts';
import type { MeetingState } from '@debrief/server/commands/meeting-state.ts';
import type { CommandRun } from '@debrief/server/commands/run-command.ts';
import { ROOM_LIMITS, type RoomLimits } from '@debrief/server/rooms/limits.ts';
import { RoomRegistry } from '@debrief/server/rooms/room-registry.ts';
import type { CommandSite, RoomServices } from '@debrief/server/rooms/room-services.ts';
import { seedDocument } from '@debrief/shared/document/seed.ts';
import { openDocument } from '@debrief/shared/document/shape.ts';
import { asId, type ParticipantId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import { colorOfPerson } from '@debrief/shared/domain/people.ts';
import type { Role } from '@debrief/shared/domain/role.ts';
import { SHORT_MEETING } from '@debrief/shared/domain/stage.ts';
import { STOPPED_TIMER } from '@debrief/shared/domain/timer.ts';
import * as Y from 'yjs';
import { FakeClock } from './fake-clock.ts';
import { MemoryJournal } from './memory-journal.ts';
import { SyncClient } from './sync-client.ts';
import { docOf } from './updates.ts';

/** The postmortem of every room world. */
export const postmortemId = asId<PostmortemId>('pm');
const SEED_CLIENT = 7;

/** Rooms over a journal and a clock that the test holds in its hand. */
export interface RoomWorld {
  readonly rooms: RoomRegistry;
  readonly journal: MemoryJournal;
  readonly clock: FakeClock;
  readonly problems: readonly string[];
  /** Changes what the store says of the meeting; rooms hear of it by a refresh. */
  readonly changeMeeting: (change: (meeting: MeetingState) => MeetingState) => void;
  /** Decides what the next commands do. */
  readonly onCommand: (run: (site: CommandSite, participantId: ParticipantId) => Promise<CommandRun>) => void;
  /** A tab of that person, connected. */
  readonly connect: (
    name: string,
    options?: { readonly doc?: Y.Doc; readonly sessionHash?: string },
  ) => Promise<SyncClient>;
  /** The same store with other rooms, as after a restart. */
  readonly restart: () => RoomWorld;
}

export interface RoomWorldOptions {
  readonly people: Readonly<Record<string, Role>>;
  readonly limits?: Partial<RoomLimits>;
  readonly journal?: MemoryJournal;
  readonly clock?: FakeClock;
  /** Where client ids come from; unset: from a counter. */
  readonly random?: () => number;
}

/** A world with one seeded postmortem. */
export function roomWorld(options: RoomWorldOptions): RoomWorld {
  const journal = options.journal ?? seededJournal();
  const clock = options.clock ?? new FakeClock();
  const problems: string[] = [];
  let meeting = meetingOf(options.people);
  let run: Parameters<RoomWorld['onCommand']>[0] = () => Promise.reject(new Error('no command was expected'));
  let lastClientId = 5_000_000;
  const newClientId = (): number => (options.random ? Math.floor(options.random() * 2 ** 32) : (lastClientId += 1));
  const services: RoomServices = {
    journal,
    clock,
    loadMeeting: () => Promise.resolve(meeting),
    runCommand: (site, participantId) => run(site, participantId),
    transaction: () => Promise.reject(new Error('no transaction was expected')),
    newClientId,
    load: () => 1,
    limits: { ...ROOM_LIMITS, ...options.limits },
    log: {
      warn: (_facts, message) => problems.push(message),
      error: (_facts, message) => problems.push(message),
    },
  };
  const rooms = new RoomRegistry(services);
  return {
    rooms,
    journal,
    clock,
    problems,
    changeMeeting: (change) => {
      meeting = change(meeting);
    },
    onCommand: (next) => {
      run = next;
    },
    connect: async (name, { doc = docOf(newClientId()), sessionHash = `session of ${name}` } = {}) => {
      const room = await rooms.open(postmortemId);
      if (!room) throw new Error('the room is not there');
      const client = new SyncClient(doc);
      client.connect(room, { participantId: asId<ParticipantId>(name), sessionHash });
      return client;
    },
    restart: () => roomWorld({ ...options, journal, clock }),
  };
}

function seededJournal(): MemoryJournal {
  const journal = new MemoryJournal();
  const doc = docOf(SEED_CLIENT);
  seedDocument(openDocument(doc));
  journal.create(postmortemId, Y.encodeStateAsUpdate(doc), [{ clientId: SEED_CLIENT, owner: 'server' }]);
  return journal;
}

/** A meeting that has not begun. */
function meetingOf(people: Readonly<Record<string, Role>>): MeetingState {
  return {
    record: {
      id: postmortemId,
      number: 1,
      title: 'Disk full',
      severity: 2,
      incidentType: 'production-outage',
      status: 'draft',
      startedAt: null,
      timeZone: 'UTC',
      createdAt: '2026-03-01T12:00:00.000Z',
      publishedAt: null,
      services: [],
      tags: [],
      detectionSource: '',
      ownerId: null,
      keyTimes: NO_KEY_TIMES,
      dueAt: null,
      delayReason: '',
      ownerFacilitatesReason: '',
      example: false,
    },
    preparation: { revision: 0, collectionClosesAt: null },
    meeting: {
      stages: SHORT_MEETING,
      stage: 'timeline',
      prompts: [],
      timer: STOPPED_TIMER,
      locked: false,
      revealed: false,
      spotlight: null,
      roleLocked: false,
    },
    participants: Object.entries(people).map(([name, role], index) => ({
      id: asId<ParticipantId>(name),
      postmortemId,
      memberId: null,
      inviteId: null,
      name,
      jobTitle: '',
      role,
      color: colorOfPerson(index),
      ready: false,
      handRaisedAt: null,
      removed: false,
    })),
    drafts: [],
    vote: null,
  };
}
