import { z } from 'zod';
import { hashSecret } from '#access/secrets.ts';
import { can, whyNot } from '@debrief/shared/domain/role.ts';
import { readWebhookBody } from '@debrief/shared/ingest/webhook.ts';
import type { HookAnswer, HookList } from '@debrief/shared/protocol/ingest.ts';
import { addEntries } from '#ingest/add-entries.ts';
import { explainIngest, TIMELINE_FULL } from '#ingest/ingest-details.ts';
import { findHook, listHooks, noteHookUse, type Hook } from '#storage/queries/hooks.ts';
import { refusals } from './answers.ts';
import type { Callers } from './callers.ts';
import type { FailureLimit } from './failure-limit.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { HookListAnswer, HookTakenAnswer } from './ingest-answers.ts';
import { requireOpenDocument } from './open-document.ts';
import { notAllowedProblem, ProblemError } from './problem.ts';
import { PostmortemParams } from './requests.ts';
import { routeLimit } from './route-limit.ts';

/** More than any alert; small enough to be parsed between two frames of a meeting. */
const maxBodyBytes = 256 * 1024;

const HookParams = z.object({ token: z.string().min(1).max(100) });

interface HookContext {
  readonly services: HttpServices;
  readonly callers: Callers;
  readonly failures: FailureLimit;
}

/** Other programs that report events by themselves. */
export function addHookRoutes(app: HttpApp, context: HookContext): void {
  addListRoute(app, context);
  addReceiveRoute(app, context);
}

function addListRoute(app: HttpApp, { services: { storage }, callers }: HookContext): void {
  const schema = { params: PostmortemParams, response: { 200: HookListAnswer, ...refusals } };
  app.get('/api/postmortems/:id/hooks', { schema }, async (request): Promise<HookList> => {
    const { id } = request.params;
    const { participant } = await callers.requireParticipant(request, id);
    if (!can(participant.role, 'manage-hooks')) throw notAllowedProblem(whyNot('manage-hooks'));
    return { hooks: await listHooks(storage.db, id) };
  });
}

function addReceiveRoute(app: HttpApp, { services, failures }: HookContext): void {
  const { storage, clock } = services;
  const schema = { params: HookParams, response: { 200: HookTakenAnswer, ...refusals } };
  const options = { schema, config: routeLimit, bodyLimit: maxBodyBytes };
  app.post('/api/hooks/:token', options, async (request): Promise<HookAnswer> => {
    const now = clock.now();
    failures.check(request.ip, now);
    const hook = await findHook(storage.db, hashSecret(request.params.token));
    if (!hook) {
      failures.count(request.ip, now);
      throw new ProblemError(404, { code: 'unknown-hook', detail: 'There is no such address, or it was revoked.' });
    }
    return receive(services, hook, request.body);
  });
}

async function receive({ rooms, clock, randomness }: HttpServices, hook: Hook, body: unknown): Promise<HookAnswer> {
  const now = clock.now();
  const read = readWebhookBody(body, new Date(now).toISOString());
  if (!read.ok) throw new ProblemError(422, { code: read.refusal, detail: explainIngest(read.refusal) });
  const { entries, skipped } = read.value;
  const added = await rooms.edit(hook.postmortemId, async ({ transaction: { db }, document }) => {
    await requireOpenDocument(db, hook.postmortemId);
    const taken = await addEntries(document, entries, { now, newId: () => randomness.newId() });
    if (taken.ok) await noteHookUse(db, hook.id, { received: taken.value.ids.length, now });
    return taken;
  });
  if (!added.ok) throw new ProblemError(422, { code: added.refusal, detail: TIMELINE_FULL });
  const { ids, known } = added.value;
  const reason = 'It is in the timeline already.';
  return { added: ids.length, skipped: [...skipped, ...known.map((_, index) => ({ line: index + 1, reason }))] };
}
