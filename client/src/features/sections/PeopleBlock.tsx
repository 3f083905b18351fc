import type { ReactNode } from 'react';
import { usePreparation } from '#hooks/use-preparation.ts';
import classes from './LiveBlock.module.css';
import { incidentRoleNames, words } from './words.ts';

/** Who is expected, with what they do and what they were in the incident. */
export function PeopleBlock(): ReactNode {
  const invitees = usePreparation().preparation?.invitees ?? [];
  if (invitees.length === 0) return <p className={classes['note']}>{words.blocks.people}</p>;
  return (
    <ul className={classes['rows']}>
      {invitees.map(({ id, name, jobTitle, incidentRole }) => (
        <li key={id} className={classes['row']}>
          <span className={classes['name']}>{name}</span>
          <span className={classes['also']}>
            {[jobTitle, incidentRoleNames[incidentRole]].filter((part) => part !== '').join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
