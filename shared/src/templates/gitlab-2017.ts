import type { ActionItem } from '#domain/action.ts';
import type { Cause } from '#domain/cause.ts';
import type { ExamplePostmortem } from '#domain/example.ts';
import { asId, type ActionId, type ThemeId, type WhyNodeId } from '#domain/ids.ts';
import { orderBetween } from '#domain/order.ts';
import type { Theme } from '#domain/theme.ts';
import type { WhyNode } from '#domain/why-tree.ts';
import { GITLAB_TIMELINE } from './gitlab-2017-timeline.ts';
import { GITLAB_IMPACT, GITLAB_QUESTIONS, GITLAB_SECTIONS } from './gitlab-2017-texts.ts';

const themes: readonly Theme[] = inOrder([
  { id: theme('backups'), title: 'No backup could be restored when it was needed', mergedInto: null },
  { id: theme('servers'), title: 'Primary and standby look the same to whoever works on them', mergedInto: null },
  { id: theme('replication'), title: 'Repairing replication was manual and undocumented', mergedInto: null },
  { id: theme('capacity'), title: 'One primary database carries every kind of load', mergedInto: null },
  { id: theme('openness'), title: 'Working in the open helped', mergedInto: null },
]);

const causes: readonly Cause[] = inOrder([
  cause(
    'dump-version',
    'backups',
    'The dump tool was of version 9.2, the database of 9.6, so every dump ended with an error and an empty bucket',
  ),
  cause(
    'mail-rejected',
    'backups',
    'The mails that reported failing dumps were rejected, because they were not signed as DMARC asks',
  ),
  cause(
    'no-disk-snapshot',
    'backups',
    'Disk snapshots were switched on for file servers, but not for database servers',
  ),
  cause('no-restore-test', 'backups', 'The backups as a whole had no owner, and nothing restored one regularly'),
  cause('same-prompt', 'servers', 'The terminals of primary and standby differ by one digit of the host name'),
  cause('no-guard', 'servers', 'Nothing stands between a shell and the live data directory'),
  under(
    'slowed-us',
    cause(
      'silent-copy',
      'replication',
      'The copy tool waits in silence for the primary, which reads as if it were stuck',
    ),
  ),
  under(
    'slowed-us',
    cause(
      'no-wal-archive',
      'replication',
      'Without an archive of the write-ahead log, a standby that falls behind has to be copied afresh',
    ),
  ),
  under(
    'slowed-us',
    cause(
      'slow-disks',
      'backups',
      'The staging copy lay on throttled disks in another region: moving it took most of the outage',
    ),
  ),
  cause(
    'single-primary',
    'capacity',
    'A single primary serves reads, writes and background deletions, so spam is felt by everybody',
  ),
  cause(
    'abuse-report',
    'capacity',
    'An abuse report could queue the deletion of a large account without a second look',
  ),
  under(
    'helped',
    cause(
      'public-notes',
      'openness',
      'Public notes and a live stream kept users informed and brought in offers of help',
    ),
  ),
]);

const whyNodes: readonly WhyNode[] = inOrder([
  why('dumps-empty', null, 'The bucket for daily dumps was empty'),
  why('dumps-failed', 'dumps-empty', 'Every dump failed: tool 9.2 against a 9.6 database'),
  actionable(
    why(
      'default-version',
      'dumps-failed',
      'The package picks the tool’s default version where no database is configured on the host',
    ),
  ),
  why('unnoticed', 'dumps-empty', 'The failures reached no one'),
  actionable(why('mails-lost', 'unnoticed', 'Failure mails were rejected by the receiving server')),
  actionable(why('no-freshness-alert', 'unnoticed', 'No alert watches the age and size of the newest backup')),
  why('standby-gone', null, 'The standby could not take over'),
  actionable(why('emptied-first', 'standby-gone', 'Its data is emptied before a new copy exists')),
  why('snapshots-off', null, 'There were no disk snapshots of the database servers'),
  why('assumed-covered', 'snapshots-off', 'The other backups were assumed to be enough'),
  actionable(why('never-restored', 'assumed-covered', 'No restore has ever been rehearsed from end to end')),
]);

