import { clockWords } from '#domain/local-time.ts';
import { MILESTONE_WORDS } from '#domain/timeline.ts';
import type { Moment, SummaryDetail, SummaryEvent, SummaryQuestion } from './summary.ts';
import { dateWords, durationWords } from './words.ts';

/** What stands before the words of an event: that it is a key point, and which moment of the incident it is. */
export function eventMarks(event: Pick<SummaryEvent, 'isKey' | 'milestone' | 'text'>): readonly string[] {
  return [event.isKey ? '★' : '', milestoneMark(event)].filter((mark) => mark !== '');
}

/** Which moment of the incident it is; empty for none, and when the words begin with it (`Resolved: all orders pass`). */
export function milestoneMark({ milestone, text }: Pick<SummaryEvent, 'milestone' | 'text'>): string {
  const mark = milestone === null ? '' : MILESTONE_WORDS[milestone];
  return text.trimStart().toLowerCase().startsWith(`${mark.toLowerCase()}:`) ? '' : mark;
}

/** What stands behind the words of an event: how long it lasted, and what other sources say of its time. */
export function eventNotes({ moment, until, alternatives }: SummaryEvent): readonly string[] {
  const lasted = moment && until && Date.parse(until.at) - Date.parse(moment.at);
  return [
    ...(until && lasted !== null && lasted > 0
      ? [`until ${momentBeside(until, moment)} (${durationWords(lasted)})`]
      : []),
    ...alternatives.map((other) => {
      const time = `or ${momentBeside(other.moment, moment)}`;
      return other.source === '' ? time : `${time} after ${other.source}`;
    }),
  ];
}

/** The time, with the date where it is another day than the one that is spoken of. */
function momentBeside({ local }: Moment, beside: Moment | null): string {
  return local.date === beside?.local.date ? clockWords(local) : `${dateWords(local.date)}, ${clockWords(local)}`;
}

/** What the link to the evidence says: the source, or where it leads. */
export function evidenceWords({ source, url }: Pick<SummaryEvent, 'source' | 'url'>): string {
  return source === '' ? hostOf(url ?? '') : source;
}

function hostOf(address: string): string {
  const [, host] = /^https?:\/\/(?:[^\s/?#@]*@)?([^\s/?#]+)/iu.exec(address) ?? [];
  return host ?? 'evidence';
}

/** `Asked by Ann Okafor · about “Orders drop”`; empty when neither is known. */
export function questionWords({ askedBy, about }: Pick<SummaryQuestion, 'askedBy' | 'about'>): string {
  return [askedBy === '' ? '' : `asked by ${askedBy}`, aboutWords(about)].filter((words) => words !== '').join(' · ');
}

/** Who told a detail: `Ann Okafor, Database administrator · about “Orders drop”`. */
export function detailWords({ speaker, role, about }: Omit<SummaryDetail, 'text'>): string {
  const who = [speaker, role].filter((words) => words !== '').join(', ');
  return [who, aboutWords(about)].filter((words) => words !== '').join(' · ');
}

function aboutWords(about: string | null): string {
  return about === null ? '' : `about “${about}”`;
}

/** What stands where an answer is missing. */
export const NOT_ANSWERED = 'Not answered yet';
