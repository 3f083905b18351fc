import { neutraliser, type Neutraliser } from '@debrief/shared/domain/neutral-actors.ts';
import type { Invitee } from '@debrief/shared/domain/preparation.ts';
import type { Actor } from '@debrief/shared/domain/remark.ts';
import { namedPeople } from '@debrief/shared/summary/named-people.ts';
import { createContext, useMemo } from 'react';
import type { DocumentState } from '#stores/document-store.ts';
import { useDocumentState } from './use-document-state.ts';
import { usePeople } from './use-people.ts';
import { usePreparation } from './use-preparation.ts';
import { useSettledState } from './use-settled-state.ts';

const nobody: readonly Invitee[] = [];
const asWritten: Neutraliser = (text) => text;

/** How the texts below it say who did what: of many texts on one page each asks here. */
export const NeutraliserContext: React.Context<Neutraliser> = createContext<Neutraliser>(asWritten);

/** Puts roles for names into a text, as the exports do, when the postmortem is set to; the same function until that changes. */
export function useNeutraliser(): Neutraliser {
  const isOn = useDocumentState(({ neutralActors }) => neutralActors);
  const actors = useDocumentState((state) => state.actors.rows);
  const details = useSettledState(detailsOf);
  const questions = useSettledState(questionsOf);
  const people = usePeople();
  const invitees = usePreparation(isOn).preparation?.invitees ?? nobody;
  return useMemo(
    () => (isOn ? neutraliserOf(namedPeople({ actors, details, questions, people, invitees })) : asWritten),
    [isOn, actors, details, questions, people, invitees],
  );
}

/** Preparing names takes longer than comparing them, and most changes of a remark change no name. */
let prepared: { readonly key: string; readonly neutralise: Neutraliser } | undefined;

function neutraliserOf(actors: readonly Actor[]): Neutraliser {
  const key = JSON.stringify(actors.map(({ name, role }) => [name, role]));
  if (prepared?.key !== key) prepared = { key, neutralise: neutraliser(actors) };
  return prepared.neutralise;
}

function detailsOf({ details }: DocumentState): DocumentState['details']['rows'] {
  return details.rows;
}

function questionsOf({ questions }: DocumentState): DocumentState['questions']['rows'] {
  return questions.rows;
}
