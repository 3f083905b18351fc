import { can } from '@debrief/shared/domain/role.ts';
import type { Person } from '@debrief/shared/domain/people.ts';
import type { ReactNode } from 'react';
import { usePeople } from '#hooks/use-people.ts';
import { HandQueue } from './HandQueue.tsx';
import classes from './PeoplePanel.module.css';
import { PersonRow } from './PersonRow.tsx';
import { ReadyProgress } from './ReadyProgress.tsx';
import { usePlaces } from './use-places.ts';
import { words } from './words.ts';

/** Who is here, in what role, where they look, who wants to speak, who is ready. */
export function PeoplePanel(): ReactNode {
  const people = usePeople().filter((person) => !person.removed);
  const here = people.filter((person) => person.online);
  const away = people.filter((person) => !person.online);
  const places = usePlaces();
  return (
    <div className={classes['panel']}>
      <h2 className={classes['title']}>{words.title(here.length)}</h2>
      <HandQueue people={here} />
      <PersonList people={here} places={places} />
      <ReadyProgress people={here.filter(countsForReady)} />
      {away.length > 0 && (
        <>
          <h3 className={classes['subtitle']}>{words.awayTitle}</h3>
          <PersonList people={away} places={places} />
        </>
      )}
    </div>
  );
}

function PersonList({
  people,
  places,
}: {
  readonly people: readonly Person[];
  readonly places: ReadonlyMap<string, string>;
}): ReactNode {
  return (
    <ul className={classes['people']}>
      {people.map((person) => (
        <PersonRow key={person.id} person={person} place={places.get(person.id)} />
      ))}
    </ul>
  );
}

/** The facilitator waits for the others, not for themselves. */
function countsForReady(person: Person): boolean {
  return can(person.role, 'be-ready') && person.role !== 'facilitator';
}
