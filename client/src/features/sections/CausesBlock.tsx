import type { ReactNode } from 'react';
import { useThemes } from '#hooks/use-themes.ts';
import classes from './LiveBlock.module.css';
import { words } from './words.ts';

/** The causes that were revealed, in their groups. */
export function CausesBlock(): ReactNode {
  const themes = useThemes();
  if (themes.length === 0) return <p className={classes['note']}>{words.blocks.causes}</p>;
  return (
    <ul className={classes['rows']}>
      {themes.map(({ id, label, causes }) => (
        <li key={id} className={classes['group']}>
          <span className={classes['name']}>{label}</span>
          {causes.length > 1 && (
            <ul className={classes['inner']}>
              {causes.map((cause) => (
                <li key={cause.id}>{cause.text}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
