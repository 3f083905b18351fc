import type { Person } from '@debrief/shared/domain/people.ts';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { PersonAvatar } from '#collab/PersonAvatar.tsx';
import { useCan } from '#hooks/use-can.ts';
import { useMe } from '#hooks/use-me.ts';
import classes from './PeoplePanel.module.css';
import { PersonMenu } from './PersonMenu.tsx';
import { words } from './words.ts';

interface PersonRowProps {
  readonly person: Person;
  /** Where they are, when that is worth saying. */
  readonly place: string | undefined;
}

/** One person: name, role, place, ready tick, and for the facilitator what to do. */
export function PersonRow({ person, place }: PersonRowProps): ReactNode {
  const me = useMe();
  const mayManage = useCan('set-role').allowed;
  const details = [words.roles[person.role], person.jobTitle, person.online && place].filter(Boolean).join(' · ');
  return (
    <li className={classes['person']}>
      <PersonAvatar person={person} hand={person.handRaisedAt !== null} decorative />
      <div className={classes['who']}>
        <span className={classes['name']}>
          {person.name}
          {person.id === me.id && <span className={classes['you']}> ({words.you})</span>}
        </span>
        <span className={classes['details']}>{details}</span>
      </div>
      {person.ready && person.online && (
        <Check className={classes['ready']} size={16} aria-label={words.ready} role="img" />
      )}
      {mayManage && <PersonMenu person={person} />}
    </li>
  );
}
