import { loadGathering, toCalendar } from '#exports/calendar.ts';
import { can } from '@debrief/shared/domain/role.ts';
import { fileAnswer, refusals } from './answers.ts';
import type { Callers } from './callers.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { ProblemError } from './problem.ts';
import { PostmortemParams } from './requests.ts';

/** The meeting as a calendar file. Mail addresses are in it for those who prepare. */
export function addCalendarRoute(app: HttpApp, services: HttpServices, callers: Callers): void {
  const { storage, mailings, clock } = services;
  const schema = { params: PostmortemParams, response: { 200: fileAnswer('text/calendar'), ...refusals } };
  app.get('/api/postmortems/:id/export.ics', { schema }, async (request, reply) => {
    const { id } = request.params;
    const reader = await callers.requireReader(request, id);
    const gathering = await storage.transaction(({ db }) => loadGathering(db, id));
    const withAddresses = reader !== undefined && can(reader.role, 'prepare');
    const body = toCalendar(gathering, {
      organiser: mailings.organiser,
      pageUrl: mailings.pageUrl(id),
      withAddresses,
      now: clock.now(),
    });
    if (body === undefined) {
      const detail = 'The meeting has no time yet, so there is nothing to put into a calendar.';
      throw new ProblemError(409, { code: 'not-scheduled', detail });
    }
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="pm-${gathering.record.number}-meeting.ics"`)
      .header('cache-control', 'no-store')
      .send(body);
  });
}
