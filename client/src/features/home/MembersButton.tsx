import '#ui/mantine-meeting.css';
import { Button } from '@mantine/core';
import { UserPlus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import classes from './home.module.css';
import { MembersDialog } from './MembersDialog.tsx';
import { words } from './words.ts';

/** Opens the members' list, for the owner. */
export function MembersButton({ isOwner }: { readonly isOwner: boolean }): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <DisabledReason reason={isOwner ? '' : words.members.ownerOnly}>
        <Button
          variant="subtle"
          color="gray"
          className={classes['tool']}
          leftSection={<UserPlus size={16} aria-hidden />}
          onClick={() => setOpened(true)}
        >
          <span className={classes['word']}>{words.members.invite}</span>
        </Button>
      </DisabledReason>
      {isOwner && <MembersDialog opened={opened} onClose={() => setOpened(false)} />}
    </>
  );
}
