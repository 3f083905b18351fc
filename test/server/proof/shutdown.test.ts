import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import { CLOSE_CODES } from '@debrief/shared/protocol/close-codes.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { createPostmortem, join as joinMeeting } from '#support/people.ts';
import { startServer } from '#support/start-server.ts';
import { copyStoredFiles } from '#support/stored-files.ts';
import type { Tab } from '#support/tab.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'debrief-shutdown-'));
const rounds = 3;
const people = 8;
/** So many acknowledged rows and the signal comes, in the middle of the work. */
const acknowledgedBeforeSignal = 60;

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Writes row after row, each followed by a barrier, until its connection goes away. */
async function writeUntilGone(tab: Tab, name: string, onSaved: (id: string) => void): Promise<void> {
  for (let count = 0; ; count += 1) {
    const id = `${name}-${count}`;
    addTimelineEntry(tab.document, { id: asId(id), at: null, phase: 'note', text: `Row ${id}` });
    if (!(await tab.barrier())) return;
    onSaved(id);
  }
}

describe('SIGTERM under load', () => {
  test(
    '[SYN-24] the server ends within ten seconds, tells everybody to come back, and keeps all it acknowledged',
    { timeout: 240_000 },
    async () => {
      for (let round = 0; round < rounds; round += 1) {
        const server = await startServer({
          dataDir,
          ownerToken: 'the-owner-of-the-shutdown-test',
          env: { TRUST_PROXY: '127.0.0.1' },
        });
        const { id, invites } = await createPostmortem(server);
        const joined = await Promise.all(
          Array.from({ length: people }, (_, index) =>
            joinMeeting(server, invites.attendee, { name: `Person ${index}` }),
          ),
        );
        const tabs = joined.map((person) => person.tab());
        await Promise.all(tabs.map((tab) => tab.whenSynced()));
        const saved: string[] = [];
        const enough = Promise.withResolvers<void>();
        const writers = tabs.map((tab, index) =>
          writeUntilGone(tab, `p${index}`, (row) => {
            if (saved.push(row) === acknowledgedBeforeSignal) enough.resolve();
          }),
        );
        const closings = Promise.all(tabs.map((tab) => tab.whenClosed()));
        await enough.promise;
        const askedAt = performance.now();
        const exit = await server.kill('SIGTERM');
        expect(performance.now() - askedAt).toBeLessThan(10_000);
        expect(exit, `it printed: ${server.logs()}`).toEqual({ code: 0, signal: null });
        expect((await closings).map(({ code }) => code)).toEqual(tabs.map(() => CLOSE_CODES.restart));
        await Promise.all(writers);
        for (const tab of tabs) tab.close();
        const stored = copyStoredFiles(dataDir);
        const { timeline } = stored.document(id);
        expect(saved.filter((row) => !timeline.has(row))).toEqual([]);
        stored.close();
      }
    },
  );
});
