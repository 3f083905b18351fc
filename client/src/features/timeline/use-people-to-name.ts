import type { Actor } from '@debrief/shared/domain/remark.ts';
import { useMemo } from 'react';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { usePeople } from '#hooks/use-people.ts';
import { usePreparation } from '#hooks/use-preparation.ts';

/** Who is in the postmortem or invited and not yet among those whom texts name, with their job titles. */
export function usePeopleToName(): readonly Omit<Actor, 'id'>[] {
  const actors = useDocumentState((state) => state.actors.rows);
  const people = usePeople();
  const { preparation } = usePreparation();
  return useMemo(() => {
    const known = new Set(actors.map(({ name }) => keyOf(name)));
    const expected = [...people.filter(({ removed }) => !removed), ...(preparation?.invitees ?? [])];
    const byName = new Map(expected.map(({ name, jobTitle }) => [keyOf(name), { name, role: jobTitle }]));
    return [...byName].flatMap(([key, person]) => (key === '' || known.has(key) ? [] : [person]));
  }, [actors, people, preparation]);
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}
