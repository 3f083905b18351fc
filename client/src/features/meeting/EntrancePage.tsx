import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Page } from '#ui/Page.tsx';
import { pages, words } from './words.ts';

interface EntrancePageProps {
  readonly entrance:
    | { readonly status: 'entering' | 'unreachable' }
    | { readonly status: 'refused'; readonly code: string; readonly detail: string };
  readonly onTryAgain: () => void;
  /** The page that is on its way. */
  readonly skeleton: ReactNode;
}

/** Before the session: on the way in, or why there is no way in. */
export function EntrancePage({ entrance, onTryAgain, skeleton }: EntrancePageProps): ReactNode {
  switch (entrance.status) {
    case 'entering':
      return skeleton;
    case 'unreachable':
      return (
        <Page {...pages.unreachable}>
          <Button onClick={onTryAgain}>{words.tryAgain}</Button>
        </Page>
      );
    case 'refused':
      return (
        <Page
          {...(entrance.code === 'not-found' || entrance.code === 'no-such-postmortem'
            ? pages.missing
            : pages.notInvited)}
        >
          <div style={{ display: 'flex', gap: 12 }}>
            <Button component="a" href="/">
              {pages.toTheList}
            </Button>
            <Button component="a" href="/sign-in" variant="default">
              {pages.signIn}
            </Button>
          </div>
        </Page>
      );
    default:
      return entrance satisfies never;
  }
}
