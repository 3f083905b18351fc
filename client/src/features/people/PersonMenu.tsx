import type { Person } from '@debrief/shared/domain/people.ts';
import { ROLES } from '@debrief/shared/domain/role.ts';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { EllipsisVertical, UserMinus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '#hooks/use-command.ts';
import { useMe } from '#hooks/use-me.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { Dialog } from '#ui/Dialog.tsx';
import classes from './PeoplePanel.module.css';
import { words } from './words.ts';

/** The facilitator gives somebody another role, or takes them out of the meeting. */
export function PersonMenu({ person }: { readonly person: Person }): ReactNode {
  const command = useCommand();
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const remove = (): void => {
    setAsking(false);
    void command({ type: 'remove-participant', participantId: person.id });
  };
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={words.menuFor(person.name)}>
            <EllipsisVertical size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {ROLES.filter((role) => role !== person.role).map((role) => (
            <Menu.Item key={role} onClick={() => void command({ type: 'set-role', participantId: person.id, role })}>
              {words.makeRole[role]}
            </Menu.Item>
          ))}
          {person.id === me.id && <KeepRoleItem />}
          {person.id !== me.id && (
            <>
              <Menu.Divider />
              <Menu.Item
                className={classes['danger']}
                leftSection={<UserMinus size={16} aria-hidden />}
                onClick={() => setAsking(true)}
              >
                {words.remove}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.removeTitle(person.name)}
        actions={
          <>
            <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
              {words.cancel}
            </Button>
            <Button className={classes['dangerButton']} onClick={remove}>
              {words.removeConfirm}
            </Button>
          </>
        }
      >
        {words.removeText}
      </Dialog>
    </>
  );
}

/** Keeps facilitation from being taken over while the facilitator is away. */
function KeepRoleItem(): ReactNode {
  const command = useCommand();
  const locked = useMeeting((event) => event.facilitationLocked);
  return (
    <>
      <Menu.Divider />
      <Menu.CheckboxItem checked={locked} onChange={() => void command({ type: 'lock-facilitation', locked: !locked })}>
        {words.keepRole}
      </Menu.CheckboxItem>
    </>
  );
}
