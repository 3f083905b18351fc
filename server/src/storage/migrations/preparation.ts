import type { ColumnTypes, Migration } from './migration.ts';

function workspace({ integer, table }: ColumnTypes): readonly string[] {
  return [
    'ALTER TABLE workspace ADD COLUMN settings TEXT',
    `CREATE TABLE template (
      id TEXT PRIMARY KEY,
      version ${integer} NOT NULL CHECK (version >= 1),
      data TEXT NOT NULL,
      updated_at ${integer} NOT NULL,
      updated_by TEXT REFERENCES member (id) ON DELETE SET NULL
    )${table}`,
  ];
}

function records({ integer }: ColumnTypes): readonly string[] {
  return [
    `ALTER TABLE postmortem ADD COLUMN services TEXT NOT NULL DEFAULT '[]'`,
    `ALTER TABLE postmortem ADD COLUMN tags TEXT NOT NULL DEFAULT '[]'`,
    `ALTER TABLE postmortem ADD COLUMN detection_source TEXT NOT NULL DEFAULT ''`,
    'ALTER TABLE postmortem ADD COLUMN owner_id TEXT',
    'ALTER TABLE postmortem ADD COLUMN detected_at TEXT',
    'ALTER TABLE postmortem ADD COLUMN responded_at TEXT',
    'ALTER TABLE postmortem ADD COLUMN mitigated_at TEXT',
    'ALTER TABLE postmortem ADD COLUMN resolved_at TEXT',
    `ALTER TABLE postmortem ADD COLUMN due_at ${integer}`,
    `ALTER TABLE postmortem ADD COLUMN delay_reason TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE postmortem ADD COLUMN owner_facilitates_reason TEXT NOT NULL DEFAULT ''`,
  ];
}

function preparation({ integer, table, keyedTable }: ColumnTypes): readonly string[] {
  return [
    `CREATE TABLE preparation (
      postmortem_id TEXT PRIMARY KEY REFERENCES postmortem (id) ON DELETE CASCADE,
      revision ${integer} NOT NULL,
      starts_at ${integer},
      minutes ${integer} NOT NULL CHECK (minutes BETWEEN 5 AND 180),
      call_url TEXT,
      collection_closes_at ${integer},
      template TEXT NOT NULL
    )${keyedTable}`,
    `CREATE TABLE invitee (
      id TEXT NOT NULL,
      postmortem_id TEXT NOT NULL REFERENCES postmortem (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      job_title TEXT NOT NULL,
      incident_role TEXT NOT NULL,
      meeting_role TEXT NOT NULL CHECK (meeting_role IN ('facilitator', 'note-taker', 'attendee', 'observer')),
      attendance TEXT NOT NULL CHECK (attendance IN ('always', 'optional')),
      participant_id TEXT REFERENCES participant (id) ON DELETE SET NULL,
      attended ${integer} NOT NULL CHECK (attended IN (0, 1)),
      created_at ${integer} NOT NULL,
      PRIMARY KEY (postmortem_id, id)
    )${keyedTable}`,
    // Who has joined a postmortem of an older version was there.
    `INSERT INTO invitee (id, postmortem_id, name, email, job_title, incident_role, meeting_role, attendance,
        participant_id, attended, created_at)
      SELECT id, postmortem_id, name, '', job_title, 'none',
        CASE role WHEN 'observer' THEN 'observer' ELSE 'attendee' END, 'optional', id, 1, joined_at
      FROM participant WHERE removed = 0`,
    `CREATE TABLE sent_mail (
      id TEXT PRIMARY KEY,
      postmortem_id TEXT NOT NULL REFERENCES postmortem (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('invitation', 'pre-read', 'reminder')),
      recipients ${integer} NOT NULL,
      meeting_starts_at ${integer},
      automatic ${integer} NOT NULL CHECK (automatic IN (0, 1)),
      failures TEXT,
      sent_at ${integer} NOT NULL
    )${table}`,
    'CREATE INDEX sent_mail_by_postmortem ON sent_mail (postmortem_id, sent_at)',
    // Of two servers, or of one that starts again, only one sends what nobody asked for.
    `CREATE UNIQUE INDEX sent_mail_once ON sent_mail (postmortem_id, kind, meeting_starts_at) WHERE automatic = 1`,
  ];
}

function attachments({ integer, bytes, table }: ColumnTypes): readonly string[] {
  return [
    `CREATE TABLE image (
      id TEXT PRIMARY KEY,
      postmortem_id TEXT NOT NULL REFERENCES postmortem (id) ON DELETE CASCADE,
      media_type TEXT NOT NULL,
      width ${integer} NOT NULL,
      height ${integer} NOT NULL,
      data ${bytes} NOT NULL,
      uploaded_by TEXT REFERENCES participant (id) ON DELETE SET NULL,
      created_at ${integer} NOT NULL
    )${table}`,
    'CREATE INDEX image_by_postmortem ON image (postmortem_id)',
    `CREATE TABLE hook (
      id TEXT PRIMARY KEY,
      postmortem_id TEXT NOT NULL REFERENCES postmortem (id) ON DELETE CASCADE,
      label TEXT NOT NULL,
      secret_hash TEXT NOT NULL UNIQUE,
      created_at ${integer} NOT NULL,
      revoked_at ${integer},
      last_used_at ${integer},
      received ${integer} NOT NULL
    )${table}`,
    'CREATE INDEX hook_by_postmortem ON hook (postmortem_id)',
  ];
}

/** What a team does before it meets: record, people, schedule, mail, pictures, reports by other programs. */
export const beforeTheMeeting: Migration = {
  title: 'preparing a meeting',
  statements: (types) => [workspace, records, preparation, attachments].flatMap((part) => part(types)),
};
