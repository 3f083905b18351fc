import { randomUUID } from 'node:crypto';
import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addTimelineEntry, removeTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { readThemes } from '@debrief/shared/document/causes.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import type { VoteId } from '@debrief/shared/domain/ids.ts';
import type { CommandDraft } from '@debrief/shared/protocol/commands.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { createPostmortem, join as joinMeeting } from '#support/people.ts';
import type { Participant } from '#support/people.ts';
import { seededRandom } from '#support/random.ts';
import { report } from '#support/report.ts';
import { startServer } from '#support/start-server.ts';
import type { ServerProcess } from '#support/start-server.ts';
import { copyStoredFiles } from '#support/stored-files.ts';
import type { Tab } from '#support/tab.ts';
import { DocumentLedger, lostBallots } from './kill-ledger.ts';
import type { BallotLedger } from './kill-ledger.ts';

const kills = 25;
const writers = 8;
/** Edits in flight per person: enough that a commit always has company. */
const pipelined = 4;
const random = seededRandom(20260301);
const dataDir = mkdtempSync(join(tmpdir(), 'debrief-kill-'));

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

interface Writer {
  readonly person: Participant;
  readonly tab: Tab;
  /** Rows of this writer that are acknowledged and not yet deleted. */
  readonly rows: string[];
  readonly ballot: BallotLedger;
  written: number;
}

/** The same server again on the same files and the same port, so that the providers find it by themselves. */
function start(port = 0): Promise<ServerProcess> {
  return startServer({ dataDir, port, ownerToken: 'the-owner-of-the-kill-test', env: { TRUST_PROXY: '127.0.0.1' } });
}

/** A meeting in the middle of a vote with eight people who may write. */
async function gather(
  server: ServerProcess,
): Promise<{ postmortemId: string; writers: readonly Writer[]; voteId: VoteId }> {
  const { id, invites } = await createPostmortem(server);
  const links = [invites.facilitator, ...Array.from({ length: writers - 1 }, () => invites.attendee)];
  const people = await Promise.all(links.map((link, index) => joinMeeting(server, link, { name: `Writer ${index}` })));
  const [facilitator] = people;
  if (!facilitator) throw new Error('nobody joined');
  const must = async (draft: CommandDraft): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await facilitator.command(draft);
    if (!answer.ok) throw new Error(`${draft.type} was refused: ${answer.code}`);
    return answer.result ?? {};
  };
  const promptId = asId<never>('made-possible');
  await must({ type: 'set-stage', stage: 'causes' });
  await must({ type: 'write-draft', draftId: asId('draft-1'), promptId, text: 'The replica lagged' });
  await must({ type: 'reveal-causes' });
  await must({ type: 'set-stage', stage: 'vote' });
  const { voteId } = await must({ type: 'open-vote', votesPerPerson: 20, votesPerTheme: 20 });
  const tabs = people.map((person) => person.tab());
  await Promise.all(tabs.map((tab) => tab.whenSynced()));
  const themeId = tabs[0] && readThemes(tabs[0].document)[0]?.id;
  if (themeId === undefined) throw new Error('no theme to vote on');
  return {
    postmortemId: id,
    voteId: asId(String(voteId)),
    writers: people.map((person, index) => ({
      person,
      tab: tabs[index] as Tab,
      rows: [],
      ballot: { participantId: person.participantId, themeId, acknowledged: 0, inFlight: null },
      written: 0,
    })),
  };
}

/** One edit and its barrier: mostly a new row, sometimes the end of one that is known to be saved. */
async function editOnce(writer: Writer, ledger: DocumentLedger): Promise<boolean> {
  const { tab, rows } = writer;
  const doomed = random() < 0.3 ? rows.shift() : undefined;
  if (doomed !== undefined) {
    ledger.askDeletion(doomed);
    removeTimelineEntry(tab.document, asId(doomed));
    const isSaved = await tab.barrier();
    if (isSaved) ledger.acknowledge({ inserted: [], deleted: [doomed] });
    return isSaved;
  }
  const id = `${writer.person.participantId}-${writer.written}`;
  writer.written += 1;
  addTimelineEntry(tab.document, { id: asId(id), at: null, phase: 'note', text: `Row ${id}` });
  const isSaved = await tab.barrier();
  if (isSaved) {
    ledger.acknowledge({ inserted: [id], deleted: [] });
    rows.push(id);
  }
  return isSaved;
}

/** Edits until the connection goes away, with several edits on their way at any time. */
async function edit(writer: Writer, ledger: DocumentLedger, onSaved: () => void): Promise<void> {
  const lane = async (): Promise<void> => {
    while (await editOnce(writer, ledger)) onSaved();
  };
  await Promise.all(Array.from({ length: pipelined }, lane));
}

