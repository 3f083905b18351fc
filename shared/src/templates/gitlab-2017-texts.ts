import type { ExampleSection } from '#domain/example.ts';
import { asId, type RemarkId, type TimelineEntryId } from '#domain/ids.ts';
import type { Impact } from '#domain/impact.ts';
import type { Question } from '#domain/remark.ts';
import { live, text } from './parts.ts';

/** What the outage cost, as far as GitLab has told it. */
export const GITLAB_IMPACT: Impact = {
  metrics: [
    {
      id: 'users-percent',
      amount: 100,
      unit: '',
      words: 'Nobody could use GitLab.com. Servers that people run themselves were not touched.',
      estimate: true,
    },
    {
      id: 'visible-minutes',
      amount: 1_124,
      unit: '',
      words: 'Offline from 23:30 to 18:14 the next day; slow or failing from 21:00 on.',
      estimate: true,
    },
    {
      id: 'data-loss',
      amount: 5_000,
      unit: 'projects',
      words:
        'Six hours of the database, with about 5,000 comments and 700 new accounts. Repositories and wikis were safe.',
      estimate: true,
    },
  ],
  segments: [],
  measures: [
    {
      id: 'gitlab-database',
      name: 'Data directory of the primary',
      baseline: '300 GB',
      during: '4.5 GB',
      after: '300 GB, six hours older',
      order: 'a0',
    },
    {
      id: 'gitlab-copies',
      name: 'Copies that could be restored',
      baseline: 'Several kinds, none rehearsed',
      during: '1, made for an experiment',
      after: '',
      order: 'a1',
    },
  ],
};

/** What came up while it was told. */
export const GITLAB_QUESTIONS: readonly Question[] = [
  {
    id: asId<RemarkId>('gitlab-lucky-copy'),
    entryId: asId<TimelineEntryId>('at-201701311720'),
    text: 'Was the copy on staging a backup?',
    answer:
      'No. It was made by hand for an experiment, six hours before. The regular snapshot was taken once a day, so more would have been lost without it.',
    askedBy: '',
    order: 'a0',
  },
  {
    id: asId<RemarkId>('gitlab-which-minute'),
    entryId: asId<TimelineEntryId>('at-201701311800'),
    text: 'Which of the two accounts has the hour in which the load began?',
    answer: '',
    askedBy: '',
    order: 'a1',
  },
];

/** What its document has beside the sections of the template. */
export const GITLAB_SECTIONS: readonly ExampleSection[] = [
  {
    ...live('key-points', 'Key points', 'The few moments that turned it. Star them in the timeline.'),
    after: 'impact',
    paragraphs: [],
  },
  {
    ...text('went-well', 'What went well', { help: 'What should be done the same way next time, however small.' }),
    after: 'actions',
    paragraphs: [
      'The removal was noticed and stopped within seconds, and the incident was called out at once.',
      'Working notes and a live stream were open to everybody. Users saw what was being tried, and offers of help came in.',
      'The copy on staging was itself backed up before anything else touched it.',
    ],
  },
  {
    ...text('learned', 'What we can learn', { help: 'What would have made the hard parts easy?' }),
    after: 'went-well',
    paragraphs: [
      'A backup is what has been restored. Whatever has not been restored lately is a hope.',
      'An alert that nobody receives is worse than none: it lets everybody believe that somebody watches.',
      'A command that destroys should say where it is about to do so, and be slow to start on the server that everybody uses.',
    ],
  },
  {
    ...live('questions', 'Questions', 'What came up, with its answers.'),
    after: 'learned',
    paragraphs: [],
  },
];
