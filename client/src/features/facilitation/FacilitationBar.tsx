import { can } from '@debrief/shared/domain/role.ts';
import type { ReactNode } from 'react';
import { useMe } from '#hooks/use-me.ts';
import { BringEveryoneButton } from './BringEveryoneButton.tsx';
import classes from './FacilitationBar.module.css';
import { HandButton } from './HandButton.tsx';
import { LockButton } from './LockButton.tsx';
import { NextButton } from './NextButton.tsx';
import { PreviousButton } from './PreviousButton.tsx';
import { ReadyButton } from './ReadyButton.tsx';

/** What one may do for the meeting as a whole: the facilitator leads, the others say that they are ready. */
export function FacilitationBar(): ReactNode {
  const { role } = useMe();
  const leads = can(role, 'move-stage');
  return (
    <div className={classes['bar']}>
      {leads && <PreviousButton />}
      <HandButton />
      {leads && <BringEveryoneButton />}
      {leads && <LockButton />}
      <span className={classes['space']} />
      {leads ? <NextButton /> : <ReadyButton />}
    </div>
  );
}
