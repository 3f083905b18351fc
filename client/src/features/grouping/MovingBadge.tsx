import type { PresenceUser } from '@debrief/shared/protocol/presence.ts';
import type { ReactNode } from 'react';
import classes from './MovingBadge.module.css';
import { words } from './words.ts';

/** "Ann is moving this", in Ann's colour, on what somebody else has under their pointer. */
export function MovingBadge({ user }: { readonly user: PresenceUser }): ReactNode {
  return (
    <span className={classes['badge']} data-hue={user.color}>
      {words.isMoving(user.name)}
    </span>
  );
}
