import { asId, type TimelineEntryId } from '#domain/ids.ts';
import { timelineEntry, type Phase, type TimelineEntry } from '#domain/timeline.ts';

/** The two public accounts; they differ in some minutes. */
const FIRST = {
  source: 'GitLab’s report of 1 February 2017',
  url: 'https://about.gitlab.com/blog/2017/02/01/gitlab-dot-com-database-incident/',
};
const FINAL = {
  source: 'GitLab’s postmortem of 10 February 2017',
  url: 'https://about.gitlab.com/blog/2017/02/10/postmortem-of-database-outage-of-january-31/',
};

/** What happened, in our own words after the two public accounts. */
export const GITLAB_TIMELINE: readonly TimelineEntry[] = [
  {
    ...event(
      '2017-01-31T17:20',
      'note',
      'A snapshot of the production database is copied to staging for a load-balancing experiment. It turns out to be the newest copy that can be restored.',
    ),
    ...FINAL,
    isKey: true,
  },
  {
    ...event('2017-01-31T18:00', 'trigger', 'Spam snippets drive up the load on the only primary database.'),
    ...FIRST,
    milestone: 'started',
    alternatives: [{ id: 'gitlab-19', at: '2017-01-31T19:00:00.000Z', source: FINAL.source }],
  },
  {
    ...event(
      '2017-01-31T21:00',
      'detection',
      'The load turns into a lock-up of writes; commenting and creating issues time out.',
    ),
    ...FIRST,
    milestone: 'detected',
  },
  {
    ...event(
      '2017-01-31T21:30',
      'response',
      'Spamming addresses are blocked, and an account that served as a file host to 47,000 addresses is removed.',
    ),
    ...FIRST,
    milestone: 'responded',
  },
  {
    ...event(
      '2017-01-31T22:00',
      'detection',
      'A page goes out: the standby database lags so far behind that replication has stopped.',
    ),
    ...FIRST,
  },
  {
    ...event(
      '2017-01-31T23:00',
      'response',
      'The standby is emptied so that it can be copied afresh. The copy command waits without a word; connection limits are raised and lowered to get it going.',
    ),
    ...FINAL,
  },
  {
    ...event(
      '2017-01-31T23:27',
      'trigger',
      'The data directory of the primary is removed in place of the standby’s. The removal is stopped within seconds: of about 300 GB, 4.5 GB are left.',
    ),
    ...FIRST,
    isKey: true,
    alternatives: [{ id: 'gitlab-2330', at: '2017-01-31T23:30:00.000Z', source: FINAL.source }],
  },
  {
    ...event(
      '2017-01-31T23:30',
      'communication',
      'GitLab.com is taken offline and the incident is announced in public.',
    ),
    ...FINAL,
    endAt: '2017-02-01T18:14:00.000Z',
  },
  {
    ...event('2017-02-01T00:00', 'response', 'The daily dumps are looked for in object storage: the bucket is empty.'),
    ...FINAL,
    isKey: true,
  },
  {
    ...event(
      '2017-02-01T00:36',
      'response',
      'The copy on staging, six hours old, is chosen as the source of the restore and is itself backed up first.',
    ),
    ...FIRST,
    isKey: true,
    milestone: 'diagnosed',
  },
  {
    ...event(
      '2017-02-01T01:58',
      'mitigation',
      'Copying from staging back to production starts, held back by disks limited to about 60 Mbit/s.',
    ),
    ...FIRST,
  },
  {
    ...event(
      '2017-02-01T02:00',
      'communication',
      'The status page explains the situation; the working notes and a live stream of the recovery are open to everybody.',
    ),
    ...FIRST,
  },
  {
    ...event('2017-02-01T04:00', 'mitigation', 'A little over half of the files have arrived.'),
    ...FIRST,
  },
  {
    ...event('2017-02-01T17:00', 'mitigation', 'The database is restored, still without webhooks.'),
    ...FINAL,
    milestone: 'mitigated',
    endAt: '2017-02-01T18:14:00.000Z',
  },
  {
    ...event(
      '2017-02-01T18:14',
      'resolution',
      'Webhooks are back, everything is verified, and GitLab.com is online again.',
    ),
    ...FINAL,
    isKey: true,
    milestone: 'resolved',
  },
];

/** @param minute - UTC, `2017-01-31T17:20` */
function event(minute: string, phase: Phase, text: string): TimelineEntry {
  const id = asId<TimelineEntryId>(`at-${minute.replaceAll(/\D/gu, '')}`);
  return timelineEntry({ id, at: `${minute}:00.000Z`, phase, text });
}
