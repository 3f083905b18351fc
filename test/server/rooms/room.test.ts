import { addTimelineEntry, readTimeline, removeTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { addCauses } from '@debrief/shared/document/causes.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import { SERVER_EDIT } from '@debrief/shared/document/origins.ts';
import {
  asId,
  type CauseId,
  type InviteId,
  type MemberId,
  type ParticipantId,
  type ThemeId,
  type TimelineEntryId,
} from '@debrief/shared/domain/ids.ts';
import { CLOSE_CODES } from '@debrief/shared/protocol/close-codes.ts';
import type { Command } from '@debrief/shared/protocol/commands.ts';
import type { CommandRun } from '@debrief/server/commands/run-command.ts';
import type { CommandSite } from '@debrief/server/rooms/room-services.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { settle } from '#support/fake-clock.ts';
import { awareness, frameOf, liveUpdate, presenceOf } from '#support/frames.ts';
import type { MemoryJournal } from '#support/memory-journal.ts';
import { postmortemId, roomWorld, type RoomWorld, type RoomWorldOptions } from '#support/room-world.ts';
import { SyncClient } from '#support/sync-client.ts';
import { docOf, rawText, rawUpdate, updateOf } from '#support/updates.ts';

const people = { ada: 'facilitator', ben: 'attendee', cleo: 'observer' } as const;
const command = { type: 'set-ready', commandId: 'one', ready: true } satisfies Command;

function world(options: Partial<RoomWorldOptions> = {}): RoomWorld {
  return roomWorld({ people, ...options });
}

function write(document: PostmortemDocument, id: string, text = 'disk full'): void {
  addTimelineEntry(document, { id: asId<TimelineEntryId>(id), at: null, phase: 'note', text });
}

const rowsOf = ({ document }: Pick<SyncClient, 'document'>): readonly string[] =>
  readTimeline(document).map((entry) => entry.id);

function stored(journal: MemoryJournal): readonly string[] {
  return [...journal.read(postmortemId).getMap('timeline').keys()];
}

describe('saved means on disk', () => {
  test('[SYN-1] an edit is shown to others and called saved only after its commit', async () => {
    const { journal, clock, connect } = world();
    const ada = await connect('ada');
    const ben = await connect('ben');
    journal.isAutomatic = false;
    write(ada.document, 'row');
    const asked = ada.askSaved();
    await clock.advance(100);
    expect({ ben: rowsOf(ben), answered: ada.answered }).toEqual({ ben: [], answered: [] });
    journal.commit();
    await clock.advance(100);
    expect({ ben: rowsOf(ben), answered: ada.answered }).toEqual({ ben: ['row'], answered: [asked] });
  });

  test('[SYN-2] a barrier waits for edits that came over another connection of the same tab', async () => {
    const { journal, clock, connect } = world();
    const ada = await connect('ada');
    journal.isAutomatic = false;
    write(ada.document, 'row');
    const again = await connect('ada', { doc: ada.doc });
    again.askSaved();
    await clock.advance(100);
    expect(again.answered).toEqual([]);
    journal.commit();
    await settle();
    expect(again.answered).toEqual([1]);
  });

  test('[SYN-3] after a refusal nothing is called saved until all that was missing has come', async () => {
    const { clock, connect, changeMeeting, rooms } = world();
    const ada = await connect('ada');
    changeMeeting((state) => ({ ...state, meeting: { ...state.meeting, locked: true } }));
    await rooms.refresh(postmortemId);
    write(ada.document, 'row');
    ada.askSaved();
    await clock.advance(100);
    expect({ answered: ada.answered, refusals: ada.refusals }).toEqual({ answered: [], refusals: ['locked'] });
    changeMeeting((state) => ({ ...state, meeting: { ...state.meeting, locked: false } }));
    await rooms.refresh(postmortemId);
    const asked = ada.askSaved();
    await clock.advance(100);
    expect(ada.answered).toEqual([asked]);
  });

  test('[SYN-4] when the store fails every seat is told to come back, and their edits arrive then', async () => {
    const { journal, clock, connect, rooms } = world();
    const ada = await connect('ada');
    journal.isAutomatic = false;
    write(ada.document, 'row');
    write(ada.document, 'next');
    ada.askSaved();
    // The first is lost, the second is written: it hangs on what was never written.
    journal.fail(1);
    journal.commit();
    await clock.advance(100);
    expect({ closed: ada.closed?.code, answered: ada.answered }).toEqual({
      closed: CLOSE_CODES.storeFailed,
      answered: [],
    });
    journal.isAutomatic = true;
    const room = must(await rooms.open(postmortemId), 'the room');
    ada.connect(room, { participantId: asId<ParticipantId>('ada'), sessionHash: 'a' });
    await clock.advance(100);
    ada.askSaved();
    const ben = await connect('ben');
    expect({ answered: ada.answered, ben: rowsOf(ben), stored: stored(journal) }).toEqual({
      answered: [2],
      ben: rowsOf(ada),
      stored: ['row', 'next'],
    });
  });
});

describe('the conversation with a client', () => {
  test('[SYN-5] a live edit that overtakes the answer is dropped without a word, and the answer brings it', async () => {
    const { journal, clock, rooms } = world();
    const tab = new SyncClient(docOf(1001));
    tab.isHeld = true;
    tab.doc.getMap('incident').set('title', 'offline');
    tab.connect(must(await rooms.open(postmortemId), 'the room'), { participantId: asId('ada'), sessionHash: 'a' });
    // Sent as soon as the wire is open, before the server's question has been heard.
    tab.doc.getMap('incident').set('note', 'live');
    while (tab.deliverToServer());
    await clock.advance(100);
    const beforeAnswer = journal.read(postmortemId).getMap('incident').toJSON();
    tab.drain();
    await clock.advance(100);
    const afterAnswer = journal.read(postmortemId).getMap('incident').toJSON();
    expect({ beforeAnswer, afterAnswer, closed: tab.closed, refusals: tab.refusals }).toEqual({
      beforeAnswer: {},
      afterAnswer: { title: 'offline', note: 'live' },
      closed: undefined,
      refusals: [],
    });
  });

  test('[SYN-5] a gap after the answer is asked for again; the third within ten seconds ends it', async () => {
    const { clock, connect } = world();
    const ada = await connect('ada');
    const other = docOf(1001);
    updateOf(other, (doc) => void doc.getMap('incident').set('lost', 1));
    const gaps = ['a', 'b', 'c'].map((key) => updateOf(other, (doc) => void doc.getMap('incident').set(key, 1)));
    for (const gap of gaps) ada.send(liveUpdate(gap));
    await clock.advance(100);
    expect({ questions: ada.countOf('step-one'), closed: ada.closed?.code }).toEqual({
      questions: 3,
      closed: CLOSE_CODES.gap,
    });
  });

  test('[SYN-6] an observer sees everything, and writes nothing', async () => {
    const { journal, clock, connect } = world();
    const ada = await connect('ada');
    const cleo = await connect('cleo');
    write(ada.document, 'row');
    await clock.advance(100);
    expect({ rows: rowsOf(cleo), refusals: cleo.refusals }).toEqual({ rows: ['row'], refusals: [] });
    write(cleo.document, 'mine');
    cleo.askSaved();
    await clock.advance(100);
    expect({ refusals: cleo.refusals, answered: cleo.answered, stored: stored(journal), ada: rowsOf(ada) }).toEqual({
      refusals: ['read-only'],
      answered: [],
      stored: ['row'],
      ada: ['row'],
    });
  });

  test('[SYN-7] a message that no client may send ends the connection', async () => {
    const { connect } = world();
    const bad = [
      frameOf(2, 'denied'),
      frameOf(101, '{}'),
      frameOf(0, 7, Uint8Array.of()),
      Uint8Array.of(),
      Uint8Array.of(0, 2, 200),
    ];
    const codes = [];
    for (const frame of bad) {
      const tab = await connect('ada');
      tab.send(frame);
      codes.push(tab.closed?.code);
    }
    expect(codes).toEqual(bad.map(() => CLOSE_CODES.badFrame));
  });

  test('[SYN-7] a message above the limit ends the connection for good', async () => {
    const { connect } = world();
    const ada = await connect('ada');
    ada.send(new Uint8Array(1024 * 1024 + 1));
    expect(ada.closed?.code).toBe(CLOSE_CODES.tooLarge);
  });
});

describe('joining', () => {
  test('[SYN-8] whoever joins, comes back or is behind has the whole document after one answer', async () => {
    const { clock, connect } = world({ limits: { updatesBurst: 1000 } });
    const ada = await connect('ada');
    for (let row = 0; row < 300; row += 1) write(ada.document, `row-${row}`, 'x'.repeat(row));
    removeTimelineEntry(ada.document, asId<TimelineEntryId>('row-7'));
    await clock.advance(100);
    const late = await connect('ben');
    const behind = new Y.Doc();
    Y.applyUpdate(behind, Y.encodeStateAsUpdate(late.doc));
    removeTimelineEntry(ada.document, asId<TimelineEntryId>('row-8'));
    await clock.advance(100);
    const back = await connect('ben', { doc: behind });
    expect(rowsOf(late)).toEqual(rowsOf(ada));
    expect(rowsOf(back)).toEqual(rowsOf(ada));
    expect(back.doc.store.pendingStructs).toBeNull();
  });

  test('[SYN-8] all who join with nothing get the very same bytes', async () => {
    const { connect } = world();
    const tabs = [await connect('ada'), await connect('ben')];
    const [first, second] = tabs.map((tab) => tab.received.find((message) => message.kind === 'step-two'));
    if (first?.kind !== 'step-two' || second?.kind !== 'step-two') throw new Error('no answer');
    expect(first.body.buffer).toBe(second.body.buffer);
  });

  test('[SYN-9] a room is loaded once, however many come at once', async () => {
    const { journal, connect } = world();
    await Promise.all(['ada', 'ben', 'cleo'].map((name) => connect(name)));
    expect(journal.loads).toBe(1);
  });

  test('[SYN-9] a room is unloaded and folded a minute after the last has left, and not while somebody is there', async () => {
    const { journal, clock, connect, rooms } = world();
    const ada = await connect('ada');
    write(ada.document, 'row');
    await clock.advance(120_000);
    expect(rooms.size).toBe(1);
    ada.disconnect();
    await clock.advance(59_000);
    const ben = await connect('ben');
    ben.disconnect();
    await clock.advance(59_000);
    expect(rooms.size).toBe(1);
    await clock.advance(2_000);
    expect({ size: rooms.size, rows: journal.rowsOf(postmortemId) }).toEqual({ size: 0, rows: 0 });
    expect(rowsOf(await connect('ben'))).toEqual(['row']);
  });

  test('[SYN-9] a long log is folded while people work, and nobody notices', async () => {
    const { journal, clock, connect } = world({ limits: { tailRows: 50 } });
    const ada = await connect('ada');
    for (let row = 0; row < 120; row += 1) {
      write(ada.document, `row-${row}`);
      await clock.advance(10);
    }
    expect(journal.compactions).toBe(2);
    expect(rowsOf(await connect('ben'))).toEqual(rowsOf(ada));
  });

  test('[SYN-30] a full room and a person with too many tabs are told to try later', async () => {
    const { connect } = world({ limits: { seats: 3, seatsPerPerson: 2 } });
    await connect('ada');
    await connect('ada');
    expect((await connect('ada')).closed?.reason).toBe('tooMany');
    await connect('ben');
    expect((await connect('cleo')).closed?.reason).toBe('tooMany');
  });
});

describe('access', () => {
  test('[SYN-31] who is removed, signs out or loses the invite is out at once, whatever still comes over the wire', async () => {
    const { journal, connect, rooms, changeMeeting } = world();
    const ben = await connect('ben');
    const ada = await connect('ada', { sessionHash: 'gone' });
    changeMeeting((state) => ({
      ...state,
      participants: state.participants.map((person) => ({ ...person, removed: person.id === 'ben' })),
    }));
    await rooms.refresh(postmortemId);
    rooms.closeSession('gone');
    write(ben.document, 'late');
    expect([ben.closed?.code, ada.closed?.code, stored(journal)]).toEqual([
      CLOSE_CODES.notAllowed,
      CLOSE_CODES.signIn,
      [],
    ]);
  });

  test('[ACC-21] what was changed outside the commands reaches open sockets within a minute', async () => {
    const { clock, connect, changeMeeting } = world();
    const [ada, ben] = [await connect('ada'), await connect('ben')];
    changeMeeting((state) => ({
      ...state,
      participants: state.participants.map((person) =>
        person.id === 'ada' ? { ...person, role: 'observer' as const } : { ...person, removed: person.id === 'ben' },
      ),
    }));
    await clock.advance(60_000);
    expect({ ben: ben.closed?.code, ada: ada.event?.me.role }).toEqual({
      ben: CLOSE_CODES.notAllowed,
      ada: 'observer',
    });
    write(ada.document, 'late');
    await clock.advance(100);
    expect(ada.refusals).toEqual(['read-only']);
  });

  test('[ACC-22] a revoked link closes the sockets of the guests who came by it, not of members', async () => {
    const { connect, rooms, changeMeeting, onCommand } = world();
    changeMeeting((state) => ({
      ...state,
      participants: state.participants.map((person) => ({
        ...person,
        inviteId: person.id === 'ada' ? null : asId<InviteId>('link'),
        memberId: person.id === 'cleo' ? asId<MemberId>('member') : null,
      })),
    }));
    const tabs = [await connect('ada'), await connect('ben'), await connect('cleo')];
    onCommand(async () => ({
      answer: { ok: true },
      effects: [{ kind: 'close-invite', inviteId: asId<InviteId>('link') }],
      changed: true,
    }));
    await rooms.runCommand(postmortemId, asId('ada'), command);
    expect(tabs.map((tab) => tab.closed?.code)).toEqual([undefined, CLOSE_CODES.linkRevoked, undefined]);
  });

  test('[SYN-31] a change of role takes effect with the next message', async () => {
    const { clock, connect, rooms, changeMeeting } = world();
    const ben = await connect('ben');
    changeMeeting((state) => ({
      ...state,
      participants: state.participants.map((person) => ({ ...person, role: 'observer' as const })),
    }));
    await rooms.refresh(postmortemId);
    write(ben.document, 'row');
    await clock.advance(100);
    expect(ben.refusals).toEqual(['read-only']);
  });
});

describe('commands and the document', () => {
  const revealing =
    (journal: MemoryJournal, end: () => CommandRun | Error) =>
    async (site: CommandSite): Promise<CommandRun> => {
      // Only the journal is of interest here: what is appended reaches it at the end, or not at all.
      const appended: Parameters<MemoryJournal['appendNow']>[0][] = [];
      const append = (entry: (typeof appended)[number]): Promise<number> => Promise.resolve(appended.push(entry) + 100);
      const document = site.openDocument({ append } as unknown as Parameters<CommandSite['openDocument']>[0]);
      await document.edit((edited) => {
        const cause = { causeId: asId<CauseId>('c'), themeId: asId<ThemeId>('t'), promptId: null, text: 'no alert' };
        addCauses(edited, [cause], SERVER_EDIT);
      });
      const run = end();
      if (run instanceof Error) throw run;
      for (const entry of appended) journal.appendNow(entry);
      return run;
    };
  const done: CommandRun = { answer: { ok: true }, effects: [], changed: true };
  const causesOf = (doc: Y.Doc): readonly string[] => [...doc.getMap('causes').keys()];

  test("[SYN-32] what a command writes is shown after its commit, under a client id that is nobody else's", async () => {
    const { journal, clock, connect, rooms, onCommand } = world();
    const ada = await connect('ada');
    write(ada.document, 'row');
    onCommand(revealing(journal, () => done));
    await rooms.runCommand(postmortemId, asId<ParticipantId>('ada'), command);
    await clock.advance(100);
    expect({ seen: causesOf(ada.doc), stored: causesOf(journal.read(postmortemId)) }).toEqual({
      seen: ['c'],
      stored: ['c'],
    });
    const causes = ada.doc.getMap('causes');
    const serverId = must(causes._map.get('c'), 'the cause').id.client;
    expect(serverId).not.toBe(ada.doc.clientID);
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(ada.doc));
    forged.clientID = serverId;
    ada.send(liveUpdate(updateOf(forged, (doc) => void doc.getMap('incident').set('by', 'the server'))));
    await clock.advance(100);
    expect(ada.refusals).toEqual(['foreign-client']);
  });

  test('[SYN-32] what a command wrote before it failed is gone', async () => {
    const { journal, clock, connect, rooms, onCommand } = world();
    const ada = await connect('ada');
    onCommand(revealing(journal, () => new Error('rolled back')));
    await expect(rooms.runCommand(postmortemId, asId<ParticipantId>('ada'), command)).rejects.toThrow('rolled back');
    await clock.advance(100);
    const content = await rooms.readContent(postmortemId);
    expect({ seen: causesOf(ada.doc), read: content.causes }).toEqual({ seen: [], read: [] });
  });

  test('[SYN-33] commands run one after the other', async () => {
    const { rooms, onCommand } = world();
    const log: string[] = [];
    let count = 0;
    onCommand(async () => {
      const name = `${(count += 1)}`;
      log.push(`${name} begins`);
      await settle();
      log.push(`${name} ends`);
      return done;
    });
    await Promise.all([1, 2].map(() => rooms.runCommand(postmortemId, asId<ParticipantId>('ada'), command)));
    expect(log).toEqual(['1 begins', '1 ends', '2 begins', '2 ends']);
  });
});

