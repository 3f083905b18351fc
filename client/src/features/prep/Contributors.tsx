import type { ReactNode } from 'react';
import { PersonAvatar } from '#collab/PersonAvatar.tsx';
import { usePeople } from '#hooks/use-people.ts';
import { usePreparation } from '#hooks/use-preparation.ts';
import classes from './Progress.module.css';
import { words } from './words.ts';

const MOST_AVATARS = 8;

/** Who has written in the document. */
export function Contributors(): ReactNode {
  const people = usePeople();
  const { preparation } = usePreparation();
  const authors = (preparation?.contributors ?? []).flatMap((id) => people.find((person) => person.id === id) ?? []);
  if (authors.length === 0) return null;
  const more = authors.length - MOST_AVATARS;
  return (
    <div className={classes['authors']}>
      <h3 className={classes['authorsTitle']}>{words.writtenBy(authors.map(({ name }) => name))}</h3>
      <ul className={classes['avatars']} aria-label={words.authors}>
        {authors.slice(0, MOST_AVATARS).map((person) => (
          <li key={person.id}>
            <PersonAvatar person={{ name: person.name, color: person.color }} size={26} />
          </li>
        ))}
        {more > 0 && <li className={classes['more']}>{words.more(more)}</li>}
      </ul>
    </div>
  );
}
