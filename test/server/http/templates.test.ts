import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Template, TemplateDraft } from '@debrief/shared/domain/template.ts';
import { must } from '@debrief/shared/lang/must.ts';
import type { TemplateList } from '@debrief/shared/protocol/http.ts';
import { BUILT_IN_TEMPLATES, DEFAULT_TEMPLATE } from '@debrief/shared/templates/built-in.ts';
import { bearer, createHttpWorld, type Answer, type HttpWorld } from './world.ts';

let world: HttpWorld;
beforeEach(async () => {
  world = await createHttpWorld();
});
afterEach(() => world.close());

const OWN: TemplateDraft = {
  name: 'Ours',
  description: 'How we do it',
  incidentType: 'security',
  basedOn: 'pagerduty',
  sections: [
    { id: 'summary', title: 'In short', help: 'Five lines.', starter: 'We …', block: 'text' },
    { id: 'timeline', title: 'When', help: '', starter: '', block: 'timeline' },
  ],
  prompts: [{ ...must(DEFAULT_TEMPLATE.prompts[0], 'a prompt'), title: 'Why?' }],
  stages: DEFAULT_TEMPLATE.stages.slice(0, 2),
};

async function list(): Promise<readonly Template[]> {
  return ((await world.get('/api/templates', bearer)).json as TemplateList).templates;
}

async function add(draft: unknown = OWN): Promise<Answer> {
  return world.post('/api/templates', draft, bearer);
}

async function addedId(): Promise<string> {
  return ((await add()).json as { readonly id: string }).id;
}

test('[TPL-13] members read all templates: the built-in ones in their order, then own ones by name', async () => {
  await add({ ...OWN, name: 'Zebra' });
  await add({ ...OWN, name: 'Aardvark' });
  const templates = await list();
  expect(templates.slice(0, BUILT_IN_TEMPLATES.length)).toEqual(BUILT_IN_TEMPLATES);
  expect(templates.slice(BUILT_IN_TEMPLATES.length).map(({ name }) => name)).toEqual(['Aardvark', 'Zebra']);
});

test('[TPL-13] an own template is kept as it was sent, and counts its versions', async () => {
  const id = await addedId();
  expect((await list()).at(-1)).toEqual({ ...OWN, id, version: 1, builtIn: false, basis: 'Own template' });
  const changed = await world.put(`/api/templates/${id}`, { ...OWN, name: 'Better', version: 1 }, bearer);
  expect(changed.json).toEqual({ id, version: 2 });
  expect((await list()).at(-1)).toMatchObject({ name: 'Better', version: 2 });
});

test('[TPL-14] of two who change one version, the second is told, and nothing of the first is lost', async () => {
  const id = await addedId();
  await world.put(`/api/templates/${id}`, { ...OWN, name: 'First', version: 1 }, bearer);
  const second = await world.put(`/api/templates/${id}`, { ...OWN, name: 'Second', version: 1 }, bearer);
  expect(second.status).toBe(409);
  expect(second.json).toMatchObject({ code: 'template-changed' });
  expect((await list()).at(-1)?.name).toBe('First');
});

test('[TPL-13] a template is deleted once, and is then nowhere', async () => {
  const id = await addedId();
  expect((await world.delete(`/api/templates/${id}`, bearer)).status).toBe(204);
  expect(await list()).toHaveLength(BUILT_IN_TEMPLATES.length);
  for (const answer of [
    await world.delete(`/api/templates/${id}`, bearer),
    await world.put(`/api/templates/${id}`, { ...OWN, version: 1 }, bearer),
  ]) {
    expect(answer.status).toBe(404);
    expect(answer.json).toMatchObject({ code: 'unknown-template' });
  }
});

test('[TPL-15] what comes with Debrief can be neither changed nor deleted', async () => {
  expect((await world.put('/api/templates/standard', { ...OWN, version: 1 }, bearer)).status).toBe(403);
  expect((await world.delete('/api/templates/standard', bearer)).status).toBe(403);
});

test('[TPL-15] nobody but members reads and writes the templates of the workspace', async () => {
  const { invites } = await world.create();
  const guest = (await world.join(invites.facilitator)).headers;
  const id = await addedId();
  for (const [headers, status] of [
    [{}, 401],
    [guest, 403],
  ] as const) {
    expect((await world.get('/api/templates', headers)).status).toBe(status);
    expect((await world.post('/api/templates', OWN, headers)).status).toBe(status);
    expect((await world.put(`/api/templates/${id}`, { ...OWN, version: 1 }, headers)).status).toBe(status);
    expect((await world.delete(`/api/templates/${id}`, headers)).status).toBe(status);
  }
});