describe('events', () => {
  test('[SYN-34] everybody gets the meeting on connect, on a change and every ten seconds', async () => {
    const { clock, connect, rooms, changeMeeting } = world();
    const ada = await connect('ada');
    const counts = [ada.countOf('event')];
    await clock.advance(1000);
    counts.push(ada.countOf('event'));
    changeMeeting((state) => ({ ...state, meeting: { ...state.meeting, stage: 'vote' } }));
    await rooms.refresh(postmortemId);
    await clock.advance(1000);
    counts.push(ada.countOf('event'));
    await clock.advance(10_000);
    counts.push(ada.countOf('event'));
    expect(counts).toEqual([1, 1, 2, 3]);
    expect(ada.event).toMatchObject({ stage: 'vote', me: { id: 'ada' }, serverNow: clock.now() - 2000 });
  });

  test('[SYN-34] a burst of changes is one event', async () => {
    const { clock, connect, rooms, changeMeeting } = world();
    const ada = await connect('ada');
    await clock.advance(1000);
    const before = ada.countOf('event');
    for (const stage of ['causes', 'group', 'vote', 'analysis'] as const) {
      changeMeeting((state) => ({ ...state, meeting: { ...state.meeting, stage } }));
      await rooms.refresh(postmortemId);
    }
    await clock.advance(100);
    expect(ada.countOf('event') - before).toBeLessThanOrEqual(2);
    expect(ada.event?.stage).toBe('analysis');
  });
});

