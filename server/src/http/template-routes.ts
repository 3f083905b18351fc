import { allTemplates } from '#access/templates.ts';
import { can } from '@debrief/shared/domain/role.ts';
import { TEMPLATE_LIMITS } from '@debrief/shared/domain/template.ts';
import { TemplateBody, TemplateChangeBody, type TemplateList } from '@debrief/shared/protocol/http.ts';
import { findBuiltIn } from '@debrief/shared/templates/built-in.ts';
import { keptTemplate } from '#storage/queries/preparation.ts';
import {
  countTemplates,
  deleteTemplate,
  findTemplate,
  insertTemplate,
  updateTemplate,
} from '#storage/queries/templates.ts';
import { NoContent, refusals } from './answers.ts';
import type { Callers } from './callers.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { notAllowedProblem, ProblemError } from './problem.ts';
import { PostmortemParams, TemplateParams } from './requests.ts';
import { TemplateAnswer, TemplateListAnswer, TemplateSavedAnswer } from './template-answers.ts';

/** Forty sections with long helps; anything else has smaller bodies. */
const bodyLimit = 256 * 1024;

/** The templates of the workspace, and those of one postmortem. */
export function addTemplateRoutes(app: HttpApp, services: HttpServices, callers: Callers): void {
  addReadRoutes(app, services, callers);
  addWriteRoutes(app, services, callers);
  addDeleteRoute(app, services, callers);
}

function addReadRoutes(app: HttpApp, { storage }: HttpServices, callers: Callers): void {
  const schema = { response: { 200: TemplateListAnswer, ...refusals } };
  app.get('/api/templates', { schema }, async (request): Promise<TemplateList> => {
    await callers.requireMember(request);
    return { templates: await allTemplates(storage.db) };
  });

  const ofPostmortem = { params: PostmortemParams, response: { 200: TemplateListAnswer, ...refusals } };
  app.get('/api/postmortems/:id/templates', { schema: ofPostmortem }, async (request): Promise<TemplateList> => {
    const { participant: reader } = await callers.requireReader(request, request.params.id);
    if (reader && !can(reader.role, 'prepare')) throw notAllowedProblem();
    return { templates: await allTemplates(storage.db) };
  });

  const kept = { params: PostmortemParams, response: { 200: TemplateAnswer, ...refusals } };
  app.get('/api/postmortems/:id/template', { schema: kept }, async (request) => {
    await callers.requireReader(request, request.params.id);
    return keptTemplate(storage.db, request.params.id);
  });
}

function addWriteRoutes(app: HttpApp, { storage, randomness, clock }: HttpServices, callers: Callers): void {
  const createSchema = { body: TemplateBody, response: { 201: TemplateSavedAnswer, ...refusals } };
  app.post('/api/templates', { schema: createSchema, bodyLimit }, async (request, reply) => {
    const by = await callers.requireMember(request);
    const id = randomness.newId<string & {}>();
    await storage.transaction(async ({ db }) => {
      if ((await countTemplates(db)) >= TEMPLATE_LIMITS.templates) throw tooManyProblem();
      await insertTemplate(db, { ...request.body, id }, { by, at: clock.now() });
    });
    return reply.code(201).send({ id, version: 1 });
  });

  const changeSchema = {
    params: TemplateParams,
    body: TemplateChangeBody,
    response: { 200: TemplateSavedAnswer, ...refusals },
  };
  app.put('/api/templates/:id', { schema: changeSchema, bodyLimit }, async (request) => {
    const by = await callers.requireMember(request);
    const { id } = request.params;
    if (findBuiltIn(id)) throw builtInProblem();
    const { version } = request.body;
    await storage.transaction(async ({ db }) => {
      if (await updateTemplate(db, { ...request.body, id }, { by, at: clock.now() })) return;
      throw (await findTemplate(db, id)) ? changedMeanwhileProblem() : noSuchTemplateProblem();
    });
    return { id, version: version + 1 };
  });
}

function addDeleteRoute(app: HttpApp, { storage }: HttpServices, callers: Callers): void {
  const schema = { params: TemplateParams, response: { 204: NoContent, ...refusals } };
  app.delete('/api/templates/:id', { schema }, async (request, reply) => {
    await callers.requireMember(request);
    if (findBuiltIn(request.params.id)) throw builtInProblem();
    if (!(await deleteTemplate(storage.db, request.params.id))) throw noSuchTemplateProblem();
    return reply.code(204).send(null);
  });
}

function builtInProblem(): ProblemError {
  return notAllowedProblem('This template comes with Debrief. Make a copy of it to change it.');
}

function noSuchTemplateProblem(): ProblemError {
  return new ProblemError(404, { code: 'unknown-template', detail: 'There is no such template any more.' });
}

function changedMeanwhileProblem(): ProblemError {
  return new ProblemError(409, {
    code: 'template-changed',
    detail: 'Somebody else has changed this template meanwhile.',
  });
}

function tooManyProblem(): ProblemError {
  const detail = `A workspace holds ${TEMPLATE_LIMITS.templates} templates of its own. Delete one first.`;
  return new ProblemError(409, { code: 'too-many-templates', detail });
}
