import type { ListedInvite } from '@debrief/shared/protocol/http.ts';
import { useEffect, useState } from 'react';
import { listInvites } from '#hooks/server-calls.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useSession } from '#hooks/use-session.ts';
import { useToast } from '#hooks/use-toast.ts';
import { words } from './words.ts';

/** The links as the server lists them, newest first. */
export interface InviteLinks {
  readonly links: readonly ListedInvite[] | 'loading' | 'unreachable';
  readonly revoke: (inviteId: string) => Promise<void>;
}

/** The links of this meeting, read anew whenever somebody looks at them and after each change. */
export function useInviteLinks(): InviteLinks {
  const { postmortemId } = useSession();
  const command = useCommand();
  const toast = useToast();
  const [links, setLinks] = useState<InviteLinks['links']>('loading');
  const [reads, setReads] = useState(0);
  useEffect(() => {
    let current = true;
    void listInvites(postmortemId).then((answer) => {
      if (current) setLinks(answer.kind === 'ok' ? answer.value.invites.toReversed() : 'unreachable');
    });
    return () => {
      current = false;
    };
  }, [postmortemId, reads]);
  const revoke = async (inviteId: string): Promise<void> => {
    const answer = await command({ type: 'revoke-invite', inviteId });
    if (answer.ok) toast({ text: words.revoked, tone: 'ok' });
    setReads((count) => count + 1);
  };
  return { links, revoke };
}
