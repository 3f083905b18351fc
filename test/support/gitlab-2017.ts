/** What an incident owner of GitLab.com has on the morning after, told as in the public account of 31 January 2017. */

/** As it is copied out of a chat: times of day, no days, no zone. */
export const GITLAB_CHAT = `Ann Okafor  9:00 PM
Writes lock up on the primary: comments and new issues time out.
Chen Wei  10:00 PM
A page: the standby lags so far behind that replication has stopped.
Ann Okafor  11:27 PM
The data directory of the primary is removed, 4.5 GB of 300 GB are left.
Chen Wei  12:36 AM
The copy on staging is six hours old. It is what we restore from.
`;

/** What the status page tells of it by its API. */
export const GITLAB_STATUS_PAGE = JSON.stringify({
  page: { id: 'gitlab', name: 'GitLab', url: 'https://status.gitlab.example', time_zone: 'Etc/UTC' },
  incidents: [
    {
      id: 'i2017',
      name: 'GitLab.com is down',
      status: 'resolved',
      impact: 'critical',
      created_at: '2017-01-31T23:30:00.000Z',
      resolved_at: '2017-02-01T18:14:00.000Z',
      shortlink: 'https://stspg.example/i2017',
      incident_updates: [
        {
          id: 'u1',
          status: 'investigating',
          body: 'GitLab.com is offline while we look into an issue with the database.',
          created_at: '2017-01-31T23:31:00.000Z',
          display_at: '2017-01-31T23:31:00.000Z',
        },
        {
          id: 'u2',
          status: 'monitoring',
          body: 'The restore from staging is being copied, disks allow about 60 Mbit/s.',
          created_at: '2017-02-01T02:00:00.000Z',
          display_at: '2017-02-01T02:00:00.000Z',
        },
        {
          id: 'u3',
          status: 'resolved',
          body: 'GitLab.com is available again, six hours of data are lost.',
          created_at: '2017-02-01T18:14:00.000Z',
          display_at: '2017-02-01T18:14:00.000Z',
        },
      ],
    },
  ],
});
