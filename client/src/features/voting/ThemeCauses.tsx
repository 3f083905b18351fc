import type { ThemeWithCauses } from '@debrief/shared/domain/theme.ts';
import type { ReactNode } from 'react';
import classes from './ThemeCauses.module.css';

/** The causes of a theme; nothing when its only cause is its name already. */
export function ThemeCauses({ theme }: { readonly theme: ThemeWithCauses }): ReactNode {
  const causes = theme.causes.filter(({ text }) => text.trim() !== '' && text.trim() !== theme.label);
  if (causes.length === 0) return null;
  return (
    <ul className={classes['causes']}>
      {causes.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
}
