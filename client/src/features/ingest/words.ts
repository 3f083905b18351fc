import { longDayWords } from '@debrief/shared/domain/date-words.ts';
import type { ColumnRole, DayOrder, IngestFormat } from '@debrief/shared/ingest/ingest.ts';
import type { IngestAnswer } from '@debrief/shared/protocol/ingest.ts';

/** `1 event`, `2,000 events`. */
function events(count: number): string {
  return count === 1 ? '1 event' : `${count.toLocaleString()} events`;
}

/** What the import says. */
export const words = {
  open: 'Import events',
  title: 'Import events',
  once: 'Paste or upload',
  lead: 'Copy a chat, an alert or a table, or choose an export. You see what would be added before anything is.',
  pasteLabel: 'Copied text',
  pastePlaceholder: 'Ann Okafor  9:12 AM\nThe disk of db1 is full\nChen Wei  9:14 AM\nLooking',
  fromFile: 'Choose a file',
  otherFile: 'Choose another file',
  dropHint: 'Or drop it here: a Slack export (ZIP), JSON, CSV or text, up to 20 MB.',
  removeFile: (name: string) => `Remove ${name}`,
  format: 'Format',
  howRead: 'How it is read',
  auto: 'Find out',
  zone: 'Zone of times that name none',
  noZone: 'Ask when it matters',
  zoneOfRecord: (zone: string) => `${zone} (this postmortem)`,
  zoneOfDevice: (zone: string) => `${zone} (this device)`,
  date: 'Day of times that name none',
  dayOrder: 'Order of day and month',
  dayOrders: { 'day-first': 'Day first: 24/12', 'month-first': 'Month first: 12/24' } satisfies Record<
    DayOrder,
    string
  >,
  dateAsked: 'Which day are the first times from?',
  dateAskedHint: 'Times that run past midnight are put on the next day.',
  zoneAsked: 'Which time zone are they in?',
  zoneAskedHint: 'A chat shows times by the clock of whoever copied it.',
  preview: 'Show what would be added',
  reading: 'Reading…',
  goOn: 'Continue',
  add: (count: number) => `Add ${events(count)}`,
  nothingToAdd: 'Nothing to add',
  cancel: 'Cancel',
  back: 'Back',
  found: (entries: number, records: number) =>
    entries === records
      ? `${events(entries)} found`
      : `${events(entries)} found in ${records === 1 ? '1 record' : `${records.toLocaleString()} records`}`,
  noneSelected: 'None of them is in what you chose.',
  guessed: 'The file is not in UTF-8 and was read as Windows-1252: check letters like é and ö.',
  readAs: (format: string) => `Format: ${format}.`,
  known: 'Already in the timeline',
  shownFirst: (shown: number, all: number) =>
    `The first ${shown.toLocaleString()} of ${all.toLocaleString()} are shown; the others are added as well.`,
  noRoom: (count: number, room: number) =>
    `These are ${events(count)}, and the timeline takes ${room > 0 ? `only ${room.toLocaleString()} more` : 'no more'}.`,
  /** By how many sources the file has, and whether those are channels. */
  takeLess: (sources: number, format: IngestAnswer['format']) =>
    `${sources < 2 ? 'Take' : `Choose fewer ${format === 'slack-export' ? 'channels' : 'sources'}, or take`} a shorter time, under “${words.change}”.`,
  takeAll: 'All that are shown',
  times: (zone: string) => `Times are in ${zone}.`,
  sources: 'From',
  sourceCount: (source: string, count: number) => `${source || 'No source'} (${count.toLocaleString()})`,
  change: 'Read it another way, or only a part',
  fromTime: 'Not before',
  toTime: 'Not after',
  readAgain: 'Read again',
  skipped: (count: number) => `${count.toLocaleString()} left out: why`,
  line: (line: number) => `Line ${line}`,
  notes: (count: number) => `${count.toLocaleString()} to look at`,
  people: (names: readonly string[]) =>
    `It names ${names.slice(0, 6).join(', ')}${names.length > 6 ? ` and ${names.length - 6} more` : ''}.`,
  columns: 'Which column holds what?',
  columnsUnclear: 'The headings do not say which column has the time and which has the text. Choose both.',
  noColumn: 'None',
  column: (place: number) => `Column ${place}`,
  firstRows: 'The first rows',
  done: (count: number, known: number) =>
    `${events(count)} added.${known > 0 ? ` ${known.toLocaleString()} ${known === 1 ? 'was' : 'were'} there already.` : ''}`,
  doneKnown: 'All of it is in the timeline already. Nothing was added.',
  undo: 'Undo',
  undoTooLate: 'The document is read only now. The events stay.',
  unreachable: 'The server cannot be reached. Nothing was added; what you chose is still here. Try again in a moment.',
  unreadable: 'The file cannot be opened: it was moved or changed, or it is a folder. Choose it again.',
  tooLarge: 'The file is larger than 20 MB. Nothing was added. Export fewer channels or a shorter time.',
  hooks: 'Send automatically',
  hooksLead:
    'Give an address to Alertmanager, Grafana, PagerDuty or a script of yours, and what it sends comes into this timeline by itself.',
  hooksLoading: 'Loading the addresses…',
  hooksUnreachable: 'The addresses could not be loaded.',
  hooksTitle: 'Addresses',
  tryAgain: 'Try again',
  refresh: 'Refresh',
  hookLabel: 'What will send?',
  hookPlaceholder: 'e.g. Alertmanager',
  createHook: 'Create an address',
  hookCreated: 'Copy it now: it is shown this once. Whoever has it can add events.',
  hookUrl: 'Address',
  hookUsage: 'Enter it as the webhook of Alertmanager, Grafana or PagerDuty (version 3). From a shell:',
  hookExampleLabel: 'An example',
  hookExample: (url: string) =>
    `curl ${url} \\\n  -H 'content-type: application/json' \\\n  -d '{"text": "Deploy 512 started", "source": "CI", "at": "2026-03-01T09:12:00Z"}'`,
  hookExampleTime: 'Without “at”, an event is from the moment in which it comes.',
  revoke: 'Revoke',
  revokeHook: (label: string) => `Revoke the address of ${label}`,
  revokeQuestion: 'What it sent stays. Nothing more comes by it.',
  revoked: 'Revoked',
  hookRevoked: (label: string) => `The address of ${label} no longer works.`,
  hookUse: (received: number, lastUsed: string | undefined) =>
    lastUsed === undefined ? 'Nothing has come yet' : `${events(received)}, the last ${lastUsed}`,
};

