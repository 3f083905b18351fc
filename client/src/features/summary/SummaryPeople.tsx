import { hasMet, personFacts } from '@debrief/shared/summary/people-words.ts';
import type { SummaryPerson } from '@debrief/shared/summary/summary.ts';
import type { ReactNode } from 'react';
import classes from './SummaryPeople.module.css';

/** Who was in the meeting, in the order of joining, and who was expected. */
export function SummaryPeople({ people }: { readonly people: readonly SummaryPerson[] }): ReactNode {
  const met = hasMet(people);
  return (
    <ul className={classes['people']}>
      {people.map((person, index) => (
        <li key={index}>
          <span className={classes['name']}>{person.name}</span>
          <span className={classes['role']}>{personFacts(person, { met }).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
