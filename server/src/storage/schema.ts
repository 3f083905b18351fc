import type { ColumnType } from 'kysely';

/** Epoch milliseconds. */
type At = number;
/** 0 or 1: SQLite has no boolean, PostgreSQL keeps the same integers. */
type Flag = number;
/** JSON as text. */
type Json = string;
/** Bytes; SQLite returns a Uint8Array, PostgreSQL a Buffer, which is one. */
type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>;

export interface WorkspaceTable {
  /** Always 1: one row. */
  id: number;
  owner_token_hash: string;
  next_number: number;
  /** What the owner has set; null: nothing yet. */
  settings: Json | null;
}
/** An own template of the workspace. */
export interface TemplateTable {
  id: string;
  version: number;
  data: Json;
  updated_at: At;
  updated_by: string | null;
}
export interface MemberTable {
  id: string;
  name: string;
  owner: Flag;
  /** Hash of the token that this member signs in with; null for the owner, whose token is the workspace's. */
  token_hash: string | null;
  created_at: At;
}
export interface SessionTable {
  hash: string;
  member_id: string | null;
  created_at: At;
  last_seen_at: At;
}
export interface PostmortemTable {
  id: string;
  number: number;
  title: string;
  severity: number;
  incident_type: string;
  status: string;
  started_at: string | null;
  time_zone: string;
  created_at: At;
  created_by: string | null;
  published_at: At | null;
  example: Flag;
  services: ColumnType<Json, Json | undefined, Json>;
  tags: ColumnType<Json, Json | undefined, Json>;
  detection_source: ColumnType<string, string | undefined, string>;
  /** An invitee. */
  owner_id: ColumnType<string | null, string | null | undefined, string | null>;
  detected_at: ColumnType<string | null, string | null | undefined, string | null>;
  responded_at: ColumnType<string | null, string | null | undefined, string | null>;
  mitigated_at: ColumnType<string | null, string | null | undefined, string | null>;
  resolved_at: ColumnType<string | null, string | null | undefined, string | null>;
  due_at: ColumnType<At | null, At | null | undefined, At | null>;
  delay_reason: ColumnType<string, string | undefined, string>;
  owner_facilitates_reason: ColumnType<string, string | undefined, string>;
}
/** When, how long, where, and from which template; the revision counts every change of what is prepared. */
export interface PreparationTable {
  postmortem_id: string;
  revision: number;
  starts_at: At | null;
  minutes: number;
  call_url: string | null;
  collection_closes_at: At | null;
  /** The template as it was when the document was made from it. */
  template: Json;
}
export interface InviteeTable {
  id: string;
  postmortem_id: string;
  name: string;
  email: string;
  job_title: string;
  incident_role: string;
  meeting_role: string;
  attendance: string;
  participant_id: string | null;
  attended: Flag;
  created_at: At;
}
export interface SentMailTable {
  /** Of an asked mail the id of the request, so that one sent twice has one effect. */
  id: string;
  postmortem_id: string;
  kind: string;
  recipients: number;
  /** The start that the mail spoke of: a meeting that is moved is reminded of again. */
  meeting_starts_at: At | null;
  /** Nobody asked for it: it was time. */
  automatic: Flag;
  /** Whom it did not reach and why; null while it is on its way, or when the server stopped meanwhile. */
  failures: Json | null;
  sent_at: At;
}
export interface ImageTable {
  id: string;
  postmortem_id: string;
  media_type: string;
  width: number;
  height: number;
  data: Bytes;
  uploaded_by: string | null;
  created_at: At;
}
/** An address under which other programs report events. */
export interface HookTable {
  id: string;
  postmortem_id: string;
  label: string;
  secret_hash: string;
  created_at: At;
  revoked_at: At | null;
  last_used_at: At | null;
  received: number;
}
/** The meeting: what only commands change. */
export interface MeetingTable {
  postmortem_id: string;
  stages: Json;
  stage: string;
  prompts: Json;
  timer: Json;
  locked: Flag;
  revealed: Flag;
  spotlight: Json | null;
  /** The facilitator role cannot be taken over. */
  role_locked: Flag;
}
export interface ParticipantTable {
  id: string;
  postmortem_id: string;
  member_id: string | null;
  invite_id: string | null;
  name: string;
  job_title: string;
  role: string;
  color: string;
  ready: Flag;
  hand_raised_at: At | null;
  removed: Flag;
  joined_at: At;
}
/** A session speaks for at most one participant per postmortem. */
export interface SeatTable {
  session_hash: string;
  postmortem_id: string;
  participant_id: string;
}
export interface InviteTable {
  id: string;
  postmortem_id: string;
  role: string;
  token_hash: string;
  created_at: At;
  expires_at: At;
  revoked_at: At | null;
  uses: number;
  max_uses: number;
}
export interface DraftTable {
  id: string;
  postmortem_id: string;
  author_id: string;
  prompt_id: string;
  text: string;
  created_at: At;
}
export interface VoteTable {
  id: string;
  postmortem_id: string;
  status: string;
  votes_per_person: number;
  votes_per_theme: number;
  theme_ids: Json;
  /** Dots by theme, written at the close, when the ballots are deleted. */
  tally: Json | null;
  opened_at: At;
  closed_at: At | null;
}
/** What one voter has left; the guarded decrement of `remaining` is what makes overspending impossible. */
export interface VoterTable {
  vote_id: string;
  participant_id: string;
  remaining: number;
  finished: Flag;
}
/** Who placed how many dots where. Deleted at the close. */
export interface BallotTable {
  vote_id: string;
  participant_id: string;
  theme_id: string;
  dots: number;
}
/** Answers by command id, so that a command sent twice has one effect. */
export interface CommandLogTable {
  postmortem_id: string;
  participant_id: string;
  command_id: string;
  answer: Json;
  at: At;
}
export interface DocumentTable {
  postmortem_id: string;
  /** The newest seq that was given out. */
  last_seq: number;
}
export interface DocumentUpdateTable {
  postmortem_id: string;
  seq: number;
  data: Bytes;
  at: At;
}
export interface DocumentSnapshotTable {
  postmortem_id: string;
  upto_seq: number;
  data: Bytes;
  /** The next clock of each Yjs client id, as Yjs encodes a state vector. */
  vector: Bytes;
  sha256: string;
  at: At;
}
export interface DocumentClientTable {
  postmortem_id: string;
  client_id: number;
  owner: string;
}

/** A key to one sync socket, used once: API clients have no cookie. */
export interface TicketTable {
  hash: string;
  postmortem_id: string;
  participant_id: string;
  session_hash: string;
  expires_at: At;
}

/** Every table, for kysely. */
export interface Schema {
  workspace: WorkspaceTable;
  member: MemberTable;
  session: SessionTable;
  postmortem: PostmortemTable;
  meeting: MeetingTable;
  participant: ParticipantTable;
  seat: SeatTable;
  invite: InviteTable;
  draft: DraftTable;
  vote: VoteTable;
  voter: VoterTable;
  ballot: BallotTable;
  command_log: CommandLogTable;
  document: DocumentTable;
  document_update: DocumentUpdateTable;
  document_snapshot: DocumentSnapshotTable;
  document_client: DocumentClientTable;
  ticket: TicketTable;
  template: TemplateTable;
  preparation: PreparationTable;
  invitee: InviteeTable;
  sent_mail: SentMailTable;
  image: ImageTable;
  hook: HookTable;
}
