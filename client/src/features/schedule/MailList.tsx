import { MAIL_KINDS, type MailKind, type Preparation } from '@debrief/shared/domain/preparation.ts';
import { Button } from '@mantine/core';
import { CalendarPlus, Copy, Mail } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Permission } from '#hooks/permission.ts';
import { useSession } from '#hooks/use-session.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { Hint } from '#ui/Hint.tsx';
import { MailDialog } from './MailDialog.tsx';
import classes from './SchedulePanel.module.css';
import { useCopyText } from './use-copy-text.ts';
import { words } from './words.ts';

interface MailListProps {
  readonly preparation: Preparation;
  readonly permission: Permission;
}

const whenFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The three mails and the calendar file: sent from here, or copied where the server cannot send. */
export function MailList({ preparation, permission }: MailListProps): ReactNode {
  const { postmortemId } = useSession();
  const [opened, setOpened] = useState<MailKind>();
  const { canMail, mails, schedule } = preparation;
  const isScheduled = schedule.startsAt !== null;
  return (
    <>
      <ul className={classes['mails']}>
        {MAIL_KINDS.map((kind) => (
          <MailRow
            key={kind}
            kind={kind}
            canMail={canMail}
            last={mails.find((mail) => mail.kind === kind)}
            permission={permission}
            onLook={() => setOpened(kind)}
          />
        ))}
      </ul>
      <Hint tone="calm">{canMail ? words.auto : words.byHand}</Hint>
      <DisabledReason reason={isScheduled ? '' : words.downloadFirst}>
        <Button
          component="a"
          href={isScheduled ? `/api/postmortems/${postmortemId}/export.ics` : undefined}
          download
          variant="default"
          size="xs"
          leftSection={<CalendarPlus size={14} aria-hidden />}
        >
          {words.download}
        </Button>
      </DisabledReason>
      {opened && <MailDialog kind={opened} preparation={preparation} onClose={() => setOpened(undefined)} />}
    </>
  );
}

interface MailRowProps {
  readonly kind: MailKind;
  readonly canMail: boolean;
  readonly last: Preparation['mails'][number] | undefined;
  readonly permission: Permission;
  readonly onLook: () => void;
}

function MailRow({ kind, canMail, last, permission, onLook }: MailRowProps): ReactNode {
  const copy = useCopyText();
  const failed = last?.failed.length ?? 0;
  return (
    <li className={classes['mail']}>
      <div>
        <span className={classes['mailName']}>{words.mails[kind]}</span>
        <span className={classes['mailNote']}>
          {last ? words.sentTo(whenFormat.format(Date.parse(last.sentAt)), last.recipients) : words.purposes[kind]}
        </span>
        {failed > 0 && (
          <span className={classes['mailNote']} data-tone="warning">
            {words.notReached(failed)}
          </span>
        )}
      </div>
      <div className={classes['buttons']}>
        {!canMail && (
          <DisabledReason reason={permission.reason}>
            <Button
              size="xs"
              variant="default"
              aria-label={words.copyOf(kind)}
              leftSection={<Copy size={14} aria-hidden />}
              onClick={() => permission.allowed && void copy(kind).then((done) => done || onLook())}
            >
              {words.copy}
            </Button>
          </DisabledReason>
        )}
        <DisabledReason reason={permission.reason}>
          <Button
            size="xs"
            variant={canMail ? 'default' : 'subtle'}
            aria-label={canMail ? words.lookAt(kind) : words.previewOf(kind)}
            leftSection={canMail ? <Mail size={14} aria-hidden /> : undefined}
            onClick={onLook}
          >
            {canMail ? words.look : words.lookOnly}
          </Button>
        </DisabledReason>
      </div>
    </li>
  );
}
