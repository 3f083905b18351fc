import type { CommandDraft } from '@debrief/shared/protocol/commands.ts';
import { useCallback } from 'react';
import type { CommandResult } from '#session/commands.ts';
import { useSession } from './use-session.ts';
import { useToast } from './use-toast.ts';

/** Sends commands. The promise never rejects; a refusal is also shown as a toast, in the server's words. */
export function useCommand(): (draft: CommandDraft) => Promise<CommandResult> {
  const session = useSession();
  const toast = useToast();
  return useCallback(
    async (draft) => {
      const answer = await session.command(draft);
      if (!answer.ok) toast({ text: answer.detail, tone: 'notice' });
      return answer;
    },
    [session, toast],
  );
}
