import * as Y from 'yjs';
import { createPostmortem } from '@debrief/server/access/create-postmortem.ts';
import { addParticipant } from '@debrief/server/access/join.ts';
import type { Randomness } from '@debrief/server/access/secrets.ts';
import { ensureWorkspace } from '@debrief/server/access/workspace.ts';
import type { CommandContext, CommandDocument } from '@debrief/server/commands/command.ts';
import { loadMeetingState, type MeetingState } from '@debrief/server/commands/meeting-state.ts';
import { projectMeeting } from '@debrief/server/commands/project-meeting.ts';
import { runCommand, type CommandRun } from '@debrief/server/commands/run-command.ts';
import { openMemoryStorage } from '@debrief/server/storage/sqlite/sqlite-storage.ts';
import type { Storage, StorageTransaction } from '@debrief/server/storage/storage.ts';
import { addCauses } from '@debrief/shared/document/causes.ts';
import { openDocument, type PostmortemDocument } from '@debrief/shared/document/shape.ts';
import { asId, type CauseId, type ParticipantId, type PostmortemId, type ThemeId } from '@debrief/shared/domain/ids.ts';
import type { Role } from '@debrief/shared/domain/role.ts';
import { must } from '@debrief/shared/lang/must.ts';
import type { CommandAnswer, CommandDraft } from '@debrief/shared/protocol/commands.ts';
import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';

/** Ids and tokens that count up, so that a test can name them; shuffling turns the order around. */
function countingRandomness(): Randomness {
  let count = 0;
  const next = (prefix: string): string => `${prefix}-${(count += 1)}`;
  return {
    newId: () => asId(next('id')),
    newToken: () => next('token'),
    newSessionToken: () => next('session'),
    newClientId: () => 1_000_000 + (count += 1),
    shuffle: (items) => items.toReversed(),
  };
}

export const startOfTest: number = Date.UTC(2026, 0, 5, 9);

/** One postmortem with one person per role and another attendee, and commands that run in it. */
export interface World {
  readonly storage: Storage;
  readonly postmortemId: PostmortemId;
  readonly document: PostmortemDocument;
  readonly people: Readonly<Record<'fay' | 'nora' | 'ada' | 'ben' | 'otto', ParticipantId>>;
  /** Set what the room would say. */
  presence: CommandContext['presence'];
  /** Milliseconds since the epoch; a test moves it. */
  now: number;
  /** Runs a command under a new id, or under a given one. */
  run(who: ParticipantId, draft: CommandDraft, commandId?: string): Promise<CommandAnswer>;
  runFully(who: ParticipantId, draft: CommandDraft, commandId?: string): Promise<CommandRun>;
  state(): Promise<MeetingState>;
  /** The meeting as somebody sees it while everybody is connected. */
  view(who: ParticipantId): Promise<MeetingEvent>;
  /** Puts causes on the board, each as a theme of its own: `theme-0`, `theme-1` … */
  putCauses(count: number): readonly ThemeId[];
}

const roles: Readonly<Record<keyof World['people'], Role>> = {
  fay: 'facilitator',
  nora: 'note-taker',
  ada: 'attendee',
  ben: 'attendee',
  otto: 'observer',
};

/** A meeting at its first stage. */
export async function createWorld(storage: Storage = openMemoryStorage()): Promise<World> {
  const randomness = countingRandomness();
  await ensureWorkspace(storage, { wished: 'the-owner', randomness, now: startOfTest });
  const owner = await storage.db.selectFrom('member').select('id').executeTakeFirstOrThrow();
  const record = {
    title: 'Queue was full',
    severity: 2,
    incidentType: 'production-outage',
    startedAt: null,
    timeZone: 'UTC',
  } as const;
  const { id: postmortemId } = await createPostmortem(storage, record, {
    createdBy: asId(owner.id),
    randomness,
    now: startOfTest,
  });
  const add = (name: keyof World['people'], order: number): Promise<ParticipantId> =>
    addParticipant(storage.db, {
      id: asId<ParticipantId>(name),
      postmortemId,
      memberId: null,
      inviteId: null,
      name,
      jobTitle: '',
      role: roles[name],
      now: startOfTest + order,
    });
  const people = {
    fay: await add('fay', 1),
    nora: await add('nora', 2),
    ada: await add('ada', 3),
    ben: await add('ben', 4),
    otto: await add('otto', 5),
  };
  const document = await openStoredDocument(storage, postmortemId);
  let commandCount = 0;
  const world: World = {
    storage,
    postmortemId,
    document,
    people,
    presence: { online: new Set(Object.values(people)), facilitatorAwaySince: null },
    now: startOfTest,
    run: async (who, draft, commandId) => (await world.runFully(who, draft, commandId)).answer,
    runFully: (who, draft, commandId = `command-${(commandCount += 1)}`) =>
      runCommand(
        {
          storage,
          postmortemId,
          presence: world.presence,
          now: world.now,
          chance: randomness,
          publicUrl: 'https://debrief.test',
          openDocument: (transaction) => editableDocument(document, postmortemId, transaction),
        },
        who,
        { ...draft, commandId },
      ),
    state: () => loadMeetingState(storage.db, postmortemId),
    view: async (who) => projectMeeting(await world.state(), who, { ...world.presence, now: world.now }),
    putCauses: (count) => {
      const themeIds = Array.from({ length: count }, (_, index) => asId<ThemeId>(`theme-${index}`));
      const causes = themeIds.map((themeId, index) => ({
        causeId: asId<CauseId>(`cause-${index}`),
        themeId,
        promptId: null,
        text: `Cause ${index}`,
      }));
      addCauses(document, causes, 'test');
      return themeIds;
    },
  };
  return world;
}

async function openStoredDocument(storage: Storage, postmortemId: PostmortemId): Promise<PostmortemDocument> {
  const stored = must(await storage.journal.load(postmortemId), 'a document');
  const doc = new Y.Doc();
  for (const update of stored.tail) Y.applyUpdate(doc, update);
  return openDocument(doc);
}

/** What a room gives a command, without a room. */
function editableDocument(
  document: PostmortemDocument,
  postmortemId: PostmortemId,
  transaction: StorageTransaction,
): CommandDocument {
  return {
    read: async () => document,
    edit: async (change) => {
      const before = Y.encodeStateVector(document.doc);
      change(document);
      const update = Y.encodeStateAsUpdate(document.doc, before);
      await transaction.append({
        postmortemId,
        update,
        claims: [{ clientId: document.doc.clientID, owner: 'server' }],
      });
    },
  };
}
