import { fiveLevels } from './five-levels.ts';
import { firstMeeting } from './first-meeting.ts';
import type { Migration } from './migration.ts';
import { nearMeetings } from './near-meetings.ts';
import { beforeTheMeeting } from './preparation.ts';

/** Every step, oldest first. New ones are added at the end. */
export const MIGRATIONS: readonly Migration[] = [firstMeeting, beforeTheMeeting, nearMeetings, fiveLevels];