describe('presence', () => {
  const statesSeenBy = (tab: SyncClient): string =>
    tab.received
      .map((message) => (message.kind === 'awareness' ? new TextDecoder().decode(message.states) : ''))
      .join('|');

  test('[SYN-35] the name comes from the server, and nobody speaks for another tab', async () => {
    const { clock, connect } = world();
    const ada = await connect('ada');
    const ben = await connect('ben');
    ada.send(awareness(presenceOf(ada.doc.clientID, 1, { stage: 'vote', user: { name: 'ben' } })));
    ben.send(awareness(presenceOf(ben.doc.clientID, 1, { stage: 'group' })));
    ben.send(awareness(presenceOf(ada.doc.clientID, 2, { stage: 'forged' })));
    await clock.advance(200);
    expect(statesSeenBy(ben)).toContain('{"stage":"vote","user":{"id":"ada","name":"ada"');
    expect(statesSeenBy(ben)).not.toContain('forged');
  });

  test('[SYN-35] a state too large, with too many keys or of another kind is refused', async () => {
    const { clock, connect } = world();
    const ada = await connect('ada');
    const many = Object.fromEntries(Array.from({ length: 17 }, (_unused, key) => [`key${key}`, 1]));
    for (const state of [{ text: 'x'.repeat(2048) }, many, 'text', [1]]) {
      ada.send(awareness(presenceOf(ada.doc.clientID, 1, state)));
      await clock.advance(100);
    }
    expect(ada.refusals).toEqual(Array.from({ length: 4 }, () => 'bad-presence'));
  });

  test('[SYN-36] changes are gathered: what comes within 40 ms is one message, and ten a second is the most', async () => {
    const { clock, connect } = world();
    const ada = await connect('ada');
    const ben = await connect('ben');
    for (let clockOfAda = 1; clockOfAda <= 100; clockOfAda += 1) {
      ada.send(awareness(presenceOf(ada.doc.clientID, clockOfAda, { x: clockOfAda })));
      await clock.advance(20);
    }
    const count = ben.countOf('awareness');
    expect(count).toBeGreaterThan(10);
    expect(count).toBeLessThanOrEqual(31);
    await clock.advance(1000);
    expect(statesSeenBy(ben)).toContain('"x":100');
  });

  test('[SYN-36] what has gathered goes along with an edit, once in 40 ms', async () => {
    const { clock, connect } = world();
    const ada = await connect('ada');
    const ben = await connect('ben');
    const editAndMove = async (step: number): Promise<number> => {
      ada.send(awareness(presenceOf(ada.doc.clientID, step, { x: step })));
      write(ada.document, `row-${step}`);
      await clock.advance(5);
      return ben.countOf('awareness');
    };
    await clock.advance(100);
    expect([await editAndMove(1), await editAndMove(2), await editAndMove(3)]).toEqual([1, 1, 1]);
    await clock.advance(40);
    expect(ben.countOf('awareness')).toBe(2);
    expect(statesSeenBy(ben)).toContain('"x":3');
  });

  test('[SYN-36] nobody is sent their own state alone', async () => {
    const { clock, connect } = world();
    const ada = await connect('ada');
    const ben = await connect('ben');
    await clock.advance(100);
    const counts = (): readonly number[] => [ada, ben].map((tab) => tab.countOf('awareness'));
    const before = counts();
    ada.send(awareness(presenceOf(ada.doc.clientID, 1, { x: 1 })));
    await clock.advance(100);
    expect(counts().map((count, index) => count - (before[index] ?? 0))).toEqual([0, 1]);
    ada.send(awareness(presenceOf(ada.doc.clientID, 2, { x: 2 })));
    ben.send(awareness(presenceOf(ben.doc.clientID, 1, { x: 1 })));
    await clock.advance(100);
    expect(counts().map((count, index) => count - (before[index] ?? 0))).toEqual([1, 2]);
  });

  test('[SYN-37] a tab that leaves is gone after three seconds, one that comes back never was', async () => {
    const { clock, connect } = world();
    const ben = await connect('ben');
    const ada = await connect('ada');
    ada.send(awareness(presenceOf(ada.doc.clientID, 5, { stage: 'vote' })));
    await clock.advance(100);
    ada.disconnect();
    await clock.advance(2000);
    const back = await connect('ada', { doc: ada.doc });
    back.send(awareness(presenceOf(ada.doc.clientID, 5, { stage: 'vote' })));
    await clock.advance(5000);
    expect(statesSeenBy(ben)).not.toContain('null');
    back.disconnect();
    await clock.advance(5000);
    expect(statesSeenBy(ben)).toContain('null');
  });
});

