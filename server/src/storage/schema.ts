import type { ColumnType } from 'kysely';
import type { At, Bytes, Flag, Json } from './columns.ts';
import type {
  HookTable,
  ImageTable,
  InviteeTable,
  PreparationTable,
  SentMailTable,
  TemplateTable,
} from './preparation-tables.ts';

export interface WorkspaceTable {
  /** Always 1: one row. */
  id: number;
  owner_token_hash: string;
  next_number: number;
  /** What the owner has set; null: nothing yet. */
  settings: Json | null;
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
