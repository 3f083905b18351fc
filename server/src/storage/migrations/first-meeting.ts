import type { ColumnTypes, Migration } from './migration.ts';

function people({ integer, table, keyedTable }: ColumnTypes): readonly string[] {
  return [
    `CREATE TABLE workspace (
      id ${integer} PRIMARY KEY CHECK (id = 1),
      owner_token_hash TEXT NOT NULL,
      next_number ${integer} NOT NULL CHECK (next_number >= 1)
    )${table}`,
    `CREATE TABLE member (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      owner ${integer} NOT NULL CHECK (owner IN (0, 1)),
      token_hash TEXT UNIQUE,
      created_at ${integer} NOT NULL
    )${table}`,
    `CREATE TABLE session (
      hash TEXT PRIMARY KEY,
      member_id TEXT REFERENCES member (id) ON DELETE CASCADE,
      created_at ${integer} NOT NULL,
      last_seen_at ${integer} NOT NULL
    )${keyedTable}`,
  ];
}

function records({ integer, table, keyedTable }: ColumnTypes): readonly string[] {
  return [
    `CREATE TABLE postmortem (
      id TEXT PRIMARY KEY,
      number ${integer} NOT NULL UNIQUE,
      title TEXT NOT NULL,
      severity ${integer} NOT NULL CHECK (severity BETWEEN 1 AND 4),
      incident_type TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('draft', 'in-review', 'reviewed', 'closed')),
      started_at TEXT,
      time_zone TEXT NOT NULL,
      created_at ${integer} NOT NULL,
      created_by TEXT REFERENCES member (id) ON DELETE SET NULL,
      published_at ${integer},
      example ${integer} NOT NULL CHECK (example IN (0, 1))
    )${table}`,
    `CREATE TABLE meeting (
      postmortem_id TEXT PRIMARY KEY REFERENCES postmortem (id) ON DELETE CASCADE,
      stages TEXT NOT NULL,
      stage TEXT NOT NULL,
      prompts TEXT NOT NULL,
      timer TEXT NOT NULL,
      locked ${integer} NOT NULL CHECK (locked IN (0, 1)),
      revealed ${integer} NOT NULL CHECK (revealed IN (0, 1)),
      spotlight TEXT,
      role_locked ${integer} NOT NULL CHECK (role_locked IN (0, 1))
    )${keyedTable}`,
  ];
}

function access({ integer, table, keyedTable }: ColumnTypes): readonly string[] {
  return [
    `CREATE TABLE invite (
      id TEXT PRIMARY KEY,
      postmortem_id TEXT NOT NULL REFERENCES postmortem (id) ON DELETE CASCADE,
      role TEXT NOT NULL,
      token_hash TEXT NOT NULL UNIQUE,
      created_at ${integer} NOT NULL,
      expires_at ${integer} NOT NULL,
      revoked_at ${integer},
      uses ${integer} NOT NULL CHECK (uses <= max_uses),
      max_uses ${integer} NOT NULL
    )${table}`,
    'CREATE INDEX invite_by_postmortem ON invite (postmortem_id)',
    `CREATE TABLE participant (
      id TEXT PRIMARY KEY,
      postmortem_id TEXT NOT NULL REFERENCES postmortem (id) ON DELETE CASCADE,
      member_id TEXT REFERENCES member (id) ON DELETE SET NULL,
      invite_id TEXT REFERENCES invite (id) ON DELETE SET NULL,
      name TEXT NOT NULL,
      job_title TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('facilitator', 'note-taker', 'attendee', 'observer')),
      color TEXT NOT NULL,
      ready ${integer} NOT NULL CHECK (ready IN (0, 1)),
      hand_raised_at ${integer},
      removed ${integer} NOT NULL CHECK (removed IN (0, 1)),
      joined_at ${integer} NOT NULL,
      UNIQUE (postmortem_id, member_id)
    )${table}`,
    'CREATE INDEX participant_by_invite ON participant (invite_id)',
    `CREATE TABLE seat (
      session_hash TEXT NOT NULL REFERENCES session (hash) ON DELETE CASCADE ON UPDATE CASCADE,
      postmortem_id TEXT NOT NULL REFERENCES postmortem (id) ON DELETE CASCADE,
      participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
      PRIMARY KEY (session_hash, postmortem_id)
    )${keyedTable}`,
    `CREATE TABLE ticket (
      hash TEXT PRIMARY KEY,
      postmortem_id TEXT NOT NULL REFERENCES postmortem (id) ON DELETE CASCADE,
      participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
      session_hash TEXT NOT NULL,
      expires_at ${integer} NOT NULL
    )${keyedTable}`,
  ];
}

