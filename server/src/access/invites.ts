import type { InviteId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Role } from '@debrief/shared/domain/role.ts';
import { accept, refuse, type Outcome } from '@debrief/shared/lang/outcome.ts';
import type { Invite, NewInvite } from '#storage/queries/invites.ts';
import { hashSecret } from './secrets.ts';

/** How long a link lets people in. */
export const INVITE_LIFETIME_MS: number = 7 * 24 * 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
/** People who may come by one link: more than any meeting has, so that a link that got about is found to be used up. */
export const INVITE_MAX_USES = 1_000;

/** A link for a role, from now on. Its token goes to whoever asked for it, its hash into the store. */
export function newInvite(order: {
  readonly id: InviteId;
  readonly postmortemId: PostmortemId;
  readonly role: Role;
  readonly token: string;
  readonly now: number;
  /** When the group meets, milliseconds since the epoch: the link lasts until the day after, however far that is. */
  readonly meetingAt?: number | null;
}): NewInvite {
  return {
    id: order.id,
    postmortemId: order.postmortemId,
    role: order.role,
    tokenHash: hashSecret(order.token),
    createdAt: order.now,
    expiresAt: Math.max(order.now + INVITE_LIFETIME_MS, (order.meetingAt ?? 0) + DAY_MS),
    maxUses: INVITE_MAX_USES,
  };
}

/** The link: its token is in the fragment, which browsers send to nobody. */
export function inviteUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/join#${token}`;
}

export type InviteRefusal = 'unknown-invite' | 'invite-expired' | 'invite-revoked' | 'invite-used-up';

/** Whether a link lets somebody in now. */
export function judgeInvite(
  invite: Invite | undefined,
  now: number,
): Outcome<Invite, Exclude<InviteRefusal, 'invite-used-up'>> {
  if (!invite) return refuse('unknown-invite');
  if (invite.revokedAt !== null) return refuse('invite-revoked');
  if (now >= invite.expiresAt) return refuse('invite-expired');
  return accept(invite);
}
