import type { Migration } from './migration.ts';

/** Some scales have five levels. A check cannot be changed in its place, so the column is made anew. */
export const fiveLevels: Migration = {
  title: 'a fifth level of severity',
  statements: ({ integer }) => [
    `ALTER TABLE postmortem ADD COLUMN level ${integer} NOT NULL DEFAULT 3 CHECK (level BETWEEN 1 AND 5)`,
    'UPDATE postmortem SET level = severity',
    'ALTER TABLE postmortem DROP COLUMN severity',
    'ALTER TABLE postmortem RENAME COLUMN level TO severity',
  ],
};
