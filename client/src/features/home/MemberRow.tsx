import type { ListedMember } from '@debrief/shared/protocol/http.ts';
import type { ReactNode } from 'react';
import { removeMember } from '#hooks/server-calls.ts';
import { useToast } from '#hooks/use-toast.ts';
import { ConfirmButton } from '#ui/ConfirmButton.tsx';
import classes from './MembersDialog.module.css';
import { words } from './words.ts';

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

interface MemberRowProps {
  readonly member: ListedMember;
  readonly onRemoved: () => void;
}

/** One member, and for all but the owner the way out. */
export function MemberRow({ member, onRemoved }: MemberRowProps): ReactNode {
  const toast = useToast();
  const { id, name, owner, createdAt } = member;
  const remove = async (): Promise<void> => {
    const answer = await removeMember(id);
    if (answer.kind === 'ok') toast({ text: words.members.removed(name), tone: 'ok' });
    else toast({ text: answer.kind === 'refused' ? answer.detail : words.unreachable, tone: 'notice' });
    onRemoved();
  };
  return (
    <li className={classes['member']}>
      <div className={classes['who']}>
        <span className={classes['name']}>{name}</span>
        <span className={classes['details']}>
          {owner ? words.members.owner : words.members.invitedOn(dateFormat.format(createdAt))}
        </span>
      </div>
      {!owner && (
        <ConfirmButton
          label={words.members.remove}
          accessibleLabel={words.members.removeFor(name)}
          question={words.members.removeQuestion(name)}
          cancel={words.members.cancel}
          onConfirm={() => void remove()}
        />
      )}
    </li>
  );
}