describe('too much', () => {
  test('[SYN-38] who sends too much is read more slowly, and loses nothing', async () => {
    const { clock, connect, journal } = world();
    const ada = await connect('ada');
    for (let row = 0; row < 800; row += 1) write(ada.document, `row-${row}`);
    expect(ada.isPaused).toBe(true);
    await clock.advance(9000);
    expect({ isPaused: ada.isPaused, closed: ada.closed, rows: stored(journal).length }).toEqual({
      isPaused: false,
      closed: undefined,
      rows: 800,
    });
  });

  test('[SYN-39] a slow wire gets nothing until it has drained, then all that it missed', async () => {
    const { clock, connect } = world();
    const ada = await connect('ada');
    const ben = await connect('ben');
    await clock.advance(100);
    ben.buffered = 300 * 1024;
    const before = ben.countOf('update');
    for (let row = 0; row < 50; row += 1) {
      write(ada.document, `row-${row}`);
      await clock.advance(50);
    }
    expect(ben.countOf('update') - before).toBe(0);
    ben.buffered = 0;
    await clock.advance(200);
    expect({ updates: ben.countOf('update') - before, rows: rowsOf(ben) }).toEqual({ updates: 1, rows: rowsOf(ada) });
  });

  test('[SYN-39] a wire that does not drain within 15 seconds is cut', async () => {
    const { clock, connect } = world();
    const ada = await connect('ada');
    const ben = await connect('ben');
    ben.buffered = 300 * 1024;
    write(ada.document, 'row');
    await clock.advance(14_000);
    expect(ben.closed).toBeUndefined();
    await clock.advance(2000);
    expect(ben.closed?.code).toBe(CLOSE_CODES.tooSlow);
  });
});

