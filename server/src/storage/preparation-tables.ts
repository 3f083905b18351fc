import type { At, Bytes, Flag, Json } from './columns.ts';

/** An own template of the workspace. */
export interface TemplateTable {
  id: string;
  version: number;
  data: Json;
  updated_at: At;
  updated_by: string | null;
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
/** Somebody who is expected at the meeting, or has come. */
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
/** A mailing to everybody on the list. */
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
/** A picture with its bytes. */
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
