import type { RelatedAnswer } from '@debrief/shared/protocol/related.ts';
import { useEffect, useState } from 'react';
import { readRelated } from '#hooks/server-calls.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useSession } from '#hooks/use-session.ts';

/** What the past has to say, as far as it is known here. */
export interface RelatedRead {
  /** Undefined until it was read once; then the newest that was read, also offline. */
  readonly related: RelatedAnswer | undefined;
  readonly unreachable: boolean;
  readonly retry: () => void;
}

/** Similar incidents, looked for again whenever the record says something else. */
export function useRelated(): RelatedRead {
  const { postmortemId } = useSession();
  const asked = useMeeting(({ record: { title, severity, incidentType, services, tags } }) =>
    JSON.stringify([title, severity, incidentType, services, tags]),
  );
  const [related, setRelated] = useState<RelatedAnswer>();
  const [unreachable, setUnreachable] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const answer = await readRelated(postmortemId);
      if (!isCurrent) return;
      if (answer.kind === 'ok') setRelated(answer.value);
      setUnreachable(answer.kind !== 'ok');
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [postmortemId, asked, attempt]);
  return { related, unreachable, retry: () => setAttempt(attempt + 1) };
}
