import { ActionIcon } from '@mantine/core';
import { Hand } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useMe } from '#hooks/use-me.ts';
import { usePerson } from '#hooks/use-person.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import classes from './FacilitationBar.module.css';
import { words } from './words.ts';

/** Asks for the word, and takes that back. */
export function HandButton(): ReactNode {
  const me = useMe();
  const raised = (usePerson(me.id)?.handRaisedAt ?? null) !== null;
  const permission = useCan('raise-hand');
  const command = useCommand();
  const toggle = (): void => {
    if (permission.allowed) void command({ type: 'raise-hand', raised: !raised });
  };
  useShortcut({ keys: 'h', does: words.keys.hand, run: toggle });
  const label = raised ? words.lowerHand : words.raiseHand;
  return (
    <DisabledReason reason={permission.reason}>
      <ActionIcon
        variant="default"
        size={36}
        className={raised ? classes['on'] : undefined}
        aria-label={words.raiseHand}
        aria-pressed={raised}
        title={`${label} (H)`}
        onClick={toggle}
      >
        <Hand size={17} aria-hidden />
      </ActionIcon>
    </DisabledReason>
  );
}
