import { inviteState } from '@debrief/client/features/facilitation/invite-state.ts';
import type { ListedInvite } from '@debrief/shared/protocol/http.ts';
import { expect, test } from 'vitest';

const invite: ListedInvite = {
  id: 'i',
  role: 'attendee',
  createdAt: 0,
  expiresAt: 100,
  revokedAt: null,
  uses: 0,
  maxUses: 2,
};

test('[ACC-23] a link is open until it expires, is used up or is revoked; that it was revoked outweighs the others', () => {
  expect([
    inviteState(invite, 99),
    inviteState(invite, 100),
    inviteState({ ...invite, uses: 2 }, 99),
    inviteState({ ...invite, uses: 2, revokedAt: 50 }, 100),
  ]).toEqual(['open', 'expired', 'used-up', 'revoked']);
});
