import { randomBytes } from 'node:crypto';
import { readCauses, readThemes } from '@debrief/shared/document/causes.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import type { MeetingEvent, VoteView } from '@debrief/shared/protocol/events.ts';
import type { CommandDraft } from '@debrief/shared/protocol/commands.ts';
import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPostmortem, join } from '#support/people.ts';
import type { Participant } from '#support/people.ts';
import { report } from '#support/report.ts';
import { startServer } from '#support/start-server.ts';
import type { ServerProcess } from '#support/start-server.ts';
import { copyStoredFiles } from '#support/stored-files.ts';
import type { Tab } from '#support/tab.ts';
import { recordWire } from '#support/wiretaps.ts';
import type { Wiretaps } from '#support/wiretaps.ts';

const meetings = 50;
const atOnce = 5;
const draftsPerAuthor = 3;
const exportFormats = ['md', 'html', 'json'];

let server: ServerProcess;
/** All texts that no log line and no metric may ever hold. */
const unspoken = new Set<string>();
const totals = { meetings: 0, pieces: 0, drafts: 0, votes: 0, leaks: 0, inWritingOrder: 0 };

beforeAll(async () => {
  server = await startServer({ env: { TRUST_PROXY: '127.0.0.1', LOG_LEVEL: 'trace' } });
});
afterAll(() => server.stop());

/** 128 random bits: where it occurs, it was leaked. */
function canary(): string {
  const text = randomBytes(16).toString('hex');
  unspoken.add(text);
  return text;
}

interface Seat {
  readonly person: Participant;
  readonly tab: Tab;
}

interface Meeting {
  readonly id: string;
  readonly wire: Wiretaps;
  /** Facilitator and two attendees: they write and vote. */
  readonly authors: readonly Seat[];
  readonly everybody: readonly Seat[];
}

async function gather(): Promise<Meeting> {
  const { id, invites } = await createPostmortem(server);
  const wire = recordWire();
  const links = { Fay: invites.facilitator, Ada: invites.attendee, Ben: invites.attendee, Olu: invites.observer };
  const people = await Promise.all(
    Object.entries(links).map(([name, link]) => join(server, link, { name, tap: wire.of(name) })),
  );
  const everybody = people.map((person) => ({ person, tab: person.tab() }));
  await Promise.all(everybody.map(({ tab }) => tab.whenSynced()));
  return { id, wire, everybody, authors: everybody.filter(({ person }) => person.role !== 'observer') };
}

async function must(
  { person }: Seat,
  draft: CommandDraft,
  commandId?: string,
): Promise<Readonly<Record<string, unknown>>> {
  const answer = await person.command(draft, commandId);
  if (!answer.ok) throw new Error(`${draft.type} of ${person.name} was refused: ${answer.code} ${answer.detail}`);
  return answer.result ?? {};
}

function facilitatorOf({ authors }: Meeting): Seat {
  const [first] = authors;
  if (!first) throw new Error('a meeting without people');
  return first;
}

