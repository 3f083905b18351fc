import type { FastifyReply } from 'fastify';
import { loadGathering, toCalendar, type Gathering } from '#exports/calendar.ts';
import { can, whyNot } from '@debrief/shared/domain/role.ts';
import { fileAnswer, refusals } from './answers.ts';
import type { Callers } from './callers.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { notAllowedProblem, ProblemError } from './problem.ts';
import { PostmortemParams } from './requests.ts';
import { routeLimit } from './route-limit.ts';

/**
 * The meeting as a calendar file. Mail addresses are in it for those who prepare. Read, it has the address of the page;
 * asked for anew by who may invite, it has a link of its own that lets people in: reading makes no links.
 */
export function addCalendarRoute(app: HttpApp, services: HttpServices, callers: Callers): void {
  const { storage, mailings, clock } = services;
  const schema = { params: PostmortemParams, response: { 200: fileAnswer('text/calendar'), ...refusals } };
  const path = '/api/postmortems/:id/export.ics';
  const answer = (reply: FastifyReply, gathering: Gathering, says: CalendarWords): FastifyReply => {
    const body = toCalendar(gathering, { organiser: mailings.organiser, now: clock.now(), ...says });
    if (body === undefined) throw notScheduledProblem();
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="pm-${gathering.record.number}-meeting.ics"`)
      .header('cache-control', 'no-store')
      .send(body);
  };

  app.get(path, { schema }, async (request, reply) => {
    const { id } = request.params;
    const { participant: reader } = await callers.requireReader(request, id);
    const gathering = await storage.transaction(({ db }) => loadGathering(db, id));
    const withAddresses = reader !== undefined && can(reader.role, 'prepare');
    return answer(reply, gathering, { link: mailings.pageUrl(id), withAddresses });
  });

  app.post(path, { schema, config: routeLimit }, async (request, reply) => {
    const { id } = request.params;
    const { participant } = await callers.requireParticipant(request, id);
    if (!can(participant.role, 'invite')) throw notAllowedProblem(whyNot('invite'));
    const { gathering, link } = await storage.transaction(async (transaction) => {
      const read = await loadGathering(transaction.db, id);
      if (read.preparation.startsAt === null) throw notScheduledProblem();
      return { gathering: read, link: await mailings.makeLink(transaction, read, 'attendee') };
    });
    return answer(reply, gathering, { link, withAddresses: true });
  });
}

interface CalendarWords {
  readonly link: string;
  readonly withAddresses: boolean;
}

function notScheduledProblem(): ProblemError {
  const detail = 'The meeting has no time yet, so there is nothing to put into a calendar.';
  return new ProblemError(409, { code: 'not-scheduled', detail });
}
