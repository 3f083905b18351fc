import type { ListedInvite } from '@debrief/shared/protocol/http.ts';

/** Whether somebody can still come by a link, and if not, why. */
export type InviteState = 'open' | 'used-up' | 'expired' | 'revoked';

/** @param now - the server's clock, milliseconds since the epoch */
export function inviteState(invite: ListedInvite, now: number): InviteState {
  if (invite.revokedAt !== null) return 'revoked';
  if (now >= invite.expiresAt) return 'expired';
  return invite.uses >= invite.maxUses ? 'used-up' : 'open';
}
