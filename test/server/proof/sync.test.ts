import { addTimelineEntry, readTimeline } from '@debrief/shared/document/timeline.ts';
import { findText } from '@debrief/shared/document/texts.ts';
import { CLOSE_CODES } from '@debrief/shared/protocol/close-codes.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import type { PostmortemDocument } from '@debrief/shared/document/shape.ts';
import type * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMeeting } from '#support/people.ts';
import type { Participant } from '#support/people.ts';
import { startServer } from '#support/start-server.ts';
import type { ServerProcess } from '#support/start-server.ts';
import { copyStoredFiles } from '#support/stored-files.ts';
import { openTab } from '#support/tab.ts';
import type { Tab } from '#support/tab.ts';

let server: ServerProcess;
const tabs: Tab[] = [];

beforeAll(async () => {
  server = await startServer({ env: { TRUST_PROXY: '127.0.0.1' } });
});
afterAll(async () => {
  for (const tab of tabs) tab.close();
  await server.stop();
});

async function tabOf(person: Participant): Promise<Tab> {
  const tab = person.tab();
  tabs.push(tab);
  await tab.whenSynced();
  return tab;
}

function writeRow(document: PostmortemDocument, id: string, text: string): void {
  addTimelineEntry(document, { id: asId(id), at: '2026-03-01T12:00:00.000Z', phase: 'note', text });
}

function textOf(document: PostmortemDocument, id: string): Y.Text {
  const text = findText(document, { root: 'timeline', id, field: 'text' });
  if (!text) throw new Error(`no row ${id}`);
  return text;
}

/** Resolves when the document says so, looked at after each change. */
function whenDocument(tab: Tab, question: (document: PostmortemDocument) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!question(tab.document)) return;
      tab.doc.off('update', look);
      resolve();
    };
    tab.doc.on('update', look);
    look();
  });
}

describe('stock y-websocket providers', () => {
  test('[SYN-20] three people who type into one row at once end with the same text and every character', async () => {
    const { facilitator, noteTaker, attendee } = await startMeeting(server);
    const three = await Promise.all([facilitator, noteTaker, attendee].map(tabOf));
    const [first] = three;
    if (!first) throw new Error('nobody there');
    writeRow(first.document, 'shared', 'Start.');
    await Promise.all(three.map((tab) => whenDocument(tab, ({ timeline }) => timeline.has('shared'))));
    three.forEach(({ document }, person) => {
      for (let word = 0; word < 30; word += 1) textOf(document, 'shared').insert(0, `[${person}.${word}]`);
    });
    const words = three.flatMap((_, person) => Array.from({ length: 30 }, (_word, word) => `[${person}.${word}]`));
    const isWhole = (document: PostmortemDocument): boolean => {
      const text = textOf(document, 'shared').toJSON();
      return words.every((word) => text.includes(word));
    };
    await Promise.all(three.map((tab) => whenDocument(tab, isWhole)));
    const texts = three.map(({ document }) => textOf(document, 'shared').toJSON());
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]?.length).toBe('Start.'.length + words.join('').length);
  });

  test('[SYN-21] edits made without a connection arrive when it is back', async () => {
    const { facilitator, attendee } = await startMeeting(server);
    const [here, away] = await Promise.all([tabOf(facilitator), tabOf(attendee)]);
    away.provider.disconnect();
    writeRow(away.document, 'offline', 'Written on the train');
    writeRow(here.document, 'online', 'Written meanwhile');
    away.provider.connect();
    await Promise.all([here, away].map((tab) => whenDocument(tab, (document) => readTimeline(document).length === 2)));
    expect(readTimeline(here.document)).toEqual(readTimeline(away.document));
  });

  test('[SYN-27] a provider that calls itself synced has the whole document, the newest edit included', async () => {
    const { facilitator, attendee, noteTaker } = await startMeeting(server);
    const writer = await tabOf(attendee);
    writeRow(writer.document, 'large', 'x'.repeat(100_000));
    expect(await writer.barrier()).toBe(true);
    // The first to join makes the server encode the document; what is written then comes on top of it.
    for (const [index, person] of [facilitator, noteTaker].entries()) {
      const tab = person.tab();
      tabs.push(tab);
      const atSync = Promise.withResolvers<readonly string[]>();
      tab.provider.once('sync', () => atSync.resolve([...tab.document.timeline.keys()]));
      expect(await atSync.promise).toContain(index === 0 ? 'large' : 'newest');
      expect(tab.document.sections.size).toBeGreaterThan(0);
      writeRow(writer.document, 'newest', 'Just now');
      expect(await writer.barrier()).toBe(true);
    }
  });

  test('[SYN-22] a barrier is answered when what was sent before it is on disk', async () => {
    const { postmortemId, attendee } = await startMeeting(server);
    const tab = await tabOf(attendee);
    for (let round = 0; round < 20; round += 1) {
      writeRow(tab.document, `row-${round}`, 'x'.repeat(100));
      expect(await tab.barrier()).toBe(true);
      const stored = copyStoredFiles(server.dataDir);
      expect(stored.document(postmortemId).timeline.has(`row-${round}`)).toBe(true);
      stored.close();
    }
  });

  test('[SYN-23] what somebody else sees is already on disk', async () => {
    const { postmortemId, attendee, noteTaker } = await startMeeting(server);
    const [writer, reader] = await Promise.all([tabOf(attendee), tabOf(noteTaker)]);
    for (let round = 0; round < 10; round += 1) {
      writeRow(writer.document, `row-${round}`, 'seen');
      await whenDocument(reader, ({ timeline }) => timeline.has(`row-${round}`));
      const stored = copyStoredFiles(server.dataDir);
      expect(stored.document(postmortemId).timeline.has(`row-${round}`)).toBe(true);
      stored.close();
    }
  });
});

