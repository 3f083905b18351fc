import { MAIL_KINDS, type MailKind, type Preparation } from '@debrief/shared/domain/preparation.ts';
import { Button } from '@mantine/core';
import { CalendarPlus, Copy, Mail } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Permission } from '#hooks/permission.ts';
import { useCan } from '#hooks/use-can.ts';
import { useSession } from '#hooks/use-session.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { Hint } from '#ui/Hint.tsx';
import { MailDialog } from './MailDialog.tsx';
import classes from './SchedulePanel.module.css';
import { useCalendarFile } from './use-calendar-file.ts';
import { useCopyMail } from './use-copy-text.ts';
import { words } from './words.ts';

interface MailListProps {
  readonly preparation: Preparation;
  readonly permission: Permission;
}

const whenFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The three mails and the calendar file: sent from here, or copied where the server cannot send. */
export function MailList({ preparation, permission }: MailListProps): ReactNode {
  const [opened, setOpened] = useState<{ readonly kind: MailKind; readonly text: string | undefined }>();
  const { canMail, mails, schedule } = preparation;
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
            onLook={(text) => setOpened({ kind, text })}
          />
        ))}
      </ul>
      <Hint tone="calm">{canMail ? words.auto : words.byHand}</Hint>
      <CalendarButton isScheduled={schedule.startsAt !== null} />
      {opened && <MailDialog {...opened} preparation={preparation} onClose={() => setOpened(undefined)} />}
    </>
  );
}

/** From who may invite, the file lets in whoever has it; for others it has the page's address. */
function CalendarButton({ isScheduled }: { readonly isScheduled: boolean }): ReactNode {
  const { postmortemId } = useSession();
  const { allowed } = useCan('invite');
  const download = useCalendarFile();
  const looks = { variant: 'default', size: 'xs', leftSection: <CalendarPlus size={14} aria-hidden /> } as const;
  return (
    <>
      <DisabledReason reason={isScheduled ? '' : words.downloadFirst}>
        {allowed ? (
          <Button {...looks} onClick={() => void download()}>
            {words.download}
          </Button>
        ) : (
          <Button
            {...looks}
            component="a"
            href={isScheduled ? `/api/postmortems/${postmortemId}/export.ics` : undefined}
            download
          >
            {words.download}
          </Button>
        )}
      </DisabledReason>
      {allowed && isScheduled && <Hint tone="calm">{words.downloadNote}</Hint>}
    </>
  );
}

interface MailRowProps {
  readonly kind: MailKind;
  readonly canMail: boolean;
  readonly last: Preparation['mails'][number] | undefined;
  readonly permission: Permission;
  /** @param text - what the browser did not let us copy */
  readonly onLook: (text: string | undefined) => void;
}

function MailRow({ kind, canMail, last, permission, onLook }: MailRowProps): ReactNode {
  const copy = useCopyMail();
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
              onClick={() => void copy(kind).then((text) => text !== undefined && onLook(text))}
            >
              {words.copy}
            </Button>
          </DisabledReason>
        )}
        <LookButton kind={kind} canMail={canMail} failed={failed} permission={permission} onLook={onLook} />
      </div>
    </li>
  );
}

interface LookButtonProps extends Pick<MailRowProps, 'kind' | 'canMail' | 'permission' | 'onLook'> {
  readonly failed: number;
}

/** To what it says; from there it is sent, and sent again when it did not reach everybody. */
function LookButton({ kind, canMail, failed, permission, onLook }: LookButtonProps): ReactNode {
  const look = failed > 0 ? words.lookAgain : words.look;
  return (
    <DisabledReason reason={permission.reason}>
      <Button
        size="xs"
        variant={canMail ? 'default' : 'subtle'}
        aria-label={canMail ? words.lookAt(kind, failed) : words.previewOf(kind)}
        leftSection={canMail ? <Mail size={14} aria-hidden /> : undefined}
        onClick={() => onLook(undefined)}
      >
        {canMail ? look : words.lookOnly}
      </Button>
    </DisabledReason>
  );
}
