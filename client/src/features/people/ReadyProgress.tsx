import type { Person } from '@debrief/shared/domain/people.ts';
import type { ReactNode } from 'react';
import classes from './PeoplePanel.module.css';
import { words } from './words.ts';

/** How many are ready to move on. */
export function ReadyProgress({ people }: { readonly people: readonly Person[] }): ReactNode {
  if (people.length === 0) return null;
  const ready = people.filter((person) => person.ready).length;
  return (
    <div className={classes['progress']}>
      <span>{words.readyCount(ready, people.length)}</span>
      <div
        className={classes['track']}
        role="progressbar"
        aria-label={words.readyCount(ready, people.length)}
        aria-valuenow={ready}
        aria-valuemin={0}
        aria-valuemax={people.length}
      >
        <div className={classes['filled']} style={{ width: `${(100 * ready) / people.length}%` }} />
      </div>
    </div>
  );
}