describe('the end', () => {
  test('[SYN-40] closing writes what is under way, says so, and sends everybody away until the restart', async () => {
    const { journal, connect, rooms, restart } = world();
    const ada = await connect('ada');
    journal.isAutomatic = false;
    write(ada.document, 'row');
    const asked = ada.askSaved();
    const closing = rooms.close();
    await settle();
    journal.commit();
    journal.isAutomatic = true;
    await closing;
    expect({ closed: ada.closed?.code, answered: ada.answered }).toEqual({
      closed: CLOSE_CODES.restart,
      answered: [asked],
    });
    expect(rowsOf(await restart().connect('ben'))).toEqual(['row']);
  });
});

test('[SYN-41] a row in the log that hangs on nothing does not keep a room from opening', async () => {
  const { journal, connect, problems } = world();
  journal.appendNow({ postmortemId, update: Uint8Array.of(9, 9, 9), claims: [] });
  const lost = rawUpdate([{ clientId: 1001, clock: 5, items: [rawText('x', { parent: 'incident', key: 'a' })] }]);
  journal.appendNow({ postmortemId, update: lost, claims: [] });
  const onLost = rawUpdate([{ clientId: 1002, clock: 0, items: [rawText('y', { origin: [1001, 5] })] }]);
  journal.appendNow({ postmortemId, update: onLost, claims: [] });
  const ada = await connect('ada');
  expect({ isSynced: ada.isSynced, pending: ada.doc.store.pendingStructs, problems }).toEqual({
    isSynced: true,
    pending: null,
    problems: ['rows were set aside'],
  });
});