describe('an observer', () => {
  test('[SEC-1] is told that a write was refused, nobody gets it, and it is never acknowledged', async () => {
    const { postmortemId, facilitator, observer } = await startMeeting(server);
    const [reader, watcher] = await Promise.all([tabOf(facilitator), tabOf(observer)]);
    writeRow(watcher.document, 'forbidden', 'Should not be here');
    const told = await watcher.until(({ refusal }) => refusal !== undefined);
    expect(told.refusal?.code).toBe('read-only');
    const unanswered = watcher.barrier();
    writeRow(reader.document, 'allowed', 'Fine');
    expect(await reader.barrier()).toBe(true);
    await whenDocument(watcher, ({ timeline }) => timeline.has('allowed'));
    expect(reader.document.timeline.has('forbidden')).toBe(false);
    const stored = copyStoredFiles(server.dataDir);
    expect(stored.document(postmortemId).timeline.has('forbidden')).toBe(false);
    stored.close();
    watcher.close();
    expect(await unanswered).toBe(false);
  });

  test('[SEC-2] sees everything that the others write', async () => {
    const { attendee, observer } = await startMeeting(server);
    const [writer, watcher] = await Promise.all([tabOf(attendee), tabOf(observer)]);
    writeRow(writer.document, 'news', 'The disk was full');
    await whenDocument(watcher, ({ timeline }) => timeline.has('news'));
    expect(textOf(watcher.document, 'news').toJSON()).toBe('The disk was full');
  });
});

describe('close codes', () => {
  test('[SEC-3] somebody who is removed is out within a second, and the provider does not come back', async () => {
    const { facilitator, attendee } = await startMeeting(server);
    const tab = await tabOf(attendee);
    const closed = tab.whenClosed();
    const askedAt = performance.now();
    const answer = await facilitator.command({ type: 'remove-participant', participantId: attendee.participantId });
    expect(answer).toMatchObject({ ok: true });
    const { code, at } = await closed;
    expect(code).toBe(CLOSE_CODES.notAllowed);
    expect(at - askedAt).toBeLessThan(1_000);
    expect(tab.provider.shouldConnect).toBe(false);
    const again = attendee.tab();
    tabs.push(again);
    expect((await again.whenClosed()).code).toBe(CLOSE_CODES.notAllowed);
  });

  test('[SEC-4] a session that the server does not know has to sign in again', async () => {
    const { postmortemId, attendee } = await startMeeting(server);
    const cookie = attendee.cookie.replace(/=.*/, `=${'A'.repeat(43)}`);
    const tab = openTab({ serverUrl: server.url, postmortemId, headers: { ...attendee.headers, cookie } });
    tabs.push(tab);
    expect((await tab.whenClosed()).code).toBe(CLOSE_CODES.signIn);
  });

  test('[SEC-5] a postmortem that does not exist is told apart from a network that is gone', async () => {
    const { attendee } = await startMeeting(server);
    const tab = openTab({ serverUrl: server.url, postmortemId: 'no-such-postmortem', headers: attendee.headers });
    tabs.push(tab);
    expect((await tab.whenClosed()).code).toBe(CLOSE_CODES.noSuchPostmortem);
  });

  test('[SEC-6] somebody of another postmortem is not let in', async () => {
    const [mine, other] = [await startMeeting(server), await startMeeting(server)];
    const tab = openTab({
      serverUrl: server.url,
      postmortemId: other.postmortemId,
      headers: mine.attendee.headers,
    });
    tabs.push(tab);
    expect((await tab.whenClosed()).code).toBe(CLOSE_CODES.notAllowed);
  });
});

describe('tickets', () => {
  test('[SEC-12] a program without cookies is let in by a ticket, once, and only where it is for', async () => {
    const [{ postmortemId, attendee }, other] = [await startMeeting(server), await startMeeting(server)];
    const ask = async (): Promise<string> => {
      const { text } = await attendee.request(`/api/postmortems/${postmortemId}/ticket`, {});
      return String((JSON.parse(text) as { ticket: unknown }).ticket);
    };
    const connect = (ticket: string, id = postmortemId): Tab => {
      const tab = openTab({ serverUrl: server.url, postmortemId: id, headers: {}, protocols: [ticket] });
      tabs.push(tab);
      return tab;
    };
    const ticket = await ask();
    const first = connect(ticket);
    await first.whenSynced();
    expect((await first.until(() => true)).me.id).toBe(attendee.participantId);
    expect(first.provider.ws?.protocol).toBe(ticket);
    expect((await connect(ticket).whenClosed()).code).toBe(CLOSE_CODES.signIn);
    const elsewhere = await connect(await ask(), other.postmortemId).whenClosed();
    expect([CLOSE_CODES.signIn, CLOSE_CODES.notAllowed]).toContain(elsewhere.code);
  });
});
