import { initialsOf, type PersonColor } from '@debrief/shared/domain/people.ts';
import { Hand } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './PersonAvatar.module.css';

interface PersonAvatarProps {
  readonly person: { readonly name: string; readonly color: PersonColor; readonly online?: boolean };
  /** CSS pixels; 30 unless told. */
  readonly size?: number;
  /** Shows a raised hand. */
  readonly hand?: boolean;
  /** The name stands beside it, so it need not be read twice. */
  readonly decorative?: boolean;
}

/** A person's initials in their colour, the same colour for everybody who looks. */
export function PersonAvatar({ person, size = 30, hand = false, decorative = false }: PersonAvatarProps): ReactNode {
  const label = hand ? `${person.name}, hand raised` : person.name;
  return (
    <span
      className={classes['avatar']}
      data-hue={person.color}
      data-away={person.online === false || undefined}
      style={{ width: size, height: size, fontSize: size * 0.37 }}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label })}
    >
      {initialsOf(person.name)}
      {hand && <Hand className={classes['hand']} size={14} aria-hidden />}
    </span>
  );
}
