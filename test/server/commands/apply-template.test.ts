import { beforeEach, expect, test } from 'vitest';
import { keptTemplate, loadPreparation } from '@debrief/server/storage/queries/preparation.ts';
import { deleteTemplate, insertTemplate, updateTemplate } from '@debrief/server/storage/queries/templates.ts';
import { addSection, readSections } from '@debrief/shared/document/sections.ts';
import { asId, type MemberId } from '@debrief/shared/domain/ids.ts';
import type { TemplateDraft } from '@debrief/shared/domain/template.ts';
import { DEFAULT_TEMPLATE, findBuiltIn } from '@debrief/shared/templates/built-in.ts';
import { must } from '@debrief/shared/lang/must.ts';
import type { CommandDraft } from '@debrief/shared/protocol/commands.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let people: World['people'];
beforeEach(async () => {
  world = await createWorld();
  ({ people } = world);
});

const pagerDuty = must(findBuiltIn('pagerduty'), 'a template');

function apply(templateId = 'pagerduty'): CommandDraft {
  return { type: 'apply-template', templateId };
}

function titles(): readonly string[] {
  return readSections(world.document).map(({ title }) => title);
}

const OWN: TemplateDraft = {
  name: 'Ours',
  description: '',
  incidentType: null,
  basedOn: null,
  sections: [{ id: 'one', title: 'One', help: '', starter: '', block: 'text' }],
  prompts: DEFAULT_TEMPLATE.prompts,
  stages: DEFAULT_TEMPLATE.stages.slice(1),
};

async function writer(): Promise<{ readonly by: MemberId; readonly at: number }> {
  const { id } = await world.storage.db.selectFrom('member').select('id').executeTakeFirstOrThrow();
  return { by: asId<MemberId>(id), at: world.now };
}

test('[TPL-8] a new postmortem has the sections, questions, stages and length of the default template, and keeps it', async () => {
  const view = await world.view(people.ada);
  expect(titles()).toEqual(DEFAULT_TEMPLATE.sections.map(({ title }) => title));
  expect(view.stages).toEqual(DEFAULT_TEMPLATE.stages);
  expect(view.prompts).toEqual(DEFAULT_TEMPLATE.prompts);
  expect(await loadPreparation(world.storage.db, world.postmortemId)).toMatchObject({
    minutes: 60,
    template: { id: 'standard', name: 'Standard', version: 1 },
  });
});

test('[TPL-9] another template changes sections, questions, stages and length, and everybody is told', async () => {
  const before = await world.view(people.ada);
  addSection(world.document, { id: 'mine', title: 'Mine', help: '', starter: '', block: 'text' }, null);
  expect(await world.run(people.ada, apply())).toEqual({ ok: true });
  const view = await world.view(people.ada);
  expect(titles()).toEqual([...pagerDuty.sections.map(({ title }) => title), 'Mine']);
  expect(view.stages).toEqual(pagerDuty.stages);
  expect(view.prompts).toEqual(pagerDuty.prompts);
  expect(view.preparationRevision).toBeGreaterThan(before.preparationRevision);
  expect(await keptTemplate(world.storage.db, world.postmortemId)).toEqual(pagerDuty);
});

test('[TPL-9] the meeting begins at the first stage of the new template', async () => {
  await insertTemplate(world.storage.db, { ...OWN, id: 'own' }, await writer());
  await world.run(people.ada, apply('own'));
  expect((await world.view(people.ada)).stage).toBe('causes');
  expect(titles()).toEqual(['Summary', 'One']);
});

test('[TPL-9] a meeting without a date becomes as long as the template plans; one with a date stays', async () => {
  const minutes = async (): Promise<number> => (await loadPreparation(world.storage.db, world.postmortemId)).minutes;
  await world.run(people.ada, apply('quick-look'));
  expect(await minutes()).toBe(15);
  const startsAt = new Date(world.now + 3_600_000).toISOString();
  await world.run(people.fay, { type: 'set-schedule', startsAt, minutes: 45, callUrl: null });
  await world.run(people.ada, apply('production-outage'));
  expect(await minutes()).toBe(45);
});

test('[TPL-10] questions under which somebody has written in private stay behind the new ones', async () => {
  await world.run(people.ben, { type: 'write-draft', draftId: 'd', promptId: 'helped', text: 'Luck' });
  await world.run(people.ada, apply());
  const prompts = (await world.view(people.ada)).prompts.map(({ id }) => id);
  expect(prompts).toEqual([...pagerDuty.prompts.map(({ id }) => id), 'helped']);
});

test.each<readonly [string, () => readonly CommandDraft[]]>([
  ['the group has moved on', () => [{ type: 'set-stage', stage: 'causes' }]],
  ['the timer runs', () => [{ type: 'start-timer', minutes: 5 }]],
  [
    'causes are revealed',
    () => [{ type: 'write-draft', draftId: 'd', promptId: 'helped', text: 'Luck' }, { type: 'reveal-causes' }],
  ],
])('[TPL-11] once %s, the template stays, and nothing changes', async (_what, drafts) => {
  for (const draft of drafts()) expect(await world.run(people.fay, draft)).toMatchObject({ ok: true });
  const before = [titles(), await world.view(people.ada)];
  expect(await world.run(people.fay, apply())).toMatchObject({ ok: false, code: 'meeting-has-begun' });
  expect([titles(), await world.view(people.ada)]).toEqual(before);
});

test('[TPL-11] once a vote is open, the template stays', async () => {
  world.putCauses(2);
  await world.run(people.fay, { type: 'open-vote', votesPerPerson: 3, votesPerTheme: 3 });
  expect(await world.run(people.fay, apply())).toMatchObject({ ok: false, code: 'meeting-has-begun' });
});

test('[TPL-11] a template that is not there is refused', async () => {
  expect(await world.run(people.fay, apply('no-such'))).toMatchObject({ ok: false, code: 'unknown-template' });
});

test('[TPL-12] a postmortem keeps the version that it was made from, whatever becomes of the template', async () => {
  const { db } = world.storage;
  await insertTemplate(db, { ...OWN, id: 'own' }, await writer());
  await world.run(people.ada, apply('own'));
  const kept = await keptTemplate(db, world.postmortemId);
  expect(await updateTemplate(db, { ...OWN, name: 'Theirs', id: 'own', version: 1 }, await writer())).toBe(true);
  await deleteTemplate(db, 'own');
  expect(await keptTemplate(db, world.postmortemId)).toEqual(kept);
  expect(kept).toMatchObject({ name: 'Ours', version: 1 });
});

test('[TPL-12] a postmortem of an older version counts as made from the default template', async () => {
  await world.storage.db.deleteFrom('preparation').execute();
  expect(await keptTemplate(world.storage.db, world.postmortemId)).toEqual(DEFAULT_TEMPLATE);
  expect(await world.run(people.ada, apply())).toEqual({ ok: true });
  expect(await keptTemplate(world.storage.db, world.postmortemId)).toEqual(pagerDuty);
});
