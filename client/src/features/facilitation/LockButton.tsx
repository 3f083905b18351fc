import { ActionIcon } from '@mantine/core';
import { Lock, LockOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import classes from './FacilitationBar.module.css';
import { words } from './words.ts';

/** Stops all edits of the document, and allows them again. */
export function LockButton(): ReactNode {
  const locked = useMeeting((event) => event.locked);
  const permission = useCan('lock');
  const command = useCommand();
  const Icon = locked ? Lock : LockOpen;
  return (
    <DisabledReason reason={permission.reason}>
      <ActionIcon
        variant="default"
        size={36}
        className={locked ? classes['on'] : undefined}
        aria-label={words.lock}
        aria-pressed={locked}
        title={locked ? words.unlock : words.lock}
        onClick={() => void command({ type: 'lock', locked: !locked })}
      >
        <Icon size={17} aria-hidden />
      </ActionIcon>
    </DisabledReason>
  );
}
