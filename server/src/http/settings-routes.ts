import { changeSettings } from '#access/deadlines.ts';
import { SettingsBody } from '@debrief/shared/protocol/settings.ts';
import { listUsedLabels } from '#storage/queries/records.ts';
import { loadSettings } from '#storage/queries/settings.ts';
import { LabelListAnswer, refusals, SettingsAnswer } from './answers.ts';
import type { Callers } from './callers.ts';
import type { HttpApp, HttpServices } from './http-app.ts';

/** Sixteen kilobytes hold ten years of holidays in any zone. */
const maxSettingsBytes = 16 * 1024;

/** What holds for all postmortems: the scale, the deadlines, the calendar, and the labels that are in use. */
export function addSettingsRoutes(app: HttpApp, { storage, rooms }: HttpServices, callers: Callers): void {
  const answer = { 200: SettingsAnswer, ...refusals };
  app.get('/api/settings', { schema: { response: answer } }, async (request) => {
    // Guests too: the severity of their meeting is in the words of the workspace.
    await callers.requireKnown(request);
    return loadSettings(storage.db);
  });

  const put = { schema: { body: SettingsBody, response: answer }, bodyLimit: maxSettingsBytes };
  app.put('/api/settings', put, async (request) => {
    await callers.requireOwner(request);
    for (const id of await changeSettings(storage, request.body)) await rooms.refresh(id);
    return request.body;
  });

  const labels = { schema: { response: { 200: LabelListAnswer, ...refusals } } };
  app.get('/api/labels', labels, async (request) => {
    await callers.requireMember(request);
    return listUsedLabels(storage.db);
  });
}
