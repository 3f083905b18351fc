import type { MailFailure, MailKind, Preparation } from '@debrief/shared/domain/preparation.ts';
import type { MailAnswer } from '@debrief/shared/protocol/http.ts';
import { Button, Textarea } from '@mantine/core';
import { Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useToast } from '#hooks/use-toast.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Hint } from '#ui/Hint.tsx';
import classes from './SchedulePanel.module.css';
import { useCopy, useTextLinks } from './use-copy-text.ts';
import { useMail } from './use-mail.ts';
import { words } from './words.ts';

interface MailDialogProps {
  readonly kind: MailKind;
  readonly preparation: Preparation;
  /** The text with its link, where it has been made already. */
  readonly text: string | undefined;
  readonly onClose: () => void;
}

/** What a mail says and whom it goes to, before it goes out; afterwards whom it did not reach. */
export function MailDialog({ kind, preparation, text, onClose }: MailDialogProps): ReactNode {
  const { preview, problem, isSending, send } = useMail(kind, words.unknownOutcome);
  const [failed, setFailed] = useState<readonly MailFailure[]>(
    preparation.mails.find((mail) => mail.kind === kind)?.failed ?? [],
  );
  const [made, setMade] = useState(text);
  const [isDone, setDone] = useState(false);
  const toast = useToast();
  const handleSend = async (): Promise<void> => {
    const report = await send();
    if (!report) return;
    setFailed(report.failed);
    setDone(true);
    if (report.sent > 0) toast({ text: words.sent(report.sent), tone: 'ok' });
    if (report.failed.length === 0) onClose();
  };
  const mail = typeof preview === 'string' ? undefined : preview;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={words.mails[kind]}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {words.close}
          </Button>
          {mail && !isDone && (
            <GoButton
              mail={mail}
              canMail={preparation.canMail}
              isSending={isSending}
              onSend={handleSend}
              made={made}
              onMade={setMade}
            />
          )}
        </>
      }
    >
      <div className={classes['preview']}>
        {preview === 'loading' && <p aria-busy="true">{words.reading}</p>}
        {preview === 'unreachable' && <p role="alert">{words.cannotRead}</p>}
        {mail && <MailPreview mail={mail} canMail={preparation.canMail} made={made} />}
        <div role="alert">{problem !== '' && <Hint tone="warning">{problem}</Hint>}</div>
        <Failures failed={failed} />
      </div>
    </Dialog>
  );
}

interface ByHandProps {
  readonly mail: MailAnswer;
  /** The text with its link. */
  readonly made: string | undefined;
  readonly onMade: (text: string) => void;
}

/** For who sends it themselves. The link is made once, by whichever is pressed first. */
function ByHandButtons({ mail, made, onMade }: ByHandProps): ReactNode {
  const { putInto } = useTextLinks();
  const copy = useCopy();
  const withText = async (run: (text: string) => unknown): Promise<void> => {
    const text = made ?? (await putInto(mail));
    if (text === undefined) return;
    onMade(text);
    await run(text);
  };
  return (
    <>
      <Button variant="default" onClick={() => void withText((text) => location.assign(mailtoOf({ ...mail, text })))}>
        {words.mailProgram}
      </Button>
      <Button
        leftSection={<Copy size={14} aria-hidden />}
        onClick={() => void withText((text) => copy(mail.subject, text))}
      >
        {words.copyText}
      </Button>
    </>
  );
}

interface GoButtonProps {
  readonly mail: MailAnswer;
  readonly canMail: boolean;
  readonly isSending: boolean;
  readonly onSend: () => Promise<void>;
}

function GoButton({ mail, canMail, isSending, onSend, made, onMade }: GoButtonProps & ByHandProps): ReactNode {
  if (!canMail) return <ByHandButtons mail={mail} made={made} onMade={onMade} />;
  return (
    <Button loading={isSending} disabled={mail.recipients.length === 0} onClick={() => void onSend()}>
      {words.send(mail.recipients.length)}
    </Button>
  );
}

interface MailPreviewProps {
  readonly mail: MailAnswer;
  readonly canMail: boolean;
  readonly made: string | undefined;
}

function MailPreview({ mail, canMail, made }: MailPreviewProps): ReactNode {
  const { areMade } = useTextLinks();
  const isToMake = !canMail && areMade;
  const names = mail.recipients.map(({ name }) => name).join(' · ');
  return (
    <>
      <dl>
        <dt>{words.subject}</dt>
        <dd>{mail.subject}</dd>
        <dt>{words.to}</dt>
        <dd>{names || words.nobody}</dd>
      </dl>
      <Textarea
        label={words.text}
        readOnly
        autosize
        minRows={6}
        maxRows={14}
        value={made ?? (isToMake ? mail.text.replaceAll(mail.link, words.linkPlace) : mail.text)}
      />
      <Hint tone="calm">{canMail ? words.linkNote : noteOf({ areMade, isMade: made !== undefined })}</Hint>
    </>
  );
}

function noteOf({ areMade, isMade }: { readonly areMade: boolean; readonly isMade: boolean }): string {
  if (!areMade) return words.plainNote;
  return isMade ? words.madeNote : words.freshNote;
}

function Failures({ failed }: { readonly failed: readonly MailFailure[] }): ReactNode {
  if (failed.length === 0) return null;
  return (
    <div role="status">
      <Hint tone="warning">{words.failedTitle}</Hint>
      <ul className={classes['failed']}>
        {failed.map(({ email, reason }) => (
          <li key={email}>{email === '' ? reason : `${email}: ${reason}`}</li>
        ))}
      </ul>
    </div>
  );
}

/** Everybody in blind copy: an address is not everybody’s business. */
function mailtoOf({ subject, text, recipients }: MailAnswer): string {
  const bcc = recipients.map(({ email }) => encodeURIComponent(email)).join(',');
  return `mailto:?bcc=${bcc}&subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}
