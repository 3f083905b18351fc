import { Button } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '#ui/Page.tsx';
import { JoinForm } from './JoinForm.tsx';
import { useInvitePreview } from './use-invite-preview.ts';
import { words } from './words.ts';

/** `/join#token`: what the link is for, who is there, and one field between a person and the meeting. */
export function JoinPage(): ReactNode {
  // Another link pasted into the same tab changes only the fragment: the page is not loaded anew.
  const token = useLocation({ select: ({ hash }) => hash });
  const [invite, askAgain] = useInvitePreview(token);
  switch (invite.status) {
    case 'missing':
      return (
        <Page title={words.noLinkTitle} lead={words.noLink}>
          <ListButton />
        </Page>
      );
    case 'loading':
      return <Page title={words.loading} />;
    case 'dead':
      return (
        <Page title={words.deadLinkTitle} lead={words.deadLink}>
          <ListButton />
        </Page>
      );
    case 'unreachable':
      return (
        <Page title={words.offlineTitle} lead={words.unreachable}>
          <Button onClick={askAgain}>{words.tryAgain}</Button>
        </Page>
      );
    case 'valid':
      return <JoinForm key={token} token={token} preview={invite.preview} />;
    default:
      return invite satisfies never;
  }
}

function ListButton(): ReactNode {
  return (
    <Button component="a" href="/" variant="default">
      {words.toTheList}
    </Button>
  );
}
