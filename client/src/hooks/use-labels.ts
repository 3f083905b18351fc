import type { LabelList } from '@debrief/shared/protocol/http.ts';
import { useEffect, useState } from 'react';
import { listLabels } from './server-calls.ts';
import { useMember } from './use-member.ts';

const NONE: LabelList = { services: [], tags: [] };

/** Services and tags to suggest: none for guests and without the server, which only means more typing. */
export function useLabels(): LabelList {
  const [labels, setLabels] = useState(NONE);
  const isMember = Boolean(useMember());
  useEffect(() => {
    if (!isMember) return;
    let isHere = true;
    void listLabels().then((answer) => {
      if (isHere && answer.kind === 'ok') setLabels(answer.value);
    });
    return () => {
      isHere = false;
    };
  }, [isMember]);
  return labels;
}
