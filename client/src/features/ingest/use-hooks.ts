import type { ListedHook } from '@debrief/shared/protocol/ingest.ts';
import { useEffect, useState } from 'react';
import { listHooks } from '#hooks/server-calls.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useSession } from '#hooks/use-session.ts';
import { useToast } from '#hooks/use-toast.ts';
import { words } from './words.ts';

/** The addresses of this postmortem, newest first. */
export interface Hooks {
  readonly hooks: readonly ListedHook[] | 'loading' | 'unreachable';
  /** @returns the address with its secret, this once; undefined when it was refused */
  readonly create: (label: string) => Promise<string | undefined>;
  readonly revoke: (hook: ListedHook) => Promise<void>;
  /** Asks again what has come meanwhile. */
  readonly refresh: () => void;
}

/** Read anew whenever somebody looks at them and after each change. */
export function useHooks(): Hooks {
  const { postmortemId } = useSession();
  const command = useCommand();
  const toast = useToast();
  const [hooks, setHooks] = useState<Hooks['hooks']>('loading');
  const [reads, setReads] = useState(0);
  const refresh = (): void => setReads((count) => count + 1);
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
      refresh();
      const url = answer.ok ? answer.result?.['url'] : undefined;
      return typeof url === 'string' ? url : undefined;
    },
    async revoke({ id, label }) {
      const answer = await command({ type: 'revoke-hook', hookId: id });
      if (answer.ok) toast({ text: words.hookRevoked(label), tone: 'ok' });
      refresh();
    },
    refresh,
  };
}
