import type { SummaryPerson } from '@debrief/shared/summary/summary.ts';
import { ROLE_WORDS } from '@debrief/shared/summary/words.ts';
import type { ReactNode } from 'react';
import classes from './SummaryPeople.module.css';

/** Who was in the meeting, in the order of joining. */
export function SummaryPeople({ people }: { readonly people: readonly SummaryPerson[] }): ReactNode {
  return (
    <ul className={classes['people']}>
      {people.map(({ name, role, jobTitle }, index) => (
        <li key={index}>
          <span className={classes['name']}>{name}</span>
          <span className={classes['role']}>{[ROLE_WORDS[role], jobTitle].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
