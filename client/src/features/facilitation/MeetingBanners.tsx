import { mayTakeOver } from '@debrief/shared/domain/facilitation.ts';
import { can } from '@debrief/shared/domain/role.ts';
import { Button } from '@mantine/core';
import { Lock, UserRoundX } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useMe } from '#hooks/use-me.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useServerNow } from '#hooks/use-server-now.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import classes from './MeetingBanners.module.css';
import { SpotlightCard } from './SpotlightCard.tsx';
import { words } from './words.ts';

/** What asks for attention: nobody leads, the document is locked, somebody asks to look. */
export function MeetingBanners(): ReactNode {
  const locked = useMeeting((event) => event.locked);
  return (
    <>
      <TakeOverBanner />
      {locked && (
        <p className={classes['banner']} data-tone="quiet">
          <Lock size={18} aria-hidden />
          <span>{words.locked}</span>
        </p>
      )}
      <SpotlightCard />
    </>
  );
}

const LOOK_EVERY_MS = 1_000;

function TakeOverBanner(): ReactNode {
  const { role } = useMe();
  const awaySince = useMeeting((event) => event.facilitatorAwaySince);
  const serverNow = useServerNow();
  const permission = useCan('take-over');
  const command = useCommand();
  const [free, setFree] = useState(false);
  useEffect(() => {
    const look = (): void => setFree(mayTakeOver(awaySince, serverNow()));
    look();
    if (awaySince === null) return undefined;
    const interval = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(interval);
  }, [awaySince, serverNow]);
  if (!free || !can(role, 'take-over')) return null;
  return (
    <div className={classes['banner']} role="status">
      <UserRoundX size={18} aria-hidden />
      <span>{words.facilitatorAway}</span>
      <DisabledReason reason={permission.reason}>
        <Button size="xs" onClick={() => void command({ type: 'take-over' })}>
          {words.takeOver}
        </Button>
      </DisabledReason>
    </div>
  );
}
