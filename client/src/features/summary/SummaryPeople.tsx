import { peopleGroups, personFacts } from '@debrief/shared/summary/people-words.ts';
import type { SummaryPerson } from '@debrief/shared/summary/summary.ts';
import type { ReactNode } from 'react';
import classes from './SummaryPeople.module.css';

/** Who was in the meeting, in the order of joining, and who was only expected. */
export function SummaryPeople({ people: everybody }: { readonly people: readonly SummaryPerson[] }): ReactNode {
  return peopleGroups(everybody).map(({ heading, people }) => (
    <div key={heading}>
      <h3>{heading}</h3>
      <ul className={classes['people']}>
        {people.map((person, index) => (
          <li key={index}>
            <span className={classes['name']}>{person.name}</span>
            <span className={classes['role']}>{personFacts(person).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  ));
}
