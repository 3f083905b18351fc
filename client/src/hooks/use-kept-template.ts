import type { Template } from '@debrief/shared/domain/template.ts';
import { useEffect, useState } from 'react';
import type { Session } from '#session/session.ts';
import { readKeptTemplate, type TemplateAnswer } from './template-calls.ts';
import { usePreparation } from './use-preparation.ts';
import { useSession } from './use-session.ts';

/** The template that the document was made from, as it was then; undefined until it was read. */
export function useKeptTemplate(): Template | undefined {
  const session = useSession();
  const kept = usePreparation().preparation?.template;
  const key = kept && `${kept.id}@${kept.version}`;
  const [template, setTemplate] = useState<Template>();
  useEffect(() => {
    if (key === undefined) return undefined;
    let isCurrent = true;
    void askOnce(session, key).then((answer) => {
      if (isCurrent && answer.kind === 'ok') setTemplate(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [session, key]);
  return template;
}

interface Asked {
  readonly key: string;
  readonly answer: Promise<TemplateAnswer<Template>>;
}

/** One question per session and template, for all who show it. */
const asked = new WeakMap<Session, Asked>();

function askOnce(session: Session, key: string): Asked['answer'] {
  const known = asked.get(session);
  if (known?.key === key) return known.answer;
  const answer = readKeptTemplate(session.postmortemId);
  asked.set(session, { key, answer });
  void answer.then(({ kind }) => {
    // Who comes later asks again.
    if (kind !== 'ok' && asked.get(session)?.answer === answer) asked.delete(session);
  });
  return answer;
}
