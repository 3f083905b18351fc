import type { MailKind } from '@debrief/shared/domain/preparation.ts';
import type { MailAnswer } from '@debrief/shared/protocol/http.ts';
import { useEffect, useState } from 'react';
import { previewMail, sendMail } from '#hooks/server-calls.ts';
import { useSession } from '#hooks/use-session.ts';

/** How far a mail has come on the screen. */
export interface MailState {
  readonly preview: MailAnswer | 'loading' | 'unreachable';
  /** Why it was not sent; empty when nothing went wrong. */
  readonly problem: string;
  readonly isSending: boolean;
  /** Resolves with what became of it, or undefined when it was refused or nobody answered. */
  readonly send: () => Promise<MailAnswer | undefined>;
}

/** Reads what a mail says, and sends it. @param unreachable - what to say when nobody answers */
export function useMail(kind: MailKind, unreachable: string): MailState {
  const { postmortemId } = useSession();
  const [preview, setPreview] = useState<MailState['preview']>('loading');
  const [problem, setProblem] = useState('');
  const [isSending, setSending] = useState(false);
  // One id as long as the dialog is open: whoever presses again after a lost answer sends nothing twice.
  const [requestId] = useState(() => crypto.randomUUID());
  useEffect(() => {
    let current = true;
    void previewMail(postmortemId, kind).then((answer) => {
      if (current) setPreview(answer.kind === 'ok' ? answer.value : 'unreachable');
    });
    return () => {
      current = false;
    };
  }, [postmortemId, kind]);
  return {
    preview,
    problem,
    isSending,
    async send() {
      setSending(true);
      const answer = await sendMail(postmortemId, { kind, requestId });
      setSending(false);
      setProblem(answer.kind === 'ok' ? '' : answer.kind === 'refused' ? answer.detail : unreachable);
      return answer.kind === 'ok' ? answer.value : undefined;
    },
  };
}
