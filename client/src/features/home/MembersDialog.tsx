import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog } from '#ui/Dialog.tsx';
import { MemberInviteForm } from './MemberInviteForm.tsx';
import { MemberRow } from './MemberRow.tsx';
import classes from './MembersDialog.module.css';
import { useMembers } from './queries.ts';
import { words } from './words.ts';

interface MembersDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Invites a member, and lists who may create postmortems here. */
export function MembersDialog({ opened, onClose }: MembersDialogProps): ReactNode {
  const queries = useQueryClient();
  const reload = (): void => void queries.invalidateQueries({ queryKey: ['members'] });
  return (
    <Dialog opened={opened} onClose={onClose} title={words.members.title}>
      <p className={classes['lead']}>{words.members.lead}</p>
      <MemberInviteForm onInvited={reload} />
      <MemberList onRemoved={reload} />
    </Dialog>
  );
}

function MemberList({ onRemoved }: { readonly onRemoved: () => void }): ReactNode {
  const { data, isError } = useMembers();
  if (isError) return <p role="alert">{words.members.unreachable}</p>;
  if (!data) return <p aria-busy="true">{words.members.loading}</p>;
  return (
    <>
      <h3 className={classes['listTitle']}>{words.members.listTitle(data.members.length)}</h3>
      <ul className={classes['list']}>
        {data.members.map((member) => (
          <MemberRow key={member.id} member={member} onRemoved={onRemoved} />
        ))}
      </ul>
    </>
  );
}
