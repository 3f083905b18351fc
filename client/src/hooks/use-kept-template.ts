import type { Template } from '@debrief/shared/domain/template.ts';
import { useEffect, useState } from 'react';
import { readKeptTemplate } from './template-calls.ts';
import { usePreparation } from './use-preparation.ts';
import { useSession } from './use-session.ts';

/** The template that the document was made from, as it was then; undefined until it was read. */
export function useKeptTemplate(): Template | undefined {
  const { postmortemId } = useSession();
  const kept = usePreparation().preparation?.template;
  const key = kept && `${kept.id}@${kept.version}`;
  const [template, setTemplate] = useState<Template>();
  useEffect(() => {
    if (key === undefined) return undefined;
    let isCurrent = true;
    void readKeptTemplate(postmortemId).then((answer) => {
      if (isCurrent && answer.kind === 'ok') setTemplate(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [postmortemId, key]);
  return template;
}
