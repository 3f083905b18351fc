import { exportPostmortem, type ExportFormat } from '@debrief/server/exports/export-postmortem.ts';
import { readContent } from '@debrief/shared/document/content.ts';
import { asId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { fromJson, type SummaryJson } from '@debrief/shared/summary/json.ts';
import { describe, expect, test } from 'vitest';
import { createWorld, startOfTest, type World } from '#server/commands/world.ts';

function exportFrom(
  world: World,
  format: ExportFormat,
  postmortemId = world.postmortemId,
): ReturnType<typeof exportPostmortem> {
  const rooms = { readContent: () => Promise.resolve(readContent(world.document)) };
  return exportPostmortem({ storage: world.storage, rooms }, { postmortemId, format, now: startOfTest });
}

async function summaryOf(world: World): Promise<SummaryJson> {
  const { body } = await exportFrom(world, 'json');
  return must(fromJson(JSON.parse(body)), 'a summary');
}

/** One round in which Ada gives two dots to the theme of that index. */
async function vote(world: World, choice: number, close: boolean): Promise<void> {
  const opened = await world.run(world.people.fay, { type: 'open-vote', votesPerPerson: 2, votesPerTheme: 2 });
  const voteId = opened.ok ? String(opened.result?.['voteId']) : '';
  for (let dot = 0; dot < 2; dot += 1) {
    await world.run(world.people.ada, { type: 'cast-vote', voteId, themeId: `theme-${choice}` });
  }
  if (close) await world.run(world.people.fay, { type: 'close-vote', voteId });
}

describe('exporting a postmortem', () => {
  test.each([
    ['md', 'text/markdown; charset=utf-8', '# PM-1 Queue was full'],
    ['html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['json', 'application/json; charset=utf-8', '{\n  "format": "debrief-postmortem"'],
  ] as const)('[EXP-6] as %s has its type and a speaking name', async (format, contentType, start) => {
    const file = await exportFrom(await createWorld(), format);
    expect(file).toMatchObject({ contentType, fileName: `pm-1-queue-was-full.${format}` });
    expect(file.body.startsWith(start)).toBe(true);
  });

  test('[EXP-7] shows the vote that was closed last, also while another one is open', async () => {
    const world = await createWorld();
    world.putCauses(2);
    await vote(world, 0, true);
    world.now += 60_000;
    await vote(world, 1, true);
    await vote(world, 0, false);
    const { themes, vote: voted } = await summaryOf(world);
    expect(themes.map(({ result }) => result)).toEqual([
      { rank: 1, dots: 2 },
      { rank: 2, dots: 0 },
    ]);
    expect(themes[0]?.causes).toEqual(
      readContent(world.document)
        .causes.filter(({ themeId }) => themeId === 'theme-1')
        .map(({ text }) => text),
    );
    expect(voted).toEqual({ votesPerPerson: 2, dots: 2 });
  });

  test('[EXP-7] shows no vote that is still open', async () => {
    const world = await createWorld();
    world.putCauses(2);
    await vote(world, 0, false);
    const { themes, vote: voted } = await summaryOf(world);
    expect([voted, ...themes.map(({ result }) => result)]).toEqual([null, null, null]);
  });

  test('[EXP-8] names everybody who is in it', async () => {
    const { people } = await summaryOf(await createWorld());
    expect(people.map(({ role }) => role).toSorted()).toEqual([
      'attendee',
      'attendee',
      'facilitator',
      'note-taker',
      'observer',
    ]);
  });

  test('[EXP-9] throws for a postmortem that is not there', async () => {
    await expect(exportFrom(await createWorld(), 'md', asId<PostmortemId>('nowhere'))).rejects.toThrow('nowhere');
  });
});
