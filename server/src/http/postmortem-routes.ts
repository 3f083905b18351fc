import { z } from 'zod';
import { createPostmortem, type Created, type NewRecord } from '#access/create-postmortem.ts';
import { recordOfExample } from '#access/example.ts';
import { findAnyTemplate } from '#access/templates.ts';
import { inviteUrl } from '#access/invites.ts';
import { loadMeetingState } from '#commands/meeting-state.ts';
import { projectForMember, projectMeeting } from '#commands/project-meeting.ts';
import type { MemberId } from '@debrief/shared/domain/ids.ts';
import { timesOutOfOrder } from '@debrief/shared/domain/key-times.ts';
import { isTimeZone } from '@debrief/shared/domain/local-time.ts';
import { MAX_NAME_LENGTH, NO_KEY_TIMES, POSTMORTEM_STATUSES } from '@debrief/shared/domain/postmortem.ts';
import { SEVERITIES } from '@debrief/shared/domain/severity.ts';
import type { Template } from '@debrief/shared/domain/template.ts';
import { CreatePostmortemBody, type CreateAnswer, type PostmortemList } from '@debrief/shared/protocol/http.ts';
import { DEFAULT_TEMPLATE } from '@debrief/shared/templates/built-in.ts';
import { GITLAB_2017 } from '@debrief/shared/templates/gitlab-2017.ts';
import { listRecords } from '#storage/queries/postmortems.ts';
import { listMeetingTimes } from '#storage/queries/preparation.ts';
import { CreatedAnswer, ListAnswer, ReadAnswer, refusals } from './answers.ts';
import type { Callers } from './callers.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { badRequestProblem } from './problem.ts';
import { PostmortemParams } from './requests.ts';

const pageSize = 50;
/** What a record says when nobody has said it: the middle, so that it is neither alarming nor lost. */
const defaultSeverity = 3;

const ListQuery = z.object({
  q: z.string().max(200).optional(),
  severity: z.coerce
    .number()
    .pipe(z.literal([...SEVERITIES]))
    .optional(),
  status: z.enum(POSTMORTEM_STATUSES).optional(),
  service: z.string().max(MAX_NAME_LENGTH).optional(),
  tag: z.string().max(MAX_NAME_LENGTH).optional(),
  overdue: z.stringbool().optional(),
  /** The number of the last record of the page before. */
  cursor: z.coerce.number().int().positive().optional(),
});

/** Creating, listing and reading records. */
export function addPostmortemRoutes(app: HttpApp, services: HttpServices, callers: Callers): void {
  addCreateRoutes(app, services, callers);
  addListRoute(app, services, callers);
  addReadRoute(app, services, callers);
}

function addCreateRoutes(app: HttpApp, services: HttpServices, callers: Callers): void {
  const { storage, randomness, clock } = services;
  const create = async (record: NewRecord, createdBy: MemberId): Promise<CreateAnswer> => {
    const created = await createPostmortem(storage, record, { createdBy, randomness, now: clock.now() });
    return toCreateAnswer(created, services.publicUrl());
  };

  const chosenTemplate = async (templateId: string | undefined): Promise<Template> => {
    const template = templateId === undefined ? DEFAULT_TEMPLATE : await findAnyTemplate(storage.db, templateId);
    if (template) return template;
    throw badRequestProblem('templateId: there is no such template');
  };

  const response = { 201: CreatedAnswer, ...refusals };
  app.post('/api/postmortems', { schema: { body: CreatePostmortemBody, response } }, async (request, reply) => {
    const memberId = await callers.requireMember(request);
    const template = await chosenTemplate(request.body.templateId);
    const answer = await create({ ...toNewRecord(request.body), template }, memberId);
    return reply.code(201).send(answer);
  });

  app.post('/api/postmortems/example', { schema: { response } }, async (request, reply) => {
    const memberId = await callers.requireMember(request);
    const answer = await create(recordOfExample(GITLAB_2017), memberId);
    return reply.code(201).send(answer);
  });
}

function addListRoute(app: HttpApp, { storage, rooms, clock }: HttpServices, callers: Callers): void {
  const schema = { querystring: ListQuery, response: { 200: ListAnswer, ...refusals } };
  app.get('/api/postmortems', { schema }, async (request): Promise<PostmortemList> => {
    await callers.requireMember(request);
    const { q: text, cursor: before, overdue, ...filter } = request.query;
    const overdueAt = overdue === true ? clock.now() : undefined;
    const found = await listRecords(storage.db, { ...filter, text, before, overdueAt, limit: pageSize + 1 });
    const page = found.slice(0, pageSize);
    const meetingTimes = await listMeetingTimes(
      storage.db,
      page.map(({ id }) => id),
    );
    return {
      postmortems: page.map((record) => {
        const meetsAt = meetingTimes.get(record.id);
        const meetingAt = meetsAt === undefined ? null : new Date(meetsAt).toISOString();
        return { ...record, online: rooms.online(record.id).size, meetingAt };
      }),
      nextCursor: found.length > pageSize ? String(page.at(-1)?.number) : null,
    };
  });
}

function addReadRoute(app: HttpApp, { storage, rooms, clock }: HttpServices, callers: Callers): void {
  const schema = { params: PostmortemParams, response: { 200: ReadAnswer, ...refusals } };
  app.get('/api/postmortems/:id', { schema }, async (request) => {
    const { id } = request.params;
    const { participant } = await callers.requireReader(request, id);
    const state = await storage.transaction(({ db }) => loadMeetingState(db, id));
    const live = { online: rooms.online(id), facilitatorAwaySince: null, now: clock.now() };
    const meeting = participant ? projectMeeting(state, participant.id, live) : projectForMember(state, live);
    return { ...state.record, record: state.record, meeting };
  });
}

function toNewRecord(body: CreatePostmortemBody): NewRecord {
  const { title, severity, incidentType, services, tags, detectionSource, timeZone = 'UTC' } = body;
  if (!isTimeZone(timeZone)) throw badRequestProblem('timeZone: not a zone such as Europe/Berlin');
  const [started, detected, resolved] = [body.startedAt, body.detectedAt, body.resolvedAt].map(toUtc);
  const keyTimes = {
    ...NO_KEY_TIMES,
    started: started ?? null,
    detected: detected ?? null,
    resolved: resolved ?? null,
  };
  const wrong = timesOutOfOrder(keyTimes);
  if (wrong) throw badRequestProblem(`${wrong[1]}At: before ${wrong[0]}At`);
  return {
    title,
    severity: severity ?? defaultSeverity,
    incidentType: incidentType ?? 'production-outage',
    startedAt: keyTimes.started,
    detectedAt: detected,
    resolvedAt: resolved,
    services,
    tags,
    detectionSource,
    timeZone,
  };
}

function toUtc(time: string | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}

function toCreateAnswer({ id, tokens }: Created, publicUrl: string): CreateAnswer {
  return {
    id,
    invites: {
      facilitator: inviteUrl(publicUrl, tokens.facilitator),
      noteTaker: inviteUrl(publicUrl, tokens['note-taker']),
      attendee: inviteUrl(publicUrl, tokens.attendee),
      observer: inviteUrl(publicUrl, tokens.observer),
    },
  };
}
