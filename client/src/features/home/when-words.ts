import { plainDayWords, shortTimeWords } from '@debrief/shared/domain/date-words.ts';
import { knownTimeZone, wallTime } from '@debrief/shared/domain/local-time.ts';
import type { PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import type { ListedPostmortem } from '@debrief/shared/protocol/http.ts';
import { words } from './words.ts';

/** The day of the incident where it was, whoever reads it where; of the record until that is known. */
export function whenWords({
  startedAt,
  createdAt,
  timeZone,
}: Pick<PostmortemRecord, 'startedAt' | 'createdAt' | 'timeZone'>): string {
  const dayOf = (at: string): string => plainDayWords(wallTime(at, knownTimeZone(timeZone)).date);
  return startedAt === null ? dayOf(createdAt) : words.incidentOn(dayOf(startedAt));
}

/** When the group meets, while that lies ahead, in the incident's zone as everybody sees it; undefined otherwise. */
export function meetsWords(
  { meetingAt, publishedAt, timeZone }: Pick<ListedPostmortem, 'meetingAt' | 'publishedAt' | 'timeZone'>,
  now: number,
): string | undefined {
  if (meetingAt === null || publishedAt !== null || Date.parse(meetingAt) <= now) return undefined;
  const zone = knownTimeZone(timeZone);
  return words.meets(shortTimeWords(meetingAt, zone), zone);
}
