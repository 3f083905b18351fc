import ical, { ICalAlarmType, ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod } from 'ical-generator';
import { agendaLines } from '@debrief/shared/domain/agenda.ts';
import type { PostmortemId } from '@debrief/shared/domain/ids.ts';
import { formatMeetingTime } from '@debrief/shared/domain/meeting-time.ts';
import type { PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import type { Invitee } from '@debrief/shared/domain/preparation.ts';
import type { Stage } from '@debrief/shared/domain/stage.ts';
import { must } from '@debrief/shared/lang/must.ts';
import { listInvitees } from '#storage/queries/invitees.ts';
import { loadMeeting } from '#storage/queries/meetings.ts';
import { findRecord } from '#storage/queries/postmortems.ts';
import { loadPreparation, type StoredPreparation } from '#storage/queries/preparation.ts';
import type { Db } from '#storage/queries/rows.ts';

/** A meeting as a calendar and a mail speak of it. */
export interface Gathering {
  readonly record: PostmortemRecord;
  readonly preparation: StoredPreparation;
  readonly stages: readonly Stage[];
  readonly invitees: readonly Invitee[];
}

/** Reads it; the caller has made sure that the postmortem exists. */
export async function loadGathering(db: Db, postmortemId: PostmortemId): Promise<Gathering> {
  const record = must(await findRecord(db, postmortemId), `postmortem ${postmortemId}`);
  const { stages } = await loadMeeting(db, postmortemId);
  const preparation = await loadPreparation(db, postmortemId);
  return { record, preparation, stages, invitees: await listInvitees(db, postmortemId) };
}

/** A name and a mail address. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** What a calendar file says beside the meeting itself. */
export interface CalendarOrder {
  /** Where answers go; without one it is a file to keep, and asks nobody to come. */
  readonly organiser: Mailbox | undefined;
  /** Where the postmortem is: its page, or a link that lets somebody in. */
  readonly link: string;
  /** Names only: the reader may not see addresses. */
  readonly withAddresses: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const dayBeforeSeconds = 24 * 60 * 60;

/**
 * The meeting as an iCalendar file (RFC 5545). Its id stays the same and its sequence counts up, so that a calendar
 * that has it moves it. Times are instants in UTC, which every calendar shows in its reader's zone; the description
 * says it in the zone of the postmortem.
 *
 * @returns undefined while the meeting has no time
 */
export function toCalendar(gathering: Gathering, order: CalendarOrder): string | undefined {
  const { record, preparation, invitees } = gathering;
  if (preparation.startsAt === null) return undefined;
  const calendar = ical({
    prodId: { company: 'Debrief', product: 'Debrief' },
    method: order.organiser ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.PUBLISH,
  });
  const event = calendar.createEvent({
    id: `${record.id}@debrief`,
    sequence: preparation.revision,
    stamp: new Date(order.now),
    start: new Date(preparation.startsAt),
    end: new Date(preparation.startsAt + preparation.minutes * 60_000),
    summary: `Postmortem PM-${record.number}: ${record.title}`,
    description: describe(gathering, order),
    url: order.link,
    location: preparation.callUrl ?? order.link,
  });
  if (order.organiser) event.organizer({ name: order.organiser.name, email: order.organiser.address });
  for (const invitee of invitees.filter((person) => isAsked(person, order))) {
    event.createAttendee({
      name: invitee.name,
      email: invitee.email,
      role: invitee.attendance === 'always' ? ICalAttendeeRole.REQ : ICalAttendeeRole.OPT,
      status: ICalAttendeeStatus.NEEDSACTION,
      rsvp: true,
    });
  }
  event.createAlarm({ type: ICalAlarmType.display, trigger: dayBeforeSeconds });
  return `${calendar.toString()}\r\n`;
}

/** A published file has no attendees (RFC 5546, 3.2.1): without an organiser people are only named. */
function isAsked({ email }: Invitee, { organiser, withAddresses }: CalendarOrder): boolean {
  return organiser !== undefined && withAddresses && email !== '';
}

function describe({ record, preparation, stages, invitees }: Gathering, order: CalendarOrder): string {
  const { startsAt, minutes, callUrl } = preparation;
  const named = invitees.filter((person) => !isAsked(person, order)).map(({ name }) => name);
  const expected = named.length < invitees.length ? 'Also expected' : 'Expected';
  return [
    startsAt === null ? '' : `${formatMeetingTime(startsAt, record.timeZone)}, ${minutes} minutes`,
    callUrl === null ? '' : `Call: ${callUrl}`,
    `Document and meeting: ${order.link}`,
    `Agenda:\n${agendaText(stages)}`,
    named.length === 0 ? '' : `${expected}: ${named.join(', ')}`,
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

/** One line a stage: `0:10  Causes (7 min): What made this possible?` */
export function agendaText(stages: readonly Stage[]): string {
  return agendaLines(stages)
    .map(({ stage, fromMinute }) => {
      const from = `${Math.floor(fromMinute / 60)}:${String(fromMinute % 60).padStart(2, '0')}`;
      return `${from}  ${stage.label} (${stage.plannedMinutes} min): ${stage.question}`;
    })
    .join('\n');
}