/** How times are read that say less than a moment; empty when nobody had to say. */
export function readingWords({ date, timeZone }: { readonly date: string; readonly timeZone: string }): string {
  const parts = [
    date === '' ? '' : `Times without a day are from ${dayWords(date)} on.`,
    timeZone === '' ? '' : `Times without a zone are read in ${timeZone}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** @param date - `YYYY-MM-DD` */
export const dayWords = longDayWords;

/** A file's size. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kibibytes = bytes / 1024;
  return kibibytes < 1024 ? `${Math.round(kibibytes)} KB` : `${(kibibytes / 1024).toFixed(1)} MB`;
}

/** As the tools call themselves. */
export const formatWords: Readonly<Record<IngestFormat | 'webhook', string>> = {
  'slack-export': 'Slack export',
  'slack-paste': 'Text copied from Slack',
  pagerduty: 'PagerDuty',
  opsgenie: 'Opsgenie',
  statuspage: 'Statuspage',
  alertmanager: 'Alertmanager',
  grafana: 'Grafana',
  'incident-io': 'incident.io',
  firehydrant: 'FireHydrant',
  rootly: 'Rootly',
  'aws-incident-manager': 'AWS Incident Manager',
  'better-stack': 'Better Stack',
  csv: 'CSV',
  'markdown-table': 'Markdown table',
  webhook: 'JSON events',
};

export const columnWords: Readonly<Record<ColumnRole, string>> = {
  time: 'Time',
  date: 'Date',
  end: 'End',
  title: 'Title',
  text: 'What happened',
  phase: 'Phase',
  speaker: 'Who',
  source: 'Source',
  url: 'Link',
};
