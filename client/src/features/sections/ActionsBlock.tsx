import { plainDayWords } from '@debrief/shared/domain/date-words.ts';
import { Square, SquareCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { usePeople } from '#hooks/use-people.ts';
import classes from './LiveBlock.module.css';
import { words } from './words.ts';

/** The actions that there are, to read. */
export function ActionsBlock(): ReactNode {
  const actions = useDocumentState((state) => state.actions.rows).filter(({ title }) => title.trim() !== '');
  const people = usePeople();
  if (actions.length === 0) return <p className={classes['note']}>{words.blocks.actions}</p>;
  return (
    <ul className={classes['rows']}>
      {actions.map(({ id, title, ownerId, dueOn, status }) => (
        <li key={id} className={classes['row']}>
          {status === 'done' ? (
            <SquareCheck size={15} aria-label={words.done} className={classes['icon']} />
          ) : (
            <Square size={15} aria-hidden className={classes['icon']} />
          )}
          <span>{title}</span>
          <span className={classes['also']}>
            {people.find((person) => person.id === ownerId)?.name ?? words.nobody}
            {dueOn !== null && `, ${words.due(plainDayWords(dueOn))}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
