import type { MailKind } from '@debrief/shared/domain/preparation.ts';
import { formatMeetingTime } from '@debrief/shared/domain/meeting-time.ts';
import { markup, type Markup } from '@debrief/shared/lang/markup.ts';
import { agendaText, type Gathering } from '#exports/calendar.ts';

/** What one person is written. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  /** The same as a page. */
  readonly html: string;
}

/** What a mail says beside the meeting itself. */
export interface MailFacts {
  /** The link by which this person comes in, or the page’s own address. */
  readonly link: string;
  /** The link is for one person alone. */
  readonly isPersonal: boolean;
  /** Who asked for the mail; undefined for one that was due. */
  readonly from: string | undefined;
}

/** A paragraph: lines that belong together, a link, or a list that keeps its line ends. */
type Paragraph =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'list'; readonly title: string; readonly lines: string };

/** The words of a mail, as plain text and as a page. They are the same for all but the link. */
export function composeMail(kind: MailKind, gathering: Gathering, facts: MailFacts): MailText {
  const paragraphs = [...openings[kind](gathering, facts), ...common(gathering, facts)];
  return {
    subject: oneLine(subjects[kind](gathering)),
    text: `${paragraphs.map(toText).join('\n\n')}\n`,
    html: toHtml(paragraphs),
  };
}

/** A header is one line: whatever would begin another one becomes a blank. */
export function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
  return text.replaceAll(/[\u0000-\u001F\u007F\u0085\u2028\u2029]+/gu, ' ').trim();
}

function nameOf({ record }: Gathering): string {
  return `PM-${record.number} ${record.title}`;
}

function timeOf({ record, preparation }: Gathering): string {
  const { startsAt } = preparation;
  return startsAt === null ? 'The time is not set yet' : formatMeetingTime(startsAt, record.timeZone);
}

const subjects: Readonly<Record<MailKind, (gathering: Gathering) => string>> = {
  invitation: (gathering) => `Invitation: postmortem ${nameOf(gathering)}, ${timeOf(gathering)}`,
  'pre-read': (gathering) => `Please read before the postmortem: ${nameOf(gathering)}`,
  reminder: (gathering) => `Reminder: postmortem ${nameOf(gathering)}, ${timeOf(gathering)}`,
};

const openings: Readonly<Record<MailKind, (gathering: Gathering, facts: MailFacts) => readonly Paragraph[]>> = {
  invitation: (gathering, { from }) => [
    text(
      `${from === undefined ? 'You are' : `${from} has`} invited ${from === undefined ? '' : 'you '}to the postmortem of ${nameOf(gathering)}.`,
    ),
    text('We look at what made it possible and what we change. Nobody is on trial: everybody acted on what they knew.'),
  ],
  'pre-read': (gathering) => [
    text(`The document of ${nameOf(gathering)} is ready to be read before the meeting.`),
    text(
      'Please read it, correct the timeline where you know better, and add what is missing. It saves the group the time to do so.',
    ),
  ],
  reminder: (gathering) => [
    text(`The postmortem of ${nameOf(gathering)} is coming up. The document is open to read and to add to.`),
  ],
};

function common(gathering: Gathering, { link, isPersonal }: MailFacts): readonly Paragraph[] {
  const { preparation, stages, record } = gathering;
  const { callUrl, minutes, startsAt, collectionClosesAt } = preparation;
  return [
    text(startsAt === null ? `${timeOf(gathering)}.` : `When: ${timeOf(gathering)}, ${minutes} minutes`),
    ...(callUrl === null ? [] : [{ kind: 'link', label: 'Call', url: callUrl } as const]),
    { kind: 'link', label: 'Document and meeting', url: link },
    ...(collectionClosesAt === null
      ? []
      : [
          text(
            `You can write down causes there, for yourself alone, until ${formatMeetingTime(collectionClosesAt, record.timeZone)}. They are shown to all at once in the meeting, without names.`,
          ),
        ]),
    { kind: 'list', title: 'Agenda', lines: agendaText(stages) },
    ...(isPersonal ? [text('The link is for you: it opens the meeting in your role.')] : []),
  ];
}

function text(words: string): Paragraph {
  return { kind: 'text', text: oneLine(words) };
}

function toText(paragraph: Paragraph): string {
  switch (paragraph.kind) {
    case 'text':
      return paragraph.text;
    case 'link':
      return `${paragraph.label}: ${paragraph.url}`;
    case 'list':
      return `${paragraph.title}:\n${paragraph.lines}`;
    default:
      return paragraph satisfies never;
  }
}

function toHtml(paragraphs: readonly Paragraph[]): string {
  return markup`<!doctype html><html lang="en"><body style="font:16px/1.5 system-ui,sans-serif;color:#1c2024;max-width:38em">${paragraphs.map(
    toMarkup,
  )}</body></html>`.source;
}

function toMarkup(paragraph: Paragraph): Markup {
  switch (paragraph.kind) {
    case 'text':
      return markup`<p>${paragraph.text}</p>`;
    case 'link':
      // Both are ours to write: the call's address was checked when it was set.
      return markup`<p>${paragraph.label}: <a href="${paragraph.url}">${paragraph.url}</a></p>`;
    case 'list':
      return markup`<p>${paragraph.title}:</p><pre style="font:14px/1.6 ui-monospace,monospace;white-space:pre-wrap">${paragraph.lines}</pre>`;
    default:
      return paragraph satisfies never;
  }
}
