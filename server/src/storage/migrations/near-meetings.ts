import type { Migration } from './migration.ts';

/** Which meetings are near is asked every minute, and the rows have whole templates in them. */
export const nearMeetings: Migration = {
  title: 'finding meetings by their start',
  statements: () => ['CREATE INDEX preparation_by_start ON preparation (starts_at)'],
};
