import { Button } from '@mantine/core';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useMe } from '#hooks/use-me.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { usePerson } from '#hooks/use-person.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import classes from './FacilitationBar.module.css';
import { words } from './words.ts';

/** Says "I am ready to move on". */
export function ReadyButton(): ReactNode {
  const me = useMe();
  const ready = usePerson(me.id)?.ready ?? false;
  const permission = useCan('be-ready');
  const stillVotes = useMeeting(({ stage, vote }) => stage === 'vote' && vote?.status === 'open' && !vote.finished.me);
  const command = useCommand();
  const toggle = (): void => {
    if (permission.allowed && !stillVotes) void command({ type: 'set-ready', ready: !ready });
  };
  useShortcut({ keys: 'd', does: words.keys.ready, run: toggle });
  // First “I’m done” with the vote, then this: both at once ask the same thing twice.
  if (stillVotes) return null;
  return (
    <DisabledReason reason={permission.reason}>
      <Button
        size="md"
        className={ready ? classes['readyOn'] : undefined}
        aria-pressed={ready}
        leftSection={<Check size={16} aria-hidden />}
        onClick={toggle}
      >
        {ready ? words.readyDone : words.ready}
      </Button>
    </DisabledReason>
  );
}
