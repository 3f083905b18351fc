import type { ListedHook } from '@debrief/shared/protocol/ingest.ts';
import { useEffect, useState } from 'react';
import { listHooks } from '#hooks/server-calls.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useSession } from '#hooks/use-session.ts';

/** The addresses of this postmortem, newest first. */
export interface Hooks {
  readonly hooks: readonly ListedHook[] | 'loading' | 'unreachable';
  /** @returns the address with its secret, this once; undefined when it was refused */
  readonly create: (label: string) => Promise<string | undefined>;
  readonly revoke: (hookId: string) => Promise<void>;
}

/** Read anew whenever somebody looks at them and after each change. */
export function useHooks(): Hooks {
  const { postmortemId } = useSession();
  const command = useCommand();
  const [hooks, setHooks] = useState<Hooks['hooks']>('loading');
  const [reads, setReads] = useState(0);
  useEffect(() => {
    let current = true;
    void listHooks(postmortemId).then((answer) => {
      if (current) setHooks(answer.kind === 'ok' ? answer.value.hooks.toReversed() : 'unreachable');
    });
    return () => {
      current = false;
    };
  }, [postmortemId, reads]);
  return {
    hooks,
    async create(label) {
      const answer = await command({ type: 'create-hook', label });
      setReads((count) => count + 1);
      const url = answer.ok ? answer.result?.['url'] : undefined;
      return typeof url === 'string' ? url : undefined;
    },
    async revoke(hookId) {
      await command({ type: 'revoke-hook', hookId });
      setReads((count) => count + 1);
    },
  };
}
