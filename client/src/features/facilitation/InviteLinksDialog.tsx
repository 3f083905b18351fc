import type { ListedInvite } from '@debrief/shared/protocol/http.ts';
import type { ReactNode } from 'react';
import { useServerNow } from '#hooks/use-server-now.ts';
import { Chip } from '#ui/Chip.tsx';
import { ConfirmButton } from '#ui/ConfirmButton.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import classes from './InviteLinksDialog.module.css';
import { inviteState } from './invite-state.ts';
import { useInviteLinks } from './use-invite-links.ts';
import { words } from './words.ts';

const whenFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

interface InviteLinksDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Every link that was made for this meeting, and the way to end it. */
export function InviteLinksDialog({ opened, onClose }: InviteLinksDialogProps): ReactNode {
  return (
    <Dialog opened={opened} onClose={onClose} title={words.inviteLinksTitle}>
      <p className={classes['lead']}>{words.inviteLinksLead}</p>
      <Links />
    </Dialog>
  );
}

function Links(): ReactNode {
  const { links, revoke } = useInviteLinks();
  if (links === 'loading') return <p aria-busy="true">{words.inviteLinksLoading}</p>;
  if (links === 'unreachable') return <p role="alert">{words.inviteLinksUnreachable}</p>;
  return (
    <ul className={classes['list']}>
      {links.map((invite) => (
        <InviteRow key={invite.id} invite={invite} onRevoke={() => void revoke(invite.id)} />
      ))}
    </ul>
  );
}

interface InviteRowProps {
  readonly invite: ListedInvite;
  readonly onRevoke: () => void;
}

function InviteRow({ invite, onRevoke }: InviteRowProps): ReactNode {
  const serverNow = useServerNow();
  const { role, createdAt, expiresAt, uses } = invite;
  const state = inviteState(invite, serverNow());
  const made = whenFormat.format(createdAt);
  const details = [words.inviteMade(made), words.inviteExpires(whenFormat.format(expiresAt)), words.inviteUses(uses)];
  return (
    <li className={classes['link']}>
      <div className={classes['what']}>
        <span className={classes['role']}>
          {words.roles[role]}
          <Chip hue={state === 'open' ? 'jade' : 'slate'}>{words.inviteStates[state]}</Chip>
        </span>
        <span className={classes['details']}>{details.join(' · ')}</span>
      </div>
      {state !== 'revoked' && (
        <ConfirmButton
          label={words.revoke}
          accessibleLabel={words.revokeFor(words.roles[role], made)}
          question={words.revokeQuestion}
          cancel={words.cancel}
          onConfirm={onRevoke}
        />
      )}
    </li>
  );
}
