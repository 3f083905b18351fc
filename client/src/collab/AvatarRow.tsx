import type { ReactNode } from 'react';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import classes from './AvatarRow.module.css';
import { PersonAvatar } from './PersonAvatar.tsx';

/** Somebody in a row of avatars. */
export interface AvatarOf {
  readonly id: string;
  readonly person: Parameters<typeof PersonAvatar>[0]['person'];
  readonly hand?: boolean;
  /** Says more than the name, in its place. */
  readonly label?: string;
  /** Not on this page. */
  readonly elsewhere?: boolean;
}

interface AvatarRowProps {
  /** Names the list. */
  readonly label: string;
  readonly people: readonly AvatarOf[];
  /** Those beyond are counted. */
  readonly most: number;
  /** CSS pixels; 30 unless told. */
  readonly size?: number;
}

/** People side by side, and how many more there are. */
export function AvatarRow({ label, people, most, size = 30 }: AvatarRowProps): ReactNode {
  const more = people.length - most;
  return (
    <ul className={classes['row']} aria-label={label}>
      {people.slice(0, most).map(({ id, person, hand = false, label: said, elsewhere = false }) => (
        <li key={id} title={said} data-elsewhere={elsewhere || undefined}>
          <PersonAvatar person={person} size={size} hand={hand} decorative={said !== undefined} />
          {said !== undefined && <VisuallyHidden>{said}</VisuallyHidden>}
        </li>
      ))}
      {more > 0 && (
        <li className={classes['more']}>
          <span aria-hidden>+{more}</span>
          <VisuallyHidden>and {more} more</VisuallyHidden>
        </li>
      )}
    </ul>
  );
}
