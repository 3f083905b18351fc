import type { TextRef } from '@debrief/shared/document/texts.ts';
import { neutraliser, type Neutraliser } from '@debrief/shared/domain/neutral-actors.ts';
import type { Actor } from '@debrief/shared/domain/remark.ts';
import { useCallback, useMemo } from 'react';
import type { DocumentState } from '#stores/document-store.ts';
import { useDocumentState } from './use-document-state.ts';
import { useSettledState } from './use-settled-state.ts';

const asWritten: Neutraliser = (text) => text;

/** Puts roles for names into a text when the postmortem is set to; the same function until that changes. */
export function useNeutraliser(): Neutraliser {
  const isOn = useDocumentState(({ neutralActors }) => neutralActors);
  const actors = useDocumentState((state) => state.actors.rows);
  return isOn ? neutraliserOf(actors) : asWritten;
}

/** A text with roles instead of names; undefined when it is to be read as it was written. */
export function useNeutralText({ root, id, field }: TextRef): string | undefined {
  const neutralise = useNeutraliser();
  const text = useSettledState(
    useCallback(
      (state: DocumentState) => (state.neutralActors ? textAt(state, { root, id, field }) : ''),
      [root, id, field],
    ),
  );
  return useMemo(() => {
    const neutral = neutralise(text);
    return neutral === text ? undefined : neutral;
  }, [neutralise, text]);
}

/** Every row of a timeline asks with the same people. */
const prepared = new WeakMap<readonly Actor[], Neutraliser>();

function neutraliserOf(actors: readonly Actor[]): Neutraliser {
  const known = prepared.get(actors) ?? neutraliser(actors);
  prepared.set(actors, known);
  return known;
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
