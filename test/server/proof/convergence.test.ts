import {
  addTimelineEntry,
  changeTimelineEntry,
  readTimeline,
  removeTimelineEntry,
} from '@debrief/shared/document/timeline.ts';
import { findText } from '@debrief/shared/document/texts.ts';
import { addWhyNode, moveWhyNode, readWhyNodes, removeWhyNode } from '@debrief/shared/document/analyses.ts';
import { readContent } from '@debrief/shared/document/content.ts';
import { asId } from '@debrief/shared/domain/ids.ts';
import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPostmortem, join } from '#support/people.ts';
import { seededRandom } from '#support/random.ts';
import { report } from '#support/report.ts';
import { startServer } from '#support/start-server.ts';
import type { ServerProcess } from '#support/start-server.ts';
import { copyStoredFiles } from '#support/stored-files.ts';
import type { Tab } from '#support/tab.ts';

const seeds = 20;
const operations = 200;
const people = 4;
const atOnce = 4;

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer({ env: { TRUST_PROXY: '127.0.0.1' } });
});
afterAll(() => server.stop());

/** Everything that one random step needs. */
interface Step {
  readonly tab: Tab;
  readonly random: () => number;
  /** A new id. */
  readonly id: string;
}

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

function typeSomewhere({ tab, random, id }: Step): void {
  const entry = pick(readTimeline(tab.document), random);
  const text = entry && findText(tab.document, { root: 'timeline', id: entry.id, field: 'text' });
  if (!text) return;
  const at = Math.floor(random() * (text.length + 1));
  if (text.length > at + 3 && random() < 0.3) text.delete(at, 3);
  else text.insert(at, `<${id}>`);
}

const steps: readonly ((step: Step) => void)[] = [
  typeSomewhere,
  typeSomewhere,
  typeSomewhere,
  ({ tab, id }) => addTimelineEntry(tab.document, { id: asId(id), at: null, phase: 'note', text: `Row ${id}` }),
  ({ tab, random }) => {
    const entry = pick(readTimeline(tab.document), random);
    if (entry) changeTimelineEntry(tab.document, entry.id, { phase: random() < 0.5 ? 'detection' : 'resolution' });
  },
  ({ tab, random }) => {
    const entry = pick(readTimeline(tab.document), random);
    if (entry && random() < 0.3) removeTimelineEntry(tab.document, entry.id);
  },
  ({ tab, random, id }) => {
    const parentId = pick(readWhyNodes(tab.document), random)?.id ?? null;
    addWhyNode(tab.document, { id: asId(id), themeId: asId('theme'), text: `Why ${id}` }, { parentId });
  },
  ({ tab, random }) => {
    const [node, parent] = [0, 1].map(() => pick(readWhyNodes(tab.document), random));
    if (node && parent) moveWhyNode(tab.document, node.id, { parentId: parent.id });
  },
  ({ tab, random }) => {
    const node = pick(readWhyNodes(tab.document), random);
    if (node && random() < 0.2) removeWhyNode(tab.document, node.id);
  },
  ({ tab, random }) => {
    if (random() < 0.4) tab.provider.disconnect();
  },
  ({ tab }) => tab.provider.connect(),
  ({ tab }) => tab.provider.connect(),
];

/** Four people edit, lose the network and come back; at the end all of them and the files hold the same. */
async function runSeed(seed: number): Promise<void> {
  const random = seededRandom(seed);
  const { id: postmortemId, invites } = await createPostmortem(server);
  const links = [invites.facilitator, invites.noteTaker, invites.attendee, invites.attendee];
  const joined = await Promise.all(links.map((link, index) => join(server, link, { name: `Person ${index}` })));
  const tabs = joined.map((person) => person.tab());
  await Promise.all(tabs.map((tab) => tab.whenSynced()));
  for (let count = 0; count < operations; count += 1) {
    const tab = pick(tabs, random);
    if (tab) pick(steps, random)?.({ tab, random, id: `s${seed}-${count}` });
    // Every now and then the others catch up before the next step.
    if (random() < 0.1) await Promise.race(tabs.map((each) => each.barrier()));
  }
  for (const tab of tabs) tab.provider.connect();
  await Promise.all(tabs.map((tab) => tab.whenSynced()));
  expect(await Promise.all(tabs.map((tab) => tab.barrier()))).toEqual(tabs.map(() => true));
  const stored = copyStoredFiles(server.dataDir);
  const onDisk = stored.document(postmortemId);
  stored.close();
  const expected = Y.snapshot(onDisk.doc);
  for (const { doc } of tabs) {
    await expect.poll(() => Y.equalSnapshots(Y.snapshot(doc), expected), { timeout: 10_000 }).toBe(true);
    expect(doc.store.pendingStructs).toBeNull();
  }
  for (const { document } of tabs) expect(readContent(document)).toEqual(readContent(onDisk));
  for (const tab of tabs) tab.close();
}

describe('convergence over real sockets', () => {
  test(
    `[SYN-26] ${seeds} seeds of ${operations} operations by ${people} people with cuts: every copy is the same`,
    { timeout: 240_000 },
    async () => {
      const startedAt = performance.now();
      const lane = async (first: number): Promise<void> => {
        for (let seed = first; seed < seeds; seed += atOnce) await runSeed(seed);
      };
      await Promise.all(Array.from({ length: atOnce }, (_, index) => lane(index)));
      report('convergence', {
        seeds,
        operations,
        people,
        seconds: Math.round((performance.now() - startedAt) / 100) / 10,
      });
    },
  );
});
