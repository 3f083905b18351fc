import { asId, type ParticipantId, type PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import type { WorkspaceSettings } from '@debrief/shared/domain/workspace-settings.ts';
import type { MailKind, Preparation } from '@debrief/shared/domain/preparation.ts';
import type {
  CreateAnswer,
  CreatePostmortemBody,
  InviteList,
  InvitePreview,
  JoinAnswer,
  JoinBody,
  LabelList,
  MailAnswer,
  Member,
  MemberInvite,
  MemberList,
  PostmortemList,
  SignInBody,
  WhoAmI,
} from '@debrief/shared/protocol/http.ts';
import type { RelatedAnswer } from '@debrief/shared/protocol/related.ts';
import type { HookList, IngestAnswer, IngestOptions } from '@debrief/shared/protocol/ingest.ts';
import { callServer, deleteOnServer, makeFile, putOnServer, sendForm, type HttpAnswer } from '#session/http.ts';
import { rememberedRecords, rememberParticipant } from '#session/device-memory.ts';

/** Signs a member in; the cookie comes with the answer. */
export function signIn(body: SignInBody): Promise<HttpAnswer<{ readonly member: Member }>> {
  return callServer('/api/sign-in', body);
}

/** Whether a sign-in link can work; nobody is signed in. */
export function checkSignIn(token: string): Promise<HttpAnswer<null>> {
  return callServer('/api/sign-in/check', { token });
}

/** Ends this browser's session, in every tab and meeting. */
export function signOut(): Promise<HttpAnswer<null>> {
  return callServer('/api/sign-out', {});
}

/** Who this browser is signed in as, if anybody. */
export function whoAmI(): Promise<HttpAnswer<WhoAmI>> {
  return callServer('/api/me');
}

/** The meeting as a calendar file with a fresh link for attendees; for those who may invite. */
export function downloadMeeting(postmortemId: PostmortemId): Promise<HttpAnswer<Blob>> {
  return makeFile(`/api/postmortems/${postmortemId}/export.ics`);
}

/** Earlier incidents that look like one, and what they have left open. */
export function readRelated(postmortemId: PostmortemId): Promise<HttpAnswer<RelatedAnswer>> {
  return callServer(`/api/postmortems/${postmortemId}/related`);
}

/** What the list is asked for: the server's names of the filters. Empty strings ask for nothing. */
export type ListFilter = Readonly<Record<string, string>>;

/**
 * A page of all postmortems, newest first; for members. Offline: those that this browser has been in.
 *
 * @param isWanted - the same filter for the ones that this browser knows, which no server filters
 */
export async function listPostmortems(
  cursor: string | null,
  filter: ListFilter,
  isWanted: (record: PostmortemRecord) => boolean,
): Promise<HttpAnswer<PostmortemList>> {
  const given = Object.entries({ ...filter, cursor: cursor ?? '' }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  const query = new URLSearchParams(given).toString();
  const answer = await callServer<PostmortemList>(`/api/postmortems${query && `?${query}`}`);
  const known = knownPostmortems();
  if (answer.kind !== 'unreachable' || known.postmortems.length === 0) return answer;
  return { kind: 'ok', value: { ...known, postmortems: known.postmortems.filter(isWanted) } };
}

/** The postmortems that this browser has been in, newest first; for guests. */
export function knownPostmortems(): PostmortemList {
  return {
    postmortems: rememberedRecords().map((record) => ({ ...record, online: 0, meetingAt: null })),
    nextCursor: null,
  };
}

/** Creates a postmortem; the answer has the four invite links. */
export function createPostmortem(body: CreatePostmortemBody): Promise<HttpAnswer<CreateAnswer>> {
  return callServer('/api/postmortems', body);
}

/** What an invite link is for, before giving a name. */
export function previewInvite(invite: string): Promise<HttpAnswer<InvitePreview>> {
  return callServer('/api/join/preview', { invite });
}

/** Joins by an invite link; the cookie comes with the answer. */
export async function join(body: JoinBody): Promise<HttpAnswer<JoinAnswer>> {
  const answer = await callServer<JoinAnswer>('/api/join', body);
  if (answer.kind === 'ok') {
    const { postmortemId, participantId } = answer.value;
    rememberParticipant(asId<PostmortemId>(postmortemId), asId<ParticipantId>(participantId));
  }
  return answer;
}

/** Creates the example postmortem, to look around in. */
export function createExample(): Promise<HttpAnswer<{ readonly id: string }>> {
  return callServer('/api/postmortems/example', {});
}

/** All members; for the owner. */
export function listMembers(): Promise<HttpAnswer<MemberList>> {
  return callServer('/api/members');
}

/** Invites a member; the answer has their sign-in link, this once. */
export function inviteMember(name: string): Promise<HttpAnswer<MemberInvite>> {
  return callServer('/api/members', name === '' ? {} : { name });
}

/** Takes the membership from somebody: they are signed out everywhere. */
export function removeMember(id: string): Promise<HttpAnswer<null>> {
  return deleteOnServer(`/api/members/${encodeURIComponent(id)}`);
}

/** The invite links of a meeting, without their tokens; for the facilitator. */
export function listInvites(postmortemId: PostmortemId): Promise<HttpAnswer<InviteList>> {
  return callServer(`/api/postmortems/${postmortemId}/invites`);
}

/** What is prepared for a meeting; mail addresses are in it for those who prepare. */
export function readPreparation(postmortemId: PostmortemId): Promise<HttpAnswer<Preparation>> {
  return callServer(`/api/postmortems/${postmortemId}/preparation`);
}

/** Reads a file or a text of another program; adds its events unless it is a dry run. */
export function importEvents(
  postmortemId: PostmortemId,
  source: Blob,
  options: IngestOptions,
): Promise<HttpAnswer<IngestAnswer>> {
  const form = new FormData();
  form.set('options', JSON.stringify(options));
  form.set('file', source, 'import');
  return sendForm(`/api/postmortems/${postmortemId}/ingest`, form);
}

/** The addresses under which other programs report events, without their secrets; for the facilitator. */
export function listHooks(postmortemId: PostmortemId): Promise<HttpAnswer<HookList>> {
  return callServer(`/api/postmortems/${postmortemId}/hooks`);
}

/** What holds for all postmortems of the workspace. */
export function readSettings(): Promise<HttpAnswer<WorkspaceSettings>> {
  return callServer('/api/settings');
}

/** Replaces it; for the owner. */
export function saveSettings(settings: WorkspaceSettings): Promise<HttpAnswer<WorkspaceSettings>> {
  return putOnServer('/api/settings', settings);
}

/** The services and tags that are in use; for members. */
export function listLabels(): Promise<HttpAnswer<LabelList>> {
  return callServer('/api/labels');
}

/** What a mail to the people of a meeting says, and whom it would go to. */
export function previewMail(postmortemId: PostmortemId, kind: MailKind): Promise<HttpAnswer<MailAnswer>> {
  return callServer(`/api/postmortems/${postmortemId}/mail`, { kind, dryRun: true });
}

/** Sends it. @param requestId - of the same id nothing is sent twice */
export function sendMail(
  postmortemId: PostmortemId,
  { kind, requestId }: { readonly kind: MailKind; readonly requestId: string },
): Promise<HttpAnswer<MailAnswer>> {
  return callServer(`/api/postmortems/${postmortemId}/mail`, { kind, requestId });
}
