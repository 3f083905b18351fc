import { LONGEST_MINUTES, MEETING_MINUTES, STAGE_MINUTES } from '@debrief/shared/domain/meeting-length.ts';
import type { MailKind } from '@debrief/shared/domain/preparation.ts';

function people(number: number): string {
  return number === 1 ? '1 person' : `${number} people`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** Everything that the schedule says. */
export const words = {
  title: 'Meeting',
  loading: 'Reading the schedule…',
  unreachable: 'The schedule could not be read. What was written is safe.',
  tryAgain: 'Try again',
  start: 'Start of the meeting',
  notScheduled: 'Not scheduled',
  inPast: 'This time is over.',
  startsInPast: 'This start is in the past. Set one that lies ahead before you invite people.',
  length: 'Length',
  minutes: ' min',
  badLength: (minutes: number) =>
    `Whole minutes, ${MEETING_MINUTES.least} to ${MEETING_MINUTES.most}. It is still ${minutes}.`,
  badStageMinutes: (minutes: number) =>
    `Whole minutes, ${STAGE_MINUTES.least} to ${STAGE_MINUTES.most}. It is still ${minutes}.`,
  suggested: (minutes: number) => `Take the suggested ${minutes} min`,
  why: (level: string, events: number, services: number) =>
    `Suggested from ${level}, ${count(events, 'event')}${services > 0 ? ` and ${count(services, 'service')}` : ''}.`,
  overlong: `Nobody listens for longer than ${LONGEST_MINUTES} minutes. Better meet twice, or leave out a stage.`,
  call: 'Link of the call',
  callFact: 'Call:',
  callHint: 'https://…',
  badCall: 'This is not an address that starts with https:// or http://.',
  agenda: 'Agenda',
  agendaSum: (planned: number, minutes: number) => `${planned} of ${minutes} min`,
  over: (extra: number) => `The stages take ${count(extra, 'minute')} more than the meeting is long.`,
  minutesOf: (stage: string) => `Minutes for ${stage}`,
  up: (stage: string) => `${stage} earlier`,
  down: (stage: string) => `${stage} later`,
  leaveOut: (stage: string) => `Leave out ${stage}`,
  isCurrent: 'The group is in this stage.',
  addStage: 'Bring a stage back',
  tell: 'Tell the people',
  download: 'Download for a calendar',
  downloadNote: 'The file has a fresh link for attendees, which lets in whoever has it.',
  downloaded: 'Downloaded, with a fresh link. It lets in whoever has the file.',
  noFile: 'The server could not be reached, so there is no file. Try again.',
  downloadFirst: 'Set a date and a time first.',
  mails: {
    invitation: 'Invitation',
    'pre-read': 'Pre-read',
    reminder: 'Reminder',
  } satisfies Readonly<Record<MailKind, string>>,
  purposes: {
    invitation: 'when and where, with the calendar entry',
    'pre-read': 'the document, a day before or earlier',
    reminder: 'a day before',
  } satisfies Readonly<Record<MailKind, string>>,
  look: 'Look and send',
  lookAgain: 'Send again',
  lookOnly: 'Look',
  lookAt: (kind: MailKind, failed: number) =>
    `${failed > 0 ? words.lookAgain : words.look}: ${words.mails[kind].toLowerCase()}`,
  previewOf: (kind: MailKind) => `${words.lookOnly}: ${words.mails[kind].toLowerCase()}`,
  copy: 'Copy',
  copyOf: (kind: MailKind) => `${words.copy} the text: ${words.mails[kind].toLowerCase()}`,
  copied: 'Copied, with a fresh link for attendees. It lets in whoever has it.',
  copiedPlain: 'Copied. It has the address of this page: only the facilitator makes links to join by.',
  copyText: 'Copy the text',
  linkPlace: '(a link to join by, made when you copy)',
  freshNote:
    'When you copy it or open it in your mail program, a fresh link for attendees is put in. It lets in whoever has it, so send it only to people you expect.',
  madeNote: 'The link in it lets in whoever has it as an attendee, so send it only to people you expect.',
  plainNote:
    'It has the address of this page, which lets in only who has been here. Ask the facilitator for links to join by.',
  copyByHand: 'This browser does not let pages copy. Select the text and copy it.',
  sentTo: (when: string, recipients: number) => `sent ${when} to ${recipients}`,
  notReached: (failed: number) => `${people(failed)} not reached`,
  auto: 'The pre-read goes out by itself two days before the meeting, the reminder a day before.',
  byHand: 'This server cannot send mail, so copy the texts and send them yourself. Whoever runs it can set SMTP_URL.',
  subject: 'Subject',
  to: 'To',
  nobody: 'Nobody on the list has a mail address.',
  text: 'Text',
  linkNote: 'In place of the address of this page each person gets a link of their own role.',
  send: (recipients: number) => `Send to ${people(recipients)}`,
  mailProgram: 'Open in my mail program',
  close: 'Close',
  reading: 'Reading the text…',
  cannotRead: 'The server could not be reached, so there is no text now. Nothing was sent.',
  sent: (recipients: number) => `Sent to ${people(recipients)}.`,
  unknownOutcome: 'The server could not be reached. Press again: nobody gets it twice.',
  failedTitle: 'Not reached:',
} as const;
