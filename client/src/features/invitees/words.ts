import { MANY_COOKS, MAX_ADDRESS_LENGTH } from '@debrief/shared/domain/invitees.ts';
import { MAX_NAME_LENGTH } from '@debrief/shared/domain/postmortem.ts';
import type { IncidentRole } from '@debrief/shared/domain/preparation.ts';
import type { Role } from '@debrief/shared/domain/role.ts';
import type { TypedPerson, TypedProblem } from '@debrief/shared/domain/typed-people.ts';
import { INCIDENT_ROLE_WORDS } from '@debrief/shared/summary/people-words.ts';

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

const MAX_SHOWN = 40;

function shortened(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN).trimEnd()}…` : text;
}

/** Everything that the list of invitees says. */
export const words = {
  title: 'People',
  count: (all: number, always: number) => `${all} on the list, ${always} always`,
  loading: 'Reading the list…',
  unreachable: 'The list could not be read. What was written is safe.',
  tryAgain: 'Try again',
  empty: 'Who was there, who noticed, who owns the service, who answers for an action later.',
  incidentRoles: INCIDENT_ROLE_WORDS,
  meetingRoles: {
    facilitator: 'Facilitates',
    'note-taker': 'Takes notes',
    attendee: 'Takes part',
    observer: 'Reads along',
  } satisfies Readonly<Record<Role, string>>,
  attendances: { always: 'Always', optional: 'Optional' },
  alwaysHeading: (count: number) => `Always (${count})`,
  optionalHeading: (count: number) => `Optional (${count})`,
  attendedHeading: 'Was there',
  attended: (name: string) => `${name} was there`,
  edit: (name: string) => `Change ${name}`,
  noMail: 'no mail address',
  tooMany: (always: number) =>
    `${always} people have to come. Beyond ${MANY_COOKS}, few will say anything: make some of them optional.`,
  missing: (roles: readonly IncidentRole[]) =>
    `Nobody on the list yet: ${roles.map((role) => words.incidentRoles[role].toLowerCase()).join(', ')}.`,
  noNoteTaker: 'Nobody takes notes yet. Whoever facilitates cannot do both.',
  noFacilitator: 'Nobody facilitates yet.',
  add: 'Add people',
  addHint: 'Names or addresses, several at once: Ada, Ben <ben@example.com>',
  halfAddress: (names: readonly string[]) =>
    names.length === 1
      ? `“${names[0] ?? ''}” is no mail address: it would be taken as a name, which gets no mail.`
      : `${names.map((name) => `“${name}”`).join(', ')} are no mail addresses: they would be taken as names, which get no mail.`,
  cannotAdd: (people: readonly (TypedPerson & { readonly problem: TypedProblem })[]) =>
    people.map(({ problem, ...person }) => words.problems[problem](person)).join(' '),
  problems: {
    'name-too-long': ({ name }: TypedPerson) =>
      `“${shortened(name)}” is too long for a name: it may have ${MAX_NAME_LENGTH} characters.`,
    'no-mail-address': ({ email }: TypedPerson) =>
      email.length > MAX_ADDRESS_LENGTH
        ? `“${shortened(email)}” is too long for a mail address: it may have ${MAX_ADDRESS_LENGTH} characters.`
        : `“${shortened(email)}” is no mail address.`,
  } satisfies Readonly<Record<TypedProblem, (person: TypedPerson) => string>>,
  badAddress: 'This is no mail address.',
  addButton: (count: number) => (count > 1 ? `Add ${count}` : 'Add'),
  added: (count: number) => `${people(count)} added.`,
  allThere: 'They are all on the list already.',
  tooManyTyped: (room: number) => `There is room for ${people(room)} more on this list.`,
  fromIncident: 'Named in the incident',
  takeOver: (name: string) => `Add ${name}`,
  more: (count: number) => `Show ${count} more`,
  dialogTitle: 'Change a person',
  name: 'Name',
  email: 'Mail address',
  emailHint: 'For the invitation. Empty: gets no mail.',
  jobTitle: 'Job title',
  incidentRole: 'In the incident',
  meetingRole: 'In the meeting',
  attendance: 'Invited',
  onlyFacilitator: 'Only the facilitator plans who facilitates and who takes notes.',
  taken: (name: string, role: Role) => `${name} ${words.meetingRoles[role].toLowerCase()}. Change that first.`,
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Take off the list',
  removed: (name: string) => `You took ${name} off the list.`,
  undo: 'Undo',
} as const;
