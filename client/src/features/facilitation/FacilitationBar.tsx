import { can } from '@debrief/shared/domain/role.ts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMe } from '#hooks/use-me.ts';
import { useSession } from '#hooks/use-session.ts';
import { BringEveryoneButton } from './BringEveryoneButton.tsx';
import classes from './FacilitationBar.module.css';
import { HandButton } from './HandButton.tsx';
import { LockButton } from './LockButton.tsx';
import { NextButton } from './NextButton.tsx';
import { PreviousButton } from './PreviousButton.tsx';
import { ReadyButton } from './ReadyButton.tsx';
import { useStageSteps } from './use-stage-steps.ts';
import { words } from './words.ts';

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
      {leads && <WayOn />}
      {!leads && can(role, 'be-ready') && <ReadyButton />}
    </div>
  );
}

/** The next stage; behind the last one the summary. */
function WayOn(): ReactNode {
  const { postmortemId } = useSession();
  const { next } = useStageSteps();
  if (next) return <NextButton next={next} />;
  return (
    <Button
      size="md"
      variant="light"
      leftSection={<FileText size={16} aria-hidden />}
      renderRoot={(props) => <Link {...props} to="/p/$postmortemId/summary" params={{ postmortemId }} />}
    >
      {words.summary}
      <span className={classes['wideOnly']}>&nbsp;{words.summaryPage}</span>
    </Button>
  );
}
