import type { InvitePreview } from '@debrief/shared/protocol/http.ts';
import { useEffect, useState } from 'react';
import { previewInvite } from '#hooks/server-calls.ts';

/** What is known about an invite link. */
export type InviteState =
  | { readonly status: 'missing' }
  | { readonly status: 'loading' }
  | { readonly status: 'valid'; readonly preview: InvitePreview }
  | { readonly status: 'dead'; readonly detail: string }
  | { readonly status: 'unreachable' };

/** Asks the server what a link is for; the second value asks again. */
export function useInvitePreview(token: string): readonly [InviteState, () => void] {
  const [state, setState] = useState<InviteState>({ status: token === '' ? 'missing' : 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (token === '') return undefined;
    let current = true;
    void previewInvite(token).then((answer) => {
      if (!current) return;
      if (answer.kind === 'ok') setState({ status: 'valid', preview: answer.value });
      else setState(answer.kind === 'refused' ? { status: 'dead', detail: answer.detail } : { status: 'unreachable' });
    });
    return () => {
      current = false;
    };
  }, [token, attempt]);
  const askAgain = (): void => {
    setState({ status: 'loading' });
    setAttempt((count) => count + 1);
  };
  return [state, askAgain];
}