/** Everybody looks at everything that HTTP offers. */
async function lookAround({ id, everybody }: Meeting): Promise<void> {
  const paths = [`/api/postmortems/${id}`, ...exportFormats.map((format) => `/api/postmortems/${id}/export.${format}`)];
  for (const { person } of everybody) {
    for (const path of [...paths, '/metrics']) {
      const { status, text } = await person.request(path);
      if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`);
    }
  }
}

/** A secret with its owner. `isNeverShown`: not even after the reveal. */
interface Secret {
  readonly owner: string;
  readonly text: string;
  readonly isNeverShown: boolean;
}

/** Each author writes drafts, changes one and deletes one; another author and the facilitator write as well. */
async function writeDrafts({ authors }: Meeting): Promise<readonly Secret[]> {
  const secrets: Secret[] = [];
  const promptId = asId<never>('made-possible');
  const write = async (seat: Seat, draftId: string, isNeverShown: boolean): Promise<void> => {
    const text = canary();
    secrets.push({ owner: seat.person.name, text, isNeverShown });
    await must(seat, { type: 'write-draft', draftId: asId(draftId), promptId, text });
  };
  for (const seat of authors) {
    const ids = Array.from({ length: draftsPerAuthor }, canary);
    // A draft's id is its author's word as well.
    for (const text of ids) secrets.push({ owner: seat.person.name, text, isNeverShown: true });
    for (const [index, draftId] of ids.entries()) {
      if (index === 0) await write(seat, draftId, true);
      await write(seat, draftId, false);
    }
    const deleted = canary();
    await write(seat, deleted, true);
    await must(seat, { type: 'delete-draft', draftId: asId(deleted) });
  }
  return secrets;
}

/** Counts what reached somebody who is not the owner. */
function leaksOf({ wire, everybody }: Meeting, secrets: readonly Secret[]): readonly string[] {
  return everybody.flatMap(({ person }) =>
    secrets
      .filter(({ owner, text }) => owner !== person.name && wire.occurrences(person.name, text) > 0)
      .map(({ owner, text }) => `${person.name} was told ${text} of ${owner}`),
  );
}

/** The Yjs client ids that wrote the causes and all that is in them. */
function writersOfCauses({ tab }: Seat): ReadonlySet<number> {
  const rows = [...tab.document.causes.values(), ...tab.document.themes.values()];
  const maps = rows.filter((row) => row instanceof Y.Map);
  return new Set(
    maps.flatMap((row) => [
      ...[...row._map.values()].map((item) => item.id.client),
      ...(row._item ? [row._item.id.client] : []),
    ]),
  );
}

async function revealAndLook(meeting: Meeting, secrets: readonly Secret[]): Promise<void> {
  const shown = secrets.filter(({ isNeverShown }) => !isNeverShown);
  await must(facilitatorOf(meeting), { type: 'reveal-causes' });
  await Promise.all(meeting.everybody.map(({ tab }) => tab.until(({ revealed }) => revealed)));
  for (const seat of meeting.everybody) {
    await expect.poll(() => readCauses(seat.tab.document).length).toBe(shown.length);
    const texts = readCauses(seat.tab.document).map(({ text }) => text);
    expect(texts.toSorted()).toEqual(shown.map(({ text }) => text).toSorted());
    const writers = writersOfCauses(seat);
    expect(writers.size).toBe(1);
    for (const { tab } of meeting.everybody) expect(writers.has(tab.doc.clientID)).toBe(false);
  }
  const board = readThemes(facilitatorOf(meeting).tab.document).map(({ id }) => id);
  const byTheme = new Map(readCauses(facilitatorOf(meeting).tab.document).map(({ themeId, text }) => [themeId, text]));
  const order = board.map((id) => byTheme.get(id));
  if (order.every((text, index) => text === shown[index]?.text)) totals.inWritingOrder += 1;
  for (const { person } of meeting.everybody) {
    const answer = await person.request(`/api/postmortems/${meeting.id}/export.json`);
    // The only names next to a revealed cause would be those of its author.
    for (const { text } of shown) expect(answer.text).toContain(text);
  }
}

/** What the event says of everything but time and who is connected. */
function stateOf(event: MeetingEvent): unknown {
  const { serverNow: _now, people: _people, ...rest } = event;
  return rest;
}

/** Spreads five dots as only this person knows; every command id is a canary. */
async function castSecretly(
  seat: Seat,
  themeIds: readonly string[],
  voteId: string,
): Promise<Readonly<Record<string, number>>> {
  const mine: Record<string, number> = {};
  while (Object.values(mine).reduce((sum, dots) => sum + dots, 0) < 5) {
    const themeId = themeIds[Math.floor(Math.random() * themeIds.length)] ?? '';
    if ((mine[themeId] ?? 0) === 3) continue;
    mine[themeId] = (mine[themeId] ?? 0) + 1;
    const draft: CommandDraft = { type: 'cast-vote', voteId: asId(voteId), themeId: asId(themeId) };
    await must(seat, draft, canary());
    totals.votes += 1;
  }
  return mine;
}

function voteOf(event: MeetingEvent | undefined): VoteView {
  if (!event?.vote) throw new Error('no vote in the event');
  return event.vote;
}

/** Everybody votes, the observer watches; before the close nobody learns of more than their own dots. */
async function voteAndLook(meeting: Meeting): Promise<void> {
  const facilitator = facilitatorOf(meeting);
  const watcher = meeting.everybody.find(({ person }) => person.role === 'observer');
  if (!watcher) throw new Error('nobody watches');
  await must(facilitator, { type: 'set-stage', stage: 'vote' });
  const { voteId } = await must(facilitator, { type: 'open-vote', votesPerPerson: 5, votesPerTheme: 3 });
  await Promise.all(
    meeting.everybody.map(({ tab }) => tab.until(({ vote, stage }) => vote !== null && stage === 'vote')),
  );
  const themeIds = readThemes(facilitator.tab.document).map(({ id }) => id);
  const seen: MeetingEvent[] = [];
  watcher.tab.onEvent((event) => seen.push(event));
  const before = await meetingAsTold(watcher, meeting.id);
  const spread = await Promise.all(meeting.authors.map((seat) => castSecretly(seat, themeIds, String(voteId))));
  for (const [index, { tab }] of meeting.authors.entries()) {
    const { mine, results } = voteOf(await tab.until(({ vote }) => sum(vote?.mine) === 5));
    expect({ mine, results }).toEqual({ mine: spread[index], results: undefined });
  }
  expect(await meetingAsTold(watcher, meeting.id)).toEqual(before);
  const voted = seen.filter(({ vote }) => vote?.finished.count === 0);
  expect(new Set(voted.map((event) => JSON.stringify(stateOf(event)))).size).toBeLessThanOrEqual(1);
  await lookAround(meeting);
  await closeAndCount(meeting, String(voteId), spread);
}

function sum(dots: Readonly<Record<string, number>> | undefined): number {
  return Object.values(dots ?? {}).reduce((total, count) => total + count, 0);
}

/** The meeting by HTTP, without the time of the answer. */
async function meetingAsTold({ person }: Seat, id: string): Promise<string> {
  const { text } = await person.request(`/api/postmortems/${id}`);
  return text.replace(/"serverNow":\d+/g, '');
}

async function closeAndCount(
  meeting: Meeting,
  voteId: string,
  spread: readonly Readonly<Record<string, number>>[],
): Promise<void> {
  await must(facilitatorOf(meeting), { type: 'close-vote', voteId: asId(voteId) });
  for (const { tab } of meeting.everybody) {
    const { results, mine } = voteOf(await tab.until(({ vote }) => vote?.status === 'closed'));
    expect(mine).toEqual({});
    for (const { themeId, dots } of results ?? []) {
      expect(dots).toBe(spread.reduce((total, person) => total + (person[themeId] ?? 0), 0));
    }
    expect(sum(Object.fromEntries((results ?? []).map(({ themeId, dots }) => [themeId, dots])))).toBe(
      5 * spread.length,
    );
  }
}

async function runMeeting(): Promise<void> {
  const meeting = await gather();
  await must(facilitatorOf(meeting), { type: 'set-stage', stage: 'causes' });
  const secrets = await writeDrafts(meeting);
  await Promise.all(
    meeting.everybody.map(({ tab }) => tab.until(({ drafts }) => drafts.count === draftsPerAuthor * 3)),
  );
  await lookAround(meeting);
  // Were the taps deaf, nothing would leak: what is their own, everybody has heard.
  const heard = secrets.filter(({ isNeverShown }) => !isNeverShown);
  for (const { owner, text } of heard) expect(meeting.wire.occurrences(owner, text)).toBeGreaterThan(0);
  const leaks = [...leaksOf(meeting, secrets)];
  await revealAndLook(meeting, secrets);
  const forEver = secrets.filter(({ isNeverShown }) => isNeverShown);
  leaks.push(...leaksOf(meeting, forEver));
  await voteAndLook(meeting);
  leaks.push(...leaksOf(meeting, forEver));
  expect(leaks).toEqual([]);
  totals.meetings += 1;
  totals.pieces += meeting.wire.pieces;
  totals.drafts += secrets.length;
  totals.leaks += leaks.length;
  for (const { person, tab } of meeting.everybody) {
    unspoken.add(person.cookie.replace(/^[^=]*=/, ''));
    tab.close();
  }
}

describe('what is private or secret', () => {
  test(
    `[SEC-9] ${meetings} meetings: nobody is told another's draft before the reveal, its author after it, or a vote before the close`,
    { timeout: 240_000 },
    async () => {
      const lane = async (): Promise<void> => {
        for (let count = 0; count < meetings / atOnce; count += 1) await runMeeting();
      };
      await Promise.all(Array.from({ length: atOnce }, lane));
      // Nine causes in the order of writing come by chance once in 362,880 meetings.
      expect(totals.inWritingOrder).toBe(0);
      report('secrecy', totals);
    },
  );

  test('[SEC-10] no draft, vote, session or token is ever written to a log or a metric', async () => {
    const metrics = await fetch(`${server.url}/metrics`);
    const printed = `${server.logs()}\n${await metrics.text()}`;
    expect(unspoken.size).toBeGreaterThan(meetings);
    expect([...unspoken].filter((text) => printed.includes(text))).toEqual([]);
  });

  test('[SEC-11] after the close the files hold the tally and no voter with a choice', () => {
    const stored = copyStoredFiles(server.dataDir);
    expect(stored.rows('select count(*) as votes from vote where status = ?', 'closed')[0]?.['votes']).toBe(meetings);
    expect(stored.rows('select * from ballot')).toEqual([]);
    stored.close();
  });
});