const actions: readonly ActionItem[] = inOrder([
  action(
    'restore-drill',
    'Restore the newest backup into a fresh server every day, and page when it fails',
    'never-restored',
  ),
  action(
    'backup-alert',
    'Alert when the newest dump is older than 24 hours or smaller than half of the last one',
    'no-freshness-alert',
  ),
  action('disk-snapshots', 'Take an hourly disk snapshot of every database server', 'backups'),
  action('prompt', 'Show role and environment in the prompt of every database host, red on the primary', 'servers'),
  action(
    'standby-runbook',
    'Write and rehearse a runbook that rebuilds a standby beside the old one, never in its place',
    'emptied-first',
  ),
  action('wal-archive', 'Archive the write-ahead log, so that any minute can be restored', 'replication'),
  action('second-standby', 'Add a second standby and serve reads from it', 'capacity'),
]);

/** GitLab.com's database outage of 2017-01-31, told in our own words from what GitLab published about it. */
export const GITLAB_2017: ExamplePostmortem = {
  title: 'GitLab.com database outage',
  severity: 1,
  incidentType: 'production-outage',
  startedAt: '2017-01-31T18:00:00.000Z',
  timeZone: 'UTC',
  services: ['GitLab.com', 'PostgreSQL'],
  tags: ['database', 'backup', 'data loss'],
  detectionSource: 'Monitoring',
  sections: GITLAB_SECTIONS,
  content: {
    timeline: GITLAB_TIMELINE,
    causes,
    themes,
    whyNodes,
    actions,
    impact: GITLAB_IMPACT,
    questions: GITLAB_QUESTIONS,
  },
  summaryParagraphs: [
    'On 31 January 2017 spam put so much load on GitLab.com’s database that replication to its standby stopped. While the standby was being rebuilt, the data directory of the primary was removed in its place. GitLab.com was offline for about 18 hours.',
    'Repositories and wikis were safe. What had been written to the database in the six hours before was lost: about 5,000 projects, 5,000 comments and 700 new accounts.',
    'Several kinds of backup existed, but none could be restored at once: the dumps had failed unnoticed, disk snapshots were off for database servers, and the standby was empty. A copy made for an experiment saved the rest. The recovery took place in public.',
    'This example retells the public accounts, with times in UTC; where those give no minute, the time is approximate. The votes are made up.',
  ],
  vote: {
    votesPerPerson: 5,
    votesPerTheme: 3,
    tally: {
      'gitlab-backups': 11,
      'gitlab-servers': 7,
      'gitlab-replication': 4,
      'gitlab-capacity': 3,
      'gitlab-openness': 0,
    },
  },
};

function theme(name: string): ThemeId {
  return asId(`gitlab-${name}`);
}

function cause(name: string, themeName: string, text: string): Omit<Cause, 'order'> {
  return { id: asId(`gitlab-${name}`), promptId: asId('made-possible'), themeId: theme(themeName), text };
}

/** The same cause, written under another question. */
function under(promptId: string, written: Omit<Cause, 'order'>): Omit<Cause, 'order'> {
  return { ...written, promptId: asId(promptId) };
}

function why(name: string, parent: string | null, text: string): Omit<WhyNode, 'order'> {
  const parentId = parent === null ? null : asId<WhyNodeId>(`gitlab-${parent}`);
  return { id: asId(`gitlab-${name}`), themeId: theme('backups'), parentId, text, actionable: false };
}

function actionable(node: Omit<WhyNode, 'order'>): Omit<WhyNode, 'order'> {
  return { ...node, actionable: true };
}

/** @param answers - the theme or the node of the why tree that it changes */
function action(name: string, title: string, answers: string): Omit<ActionItem, 'order'> {
  return {
    id: asId<ActionId>(`gitlab-${name}`),
    title,
    ownerId: null,
    dueOn: null,
    causeRef: `gitlab-${answers}`,
    status: 'open',
  };
}

/** The fractional indexes that rows get when they are written one below the other. */
function inOrder<Row extends object>(rows: readonly Row[]): readonly (Row & { readonly order: string })[] {
  let order: string | null = null;
  return rows.map((row) => {
    order = orderBetween(order, null);
    return { ...row, order };
  });
}
