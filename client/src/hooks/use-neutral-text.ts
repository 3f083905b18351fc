import type { TextRef } from '@debrief/shared/document/texts.ts';
import { useCallback, useContext, useMemo } from 'react';
import type { DocumentState } from '#stores/document-store.ts';
import { NeutraliserContext } from './use-neutraliser.ts';
import { useSettledState } from './use-settled-state.ts';

/** A text with roles instead of names; undefined when it is to be read as it was written. */
export function useNeutralText({ root, id, field }: TextRef): string | undefined {
  const neutralise = useContext(NeutraliserContext);
  const text = useSettledState(
    useCallback(
      (state: DocumentState) => (state.neutralActors ? textAt(state, { root, id, field }) : ''),
      [root, id, field],
    ),
  );
  return useMemo(() => {
    const neutral = neutralise(text);
    return neutral === text ? undefined : neutral;
  }, [text, neutralise]);
}

function textAt({ timeline, details, questions }: DocumentState, { root, id, field }: TextRef): string {
  switch (root) {
    case 'timeline':
      return timeline.byId.get(id)?.text ?? '';
    case 'notes':
      return details.byId.get(id)?.text ?? '';
    case 'questions':
      return questions.byId.get(id)?.[field === 'answer' ? 'answer' : 'text'] ?? '';
    case 'causes':
    case 'themes':
    case 'analyses':
    case 'actions':
      // They are about what to learn and to change: nobody is named there.
      return '';
    default:
      return root satisfies never;
  }
}
