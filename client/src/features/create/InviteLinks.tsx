import type { Role } from '@debrief/shared/domain/role.ts';
import type { CreateAnswer } from '@debrief/shared/protocol/http.ts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Check, Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useDocumentTitle } from '#hooks/use-document-title.ts';
import { useToast } from '#hooks/use-toast.ts';
import { Page } from '#ui/Page.tsx';
import classes from './InviteLinks.module.css';
import { words } from './words.ts';

/** The four links of a new postmortem, and the way in. */
export function InviteLinks({ created }: { readonly created: CreateAnswer }): ReactNode {
  useDocumentTitle(words.createdTitle);
  const { attendee, noteTaker, facilitator, observer } = created.invites;
  return (
    <Page title={words.createdTitle} lead={words.createdLead}>
      <ul className={classes['links']}>
        <InviteLink inviteRole="attendee" url={attendee} />
        <InviteLink inviteRole="note-taker" url={noteTaker} />
        <InviteLink inviteRole="observer" url={observer} />
        <InviteLink inviteRole="facilitator" url={facilitator} />
      </ul>
      <div className={classes['ways']}>
        <Button
          renderRoot={(props) => <Link {...props} to="/p/$postmortemId/prep" params={{ postmortemId: created.id }} />}
          size="md"
          rightSection={<ArrowRight size={18} aria-hidden />}
        >
          {words.prepare}
        </Button>
        <Button
          renderRoot={(props) => <Link {...props} to="/p/$postmortemId" params={{ postmortemId: created.id }} />}
          size="md"
          variant="default"
        >
          {words.enter}
        </Button>
      </div>
    </Page>
  );
}

function InviteLink({ inviteRole, url }: { readonly inviteRole: Role; readonly url: string }): ReactNode {
  const [copied, setCopied] = useState(false);
  const toast = useToast();
  const { label, does } = words.roles[inviteRole];
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      toast({ text: words.copyFailed, tone: 'notice' });
    }
  };
  return (
    <li className={classes['link']}>
      <div className={classes['role']}>
        <strong>{label}</strong>
        <span className={classes['does']}>{does}</span>
        <span className={`${classes['url']} mono`}>{url}</span>
      </div>
      <Button
        variant="default"
        aria-label={`${copied ? words.copied : words.copy}: ${label}`}
        leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
        onClick={() => void copy()}
      >
        {copied ? words.copied : words.copy}
      </Button>
    </li>
  );
}
