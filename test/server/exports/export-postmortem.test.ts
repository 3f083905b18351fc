import { EXPORT_FORMATS, exportPostmortem, type ExportFormat } from '@debrief/server/exports/export-postmortem.ts';
import { insertImage } from '@debrief/server/storage/queries/images.ts';
import { saveInvitee } from '@debrief/server/storage/queries/invitees.ts';
import { saveSettings } from '@debrief/server/storage/queries/settings.ts';
import { setNeutralActors } from '@debrief/shared/document/remarks.ts';
import { addTimelineEntry } from '@debrief/shared/document/timeline.ts';
import { DEFAULT_SETTINGS } from '@debrief/shared/domain/default-settings.ts';
import { SUMMARY_SECTION, sectionBody } from '@debrief/shared/document/sections.ts';
import { readContent } from '@debrief/shared/document/content.ts';
import { asId, type ImageId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { fromJson, type SummaryJson } from '@debrief/shared/summary/json.ts';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { invitee } from '#server/notify/world.ts';
import { createWorld, startOfTest, type World } from '#server/commands/world.ts';

function exportFrom(
  world: World,
  format: ExportFormat,
  postmortemId = world.postmortemId,
): ReturnType<typeof exportPostmortem> {
  const rooms = { readContent: () => Promise.resolve(readContent(world.document)) };
  return exportPostmortem(
    { storage: world.storage, rooms, publicUrl: () => 'https://debrief.test' },
    { postmortemId, format, now: startOfTest },
  );
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
    ['csv', 'text/csv; charset=utf-8', '\uFEFFTimestamp,Ended,'],
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

  test('[SUM-19] [SUM-20] has the words of the workspace, and everybody on the list with what they are', async () => {
    const world = await createWorld();
    const { storage, postmortemId } = world;
    const severities = DEFAULT_SETTINGS.severities.map((level) => ({ ...level, label: `P${level.severity}` }));
    await saveSettings(storage.db, { ...DEFAULT_SETTINGS, severities });
    await saveInvitee(storage.db, postmortemId, { invitee: invitee('Cy Vu', { jobTitle: 'DBA' }), now: startOfTest });
    const { people, severityLabel } = await summaryOf(world);
    expect(severityLabel).toMatch(/^P[1-4]$/u);
    expect(people.at(-1)).toMatchObject({ name: 'Cy Vu', jobTitle: 'DBA', attended: false });
    expect((await exportFrom(world, 'md')).body).not.toContain('cy.vu@example.com');
  });

  test('[NEU-9] every file has roles instead of names when the document says so', async () => {
    const world = await createWorld();
    addTimelineEntry(world.document, { id: asId('t'), text: 'Then Ada asked again' });
    const named = await exportFrom(world, 'csv');
    expect(named.body).toContain('Then Ada asked again');
    setNeutralActors(world.document, true);
    for (const format of EXPORT_FORMATS) expect((await exportFrom(world, format)).body).not.toMatch(/\bAda\b/u);
  });

  test('[IMG-8] a picture of an event is in the HTML file, too', async () => {
    const world = await createWorld();
    const { storage, postmortemId, document } = world;
    const image = { imageId: asId<ImageId>('pic-2'), alt: 'Queue depth', width: 8, height: 4 };
    const row = { id: image.imageId, postmortemId, mediaType: 'image/webp', width: 8, height: 4 };
    await insertImage(storage.db, {
      ...row,
      bytes: Uint8Array.of(1),
      createdAt: startOfTest,
      uploadedBy: world.people.ada,
    });
    addTimelineEntry(document, { id: asId('t'), text: 'It climbs', images: [image] });
    expect((await exportFrom(world, 'html')).body).toContain(
      '<img src="data:image/webp;base64,AQ==" alt="Queue depth"',
    );
  });

  test('[IMG-8] has its pictures in the HTML file and leads to them from Markdown', async () => {
    const world = await createWorld();
    const id = asId<ImageId>('pic-1');
    const { storage, postmortemId, document } = world;
    const bytes = Uint8Array.of(1, 2, 3);
    const image = { id, postmortemId, mediaType: 'image/webp', width: 8, height: 4, bytes, createdAt: startOfTest };
    await insertImage(storage.db, { ...image, uploadedBy: world.people.ada });
    const body = must(sectionBody(document, SUMMARY_SECTION), 'the summary');
    for (const imageId of [id, 'gone']) {
      const picture = new Y.XmlElement('image');
      picture.setAttribute('imageId', imageId);
      picture.setAttribute('alt', 'Disk usage');
      body.push([picture]);
    }
    const html = (await exportFrom(world, 'html')).body;
    expect(html).toContain('<img src="data:image/webp;base64,AQID" alt="Disk usage"');
    expect(html).toContain('<p class="quiet">Picture: Disk usage</p>');
    expect((await exportFrom(world, 'md')).body).toContain(
      `![Disk usage](<https://debrief.test/api/postmortems/${postmortemId}/images/pic-1>)`,
    );
    expect((await exportFrom(world, 'json')).body).toContain('"imageId": "pic-1"');
  });

  test('[EXP-9] throws for a postmortem that is not there', async () => {
    await expect(exportFrom(await createWorld(), 'md', asId<PostmortemId>('nowhere'))).rejects.toThrow('nowhere');
  });
});