function meetings({ integer, table, keyedTable }: ColumnTypes): readonly string[] {
  return [
    `CREATE TABLE draft (
      id TEXT NOT NULL,
      postmortem_id TEXT NOT NULL REFERENCES postmortem (id) ON DELETE CASCADE,
      author_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
      prompt_id TEXT NOT NULL,
      text TEXT NOT NULL,
      created_at ${integer} NOT NULL,
      PRIMARY KEY (postmortem_id, id)
    )${keyedTable}`,
    `CREATE TABLE vote (
      id TEXT PRIMARY KEY,
      postmortem_id TEXT NOT NULL REFERENCES postmortem (id) ON DELETE CASCADE,
      status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
      votes_per_person ${integer} NOT NULL CHECK (votes_per_person >= 1),
      votes_per_theme ${integer} NOT NULL CHECK (votes_per_theme BETWEEN 1 AND votes_per_person),
      theme_ids TEXT NOT NULL,
      tally TEXT,
      opened_at ${integer} NOT NULL,
      closed_at ${integer}
    )${table}`,
    'CREATE INDEX vote_by_postmortem ON vote (postmortem_id, opened_at)',
    `CREATE UNIQUE INDEX one_open_vote ON vote (postmortem_id) WHERE status = 'open'`,
    `CREATE TABLE voter (
      vote_id TEXT NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
      participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
      remaining ${integer} NOT NULL CHECK (remaining >= 0),
      finished ${integer} NOT NULL CHECK (finished IN (0, 1)),
      PRIMARY KEY (vote_id, participant_id)
    )${keyedTable}`,
    `CREATE TABLE ballot (
      vote_id TEXT NOT NULL,
      participant_id TEXT NOT NULL,
      theme_id TEXT NOT NULL,
      dots ${integer} NOT NULL CHECK (dots >= 0),
      PRIMARY KEY (vote_id, participant_id, theme_id),
      FOREIGN KEY (vote_id, participant_id) REFERENCES voter (vote_id, participant_id) ON DELETE CASCADE
    )${keyedTable}`,
    `CREATE TABLE command_log (
      postmortem_id TEXT NOT NULL REFERENCES postmortem (id) ON DELETE CASCADE,
      participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
      command_id TEXT NOT NULL,
      answer TEXT NOT NULL,
      at ${integer} NOT NULL,
      PRIMARY KEY (postmortem_id, participant_id, command_id)
    )${keyedTable}`,
    'CREATE INDEX command_log_by_time ON command_log (at)',
  ];
}

function documents({ integer, bytes, table, keyedTable }: ColumnTypes): readonly string[] {
  return [
    `CREATE TABLE document (
      postmortem_id TEXT PRIMARY KEY REFERENCES postmortem (id) ON DELETE CASCADE,
      last_seq ${integer} NOT NULL CHECK (last_seq >= 0)
    )${keyedTable}`,
    `CREATE TABLE document_update (
      postmortem_id TEXT NOT NULL REFERENCES document (postmortem_id) ON DELETE CASCADE,
      seq ${integer} NOT NULL,
      data ${bytes} NOT NULL,
      at ${integer} NOT NULL,
      PRIMARY KEY (postmortem_id, seq)
    )${keyedTable}`,
    `CREATE TABLE document_snapshot (
      postmortem_id TEXT PRIMARY KEY REFERENCES document (postmortem_id) ON DELETE CASCADE,
      upto_seq ${integer} NOT NULL,
      data ${bytes} NOT NULL,
      vector ${bytes} NOT NULL,
      sha256 TEXT NOT NULL,
      at ${integer} NOT NULL
    )${table}`,
    `CREATE TABLE document_client (
      postmortem_id TEXT NOT NULL REFERENCES document (postmortem_id) ON DELETE CASCADE,
      client_id ${integer} NOT NULL,
      owner TEXT NOT NULL,
      PRIMARY KEY (postmortem_id, client_id)
    )${keyedTable}`,
  ];
}

/** Everything that the first meeting needs. */
export const firstMeeting: Migration = {
  title: 'records, people, meetings and documents',
  statements: (types) => [people, records, access, meetings, documents].flatMap((part) => part(types)),
};
