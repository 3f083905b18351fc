import type { Template } from '@debrief/shared/domain/template.ts';
import type { TemplateList } from '@debrief/shared/protocol/http.ts';
import { useCallback, useEffect, useState } from 'react';
import type { TemplateAnswer } from '#hooks/template-calls.ts';

/** The templates, as far as they could be read. */
export type TemplateListRead =
  | { readonly state: 'loading' }
  | { readonly state: 'unreachable' }
  /** The server's words for why not. */
  | { readonly state: 'refused'; readonly detail: string }
  | { readonly state: 'read'; readonly templates: readonly Template[] };

/**
 * Reads the templates when it is first used.
 *
 * @param ask the same function in every render
 */
export function useTemplateList(
  ask: () => Promise<TemplateAnswer<TemplateList>>,
): readonly [TemplateListRead, retry: () => void] {
  const [read, setRead] = useState<TemplateListRead>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void ask().then((answer) => {
      if (isCurrent) setRead(toRead(answer));
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return [read, retry];
}

function toRead(answer: TemplateAnswer<TemplateList>): TemplateListRead {
  switch (answer.kind) {
    case 'ok':
      return { state: 'read', templates: answer.value.templates };
    case 'refused':
      return { state: 'refused', detail: answer.detail };
    case 'unreachable':
      return { state: 'unreachable' };
    default:
      return answer satisfies never;
  }
}