/** What voting in one burst came to. */
interface Voting {
  acknowledged: number;
  /** Asks once more, under its old id, for what was on its way when the server went. */
  readonly unanswered: (() => Promise<void>)[];
}

/** Places and takes back a dot until the server is gone. */
async function vote({ person, ballot }: Writer, voteId: VoteId, voting: Voting): Promise<void> {
  for (;;) {
    const type = ballot.acknowledged === 0 ? 'cast-vote' : 'withdraw-vote';
    const draft: CommandDraft = { type, voteId, themeId: asId(ballot.themeId) };
    const commandId = randomUUID();
    ballot.inFlight = type === 'cast-vote' ? 1 : 0;
    const send = async (): Promise<void> => {
      const answer = await person.command(draft, commandId);
      if (!answer.ok) throw new Error(`${type} was refused: ${answer.code}`);
      ballot.acknowledged = ballot.inFlight ?? ballot.acknowledged;
      ballot.inFlight = null;
    };
    try {
      await send();
      voting.acknowledged += 1;
    } catch (error) {
      // fetch() rejects with a TypeError when the connection breaks; a refusal is a bug.
      if (!(error instanceof TypeError)) throw error;
      voting.unanswered.push(send);
      return;
    }
  }
}

/** Everybody works until so many edits and votes are acknowledged; then the process is gone without a word. */
async function burst(
  server: ServerProcess,
  meeting: { writers: readonly Writer[]; voteId: VoteId },
  ledger: DocumentLedger,
): Promise<Voting> {
  const voting: Voting = { acknowledged: 0, unanswered: [] };
  const wantedEdits = ledger.acknowledged + 30 + Math.floor(random() * 200);
  const wantedVotes = Math.floor(random() * 12);
  const enough = Promise.withResolvers<void>();
  const onSaved = (): void => {
    if (ledger.acknowledged >= wantedEdits && voting.acknowledged >= wantedVotes) enough.resolve();
  };
  const closings = meeting.writers.map(({ tab }) => tab.whenClosed());
  const edits = meeting.writers.map((writer) => edit(writer, ledger, onSaved));
  const votes = meeting.writers.map((writer) => vote(writer, meeting.voteId, voting));
  await Promise.race([enough.promise, ...closings]);
  await server.kill('SIGKILL');
  // Answers that were already in the sockets still count: they were given.
  await Promise.all([...edits, ...closings, ...votes]);
  return voting;
}

describe('kill -9 in the middle of a burst', () => {
  test('[SYN-25] nothing that was acknowledged is missing from the files', { timeout: 240_000 }, async () => {
    let server = await start();
    const meeting = await gather(server);
    const ledger = new DocumentLedger();
    const ballots = meeting.writers.map(({ ballot }) => ballot);
    const lost: string[] = [];
    let votes = 0;
    const startedAt = performance.now();
    for (let kill = 0; kill < kills; kill += 1) {
      const voting = await burst(server, meeting, ledger);
      votes += voting.acknowledged;
      // Before the restart: recovery must not be what makes it true.
      const stored = copyStoredFiles(dataDir);
      expect(stored.integrity()).toBe('ok');
      lost.push(...ledger.lostFrom(stored, meeting.postmortemId), ...lostBallots(stored, ballots));
      stored.close();
      server = await start(server.port);
      for (const ask of voting.unanswered) await ask();
      await Promise.all(meeting.writers.map(({ tab }) => tab.whenSynced()));
    }
    report('kill', {
      kills,
      acknowledgedEdits: ledger.acknowledged,
      acknowledgedVotes: votes,
      lost: lost.length,
      millisecondsPerKill: Math.round((performance.now() - startedAt) / kills),
    });
    expect(lost).toEqual([]);
    expect(ledger.acknowledged).toBeGreaterThan(kills * 30);
    await expectAllEqual(meeting, server);
    for (const { tab } of meeting.writers) tab.close();
    await server.stop();
  });
});

/** After the last restart every tab and the files hold the same rows. */
async function expectAllEqual(
  meeting: { postmortemId: string; writers: readonly Writer[] },
  server: ServerProcess,
): Promise<void> {
  for (const { tab } of meeting.writers) expect(await tab.barrier()).toBe(true);
  const stored = copyStoredFiles(server.dataDir);
  const rows = [...stored.document(meeting.postmortemId).timeline.keys()].toSorted();
  stored.close();
  for (const { tab } of meeting.writers) {
    await expect.poll(() => [...tab.document.timeline.keys()].toSorted()).toEqual(rows);
  }
}
