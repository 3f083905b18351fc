import type { Role } from '@debrief/shared/domain/role.ts';
import { Button, Menu, TextInput } from '@mantine/core';
import { Link2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useToast } from '#hooks/use-toast.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { InviteLinksDialog } from './InviteLinksDialog.tsx';
import { words } from './words.ts';

const offered: readonly Role[] = ['attendee', 'note-taker', 'observer', 'facilitator'];

/** Makes an invite link for a role and copies it; lists those that were made. */
export function InviteMenu(): ReactNode {
  const permission = useCan('invite');
  const command = useCommand();
  const toast = useToast();
  const [byHand, setByHand] = useState<string>();
  const [listing, setListing] = useState(false);
  const invite = async (role: Role): Promise<void> => {
    const answer = await command({ type: 'create-invite', role });
    const url = answer.ok ? answer.result?.['url'] : undefined;
    if (typeof url !== 'string') return;
    try {
      await navigator.clipboard.writeText(url);
      toast({ text: words.inviteCopied(words.roles[role].toLowerCase()), tone: 'ok' });
    } catch {
      // No permission, or the page is served without TLS.
      setByHand(url);
    }
  };
  const button = (
    <Button size="xs" variant="default" leftSection={<Link2 size={14} aria-hidden />}>
      {words.copyInvite}
    </Button>
  );
  if (!permission.allowed) return <DisabledReason reason={permission.reason}>{button}</DisabledReason>;
  return (
    <>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>{button}</Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{words.inviteAs}</Menu.Label>
          {offered.map((role) => (
            <Menu.Item key={role} onClick={() => void invite(role)}>
              {words.roles[role]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setListing(true)}>{words.inviteLinks}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <InviteLinksDialog opened={listing} onClose={() => setListing(false)} />
      <Dialog opened={byHand !== undefined} onClose={() => setByHand(undefined)} title={words.inviteTitle}>
        <TextInput
          label={words.inviteByHand}
          readOnly
          value={byHand ?? ''}
          onFocus={(event) => event.currentTarget.select()}
          data-autofocus
        />
      </Dialog>
    </>
  );
}
