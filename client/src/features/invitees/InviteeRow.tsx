import type { Invitee } from '@debrief/shared/domain/preparation.ts';
import { Checkbox } from '@mantine/core';
import { ClipboardPen, Eye, Mic, MailX, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Permission } from '#hooks/permission.ts';
import { Chip } from '#ui/Chip.tsx';
import type { Hue } from '#ui/hue.ts';
import { IconButton } from '#ui/IconButton.tsx';
import classes from './InviteesPanel.module.css';
import { words } from './words.ts';

interface InviteeRowProps {
  readonly invitee: Invitee;
  readonly permission: Permission;
  readonly onEdit: () => void;
  readonly onMark: (attended: boolean) => void;
}

/** One person: who they are, what they were and will be, and whether they were there. */
export function InviteeRow({ invitee, permission, onEdit, onMark }: InviteeRowProps): ReactNode {
  const { name, jobTitle, email, attended } = invitee;
  return (
    <li className={classes['row']}>
      <div className={classes['who']}>
        <span className={classes['name']}>{name}</span>
        {jobTitle !== '' && <span className={classes['job']}>{jobTitle}</span>}
        <span className={classes['chips']}>
          <Roles invitee={invitee} />
          {email === '' && permission.allowed && (
            <span className={classes['noMail']}>
              <MailX size={13} aria-hidden />
              {words.noMail}
            </span>
          )}
        </span>
      </div>
      {permission.allowed && (
        <IconButton label={words.edit(name)} onClick={onEdit}>
          <Pencil size={15} aria-hidden />
        </IconButton>
      )}
      <Checkbox
        className={classes['tick'] ?? ''}
        aria-label={words.attended(name)}
        checked={attended}
        disabled={!permission.allowed}
        onChange={(event) => onMark(event.currentTarget.checked)}
      />
    </li>
  );
}

const looks: Readonly<Record<Exclude<Invitee['meetingRole'], 'attendee'>, readonly [Hue, ReactNode]>> = {
  facilitator: ['iris', <Mic key="icon" aria-hidden />],
  'note-taker': ['jade', <ClipboardPen key="icon" aria-hidden />],
  observer: ['slate', <Eye key="icon" aria-hidden />],
};

function Roles({ invitee: { incidentRole, meetingRole } }: { readonly invitee: Invitee }): ReactNode {
  const look = meetingRole === 'attendee' ? undefined : looks[meetingRole];
  return (
    <>
      {look && (
        <Chip hue={look[0]} icon={look[1]}>
          {words.meetingRoles[meetingRole]}
        </Chip>
      )}
      {incidentRole !== 'none' && <Chip hue="amber">{words.incidentRoles[incidentRole]}</Chip>}
    </>
  );
}