test('[TPL-15] whoever prepares a postmortem may choose among all templates; its readers see the one that it was made from', async () => {
  const { id, invites } = await world.create();
  const ada = (await world.join(invites.attendee)).headers;
  const otto = (await world.join(invites.observer, 'Otto')).headers;
  const all = `/api/postmortems/${id}/templates`;
  const kept = `/api/postmortems/${id}/template`;
  for (const headers of [ada, bearer]) {
    expect((await world.get(all, headers)).json).toEqual({ templates: BUILT_IN_TEMPLATES });
  }
  expect((await world.get(all, otto)).status).toBe(403);
  expect((await world.get(all)).status).toBe(401);
  for (const headers of [ada, otto, bearer]) expect((await world.get(kept, headers)).json).toEqual(DEFAULT_TEMPLATE);
  expect((await world.get(kept)).status).toBe(401);
});

const section = must(OWN.sections[0], 'a section');
const stage = must(OWN.stages[0], 'a stage');
test.each([
  ['a name of blanks', { ...OWN, name: '  ' }],
  ['a name that is too long', { ...OWN, name: 'x'.repeat(81) }],
  ['41 sections', { ...OWN, sections: Array.from({ length: 41 }, (_, index) => ({ ...section, id: `s${index}` })) }],
  ['two sections with one id', { ...OWN, sections: [section, section] }],
  ['a section of a kind that there is not', { ...OWN, sections: [{ ...section, block: 'poem' }] }],
  ['a summary that cannot be written in', { ...OWN, sections: [{ ...section, block: 'timeline' }] }],
  ['a starter text that is too long', { ...OWN, sections: [{ ...section, starter: 'x'.repeat(2_001) }] }],
  ['an id with a blank', { ...OWN, sections: [{ ...section, id: 'a b' }] }],
  ['no question', { ...OWN, prompts: [] }],
  ['13 questions', { ...OWN, prompts: Array.from({ length: 13 }, (_, index) => ({ id: `p${index}`, title: 'Why?' })) }],
  ['no stage', { ...OWN, stages: [] }],
  ['a stage twice', { ...OWN, stages: [stage, stage] }],
  ['a stage without a screen', { ...OWN, stages: [{ ...stage, id: 'welcome' }] }],
  ['three hours of one stage', { ...OWN, stages: [{ ...stage, plannedMinutes: 180 }] }],
  ['something else besides', { ...OWN, builtIn: true }],
])('[TPL-16] a template with %s is refused', async (_what, draft) => {
  const answer = await add(draft);
  expect(answer.status).toBe(400);
  expect(answer.json).toMatchObject({ code: 'bad-request' });
  expect(await list()).toHaveLength(BUILT_IN_TEMPLATES.length);
});

test('[TPL-16] the largest template that the limits allow is accepted', async () => {
  const full = (index: number): unknown => ({
    id: `s${index}`,
    title: 't'.repeat(120),
    help: 'ü'.repeat(600),
    starter: 'ü'.repeat(2_000),
    block: 'text',
  });
  expect((await add({ ...OWN, sections: Array.from({ length: 40 }, (_, index) => full(index)) })).status).toBe(201);
});

test('[TPL-16] a workspace holds 100 templates of its own', async () => {
  for (let count = 0; count < 100; count += 1) expect((await add()).status).toBe(201);
  const answer = await add();
  expect(answer.status).toBe(409);
  expect(answer.json).toMatchObject({ code: 'too-many-templates' });
});

test('[TPL-8] a postmortem is made from the template that was chosen; one that is not there is refused', async () => {
  const create = (templateId: string): Promise<Answer> =>
    world.post('/api/postmortems', { title: 'Leak', templateId }, bearer);
  const { id } = (await create(await addedId())).json as { readonly id: string };
  expect((await world.get(`/api/postmortems/${id}/template`, bearer)).json).toMatchObject({ name: 'Ours', version: 1 });
  const refused = await create('no-such');
  expect(refused.status).toBe(400);
  expect(refused.json).toMatchObject({ code: 'bad-request' });
});
