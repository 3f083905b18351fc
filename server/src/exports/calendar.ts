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
  /** Who sends it, and gets the answers; without one it is a file to keep. */
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
  const organiser = order.organiser ?? plannedOrganiser(gathering, order);
  const isAsked = ({ email }: Invitee): boolean => organiser !== undefined && order.withAddresses && email !== '';
  const calendar = ical({ prodId: { company: 'Debrief', product: 'Debrief' }, method: methodOf(order, organiser) });
  const event = calendar.createEvent({
    id: `${record.id}@debrief`,
    sequence: preparation.revision,
    stamp: new Date(order.now),
    start: new Date(preparation.startsAt),
    end: new Date(preparation.startsAt + preparation.minutes * 60_000),
    summary: `Postmortem PM-${record.number}: ${record.title}`,
    description: describe(gathering, { link: order.link, isAsked }),
    url: order.link,
    location: preparation.callUrl ?? order.link,
  });
  if (organiser) event.organizer({ name: organiser.name, email: organiser.address });
  for (const invitee of invitees.filter(isAsked)) {
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

/** Who invites when no mail server does: the facilitator, whose calendar asks the others. */
function plannedOrganiser({ invitees }: Gathering, { withAddresses }: CalendarOrder): Mailbox | undefined {
  const leads = invitees.find(({ meetingRole, email }) => meetingRole === 'facilitator' && email !== '');
  return leads && withAddresses ? { name: leads.name, address: leads.email } : undefined;
}

/**
 * Attendees need an organiser, and a published file has neither (RFC 5545, 3.8.4; RFC 5546, 3.2.1). A file that nobody
 * has sent to anybody is an event without a method: whoever takes it over has it with its people, and asks nobody yet.
 */
function methodOf({ organiser }: CalendarOrder, named: Mailbox | undefined): ICalCalendarMethod | null {
  if (organiser) return ICalCalendarMethod.REQUEST;
  return named ? null : ICalCalendarMethod.PUBLISH;
}

interface Described {
  readonly link: string;
  readonly isAsked: (invitee: Invitee) => boolean;
}

function describe({ record, preparation, stages, invitees }: Gathering, { link, isAsked }: Described): string {
  const { startsAt, minutes, callUrl } = preparation;
  const named = invitees.filter((person) => !isAsked(person)).map(({ name }) => name);
  const expected = named.length < invitees.length ? 'Also expected' : 'Expected';
  return [
    startsAt === null ? '' : `${formatMeetingTime(startsAt, record.timeZone)}, ${minutes} minutes`,
    callUrl === null ? '' : `Call: ${callUrl}`,
    `Document and meeting: ${link}`,
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
