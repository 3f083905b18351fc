import type { ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import { accept, type Outcome } from '@debrief/shared/lang/outcome.ts';
import { must } from '@debrief/shared/lang/must.ts';
import type { InvitePreview } from '@debrief/shared/protocol/http.ts';
import { findInviteByToken } from '#storage/queries/invites.ts';
import { listParticipants } from '#storage/queries/participants.ts';
import { findRecord } from '#storage/queries/postmortems.ts';
import type { Db } from '#storage/queries/rows.ts';
import type { Caller } from './access.ts';
import { findOwnParticipant } from './caller.ts';
import { judgeInvite, type InviteRefusal } from './invites.ts';
import { hashSecret } from './secrets.ts';

/** Somebody looks at a link before giving a name. */
export interface PreviewOrder {
  /** The token of the link. */
  readonly invite: string;
  readonly caller: Caller;
  readonly now: number;
  readonly rooms: { online(postmortemId: PostmortemId): ReadonlySet<ParticipantId> };
}

/** What a link is for. Whoever holds it may know the title and who is there. */
export async function previewInvite(
  db: Db,
  { invite, caller, now, rooms }: PreviewOrder,
): Promise<Outcome<InvitePreview, InviteRefusal>> {
  const judged = judgeInvite(await findInviteByToken(db, hashSecret(invite)), now);
  if (!judged.ok) return judged;
  const { postmortemId, role } = judged.value;
  const record = must(await findRecord(db, postmortemId), `the postmortem of invite ${judged.value.id}`);
  const known = await findOwnParticipant(db, caller, postmortemId);
  const online = rooms.online(postmortemId);
  const people = await listParticipants(db, postmortemId);
  return accept({
    postmortemId,
    title: record.title,
    role,
    here: people.filter((person) => online.has(person.id)).map((person) => person.name),
    known: known && !known.removed ? { name: known.name, jobTitle: known.jobTitle } : null,
  });
}
