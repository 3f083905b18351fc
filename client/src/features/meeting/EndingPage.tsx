import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLocalCopy } from '#hooks/use-local-copy.ts';
import { useSession } from '#hooks/use-session.ts';
import { Page } from '#ui/Page.tsx';
import { pages, saveWords } from './words.ts';

interface EndingPageProps {
  readonly ending: 'sign-in' | 'removed' | 'link-revoked' | 'missing' | 'ended' | 'reload' | 'broken';
}

/** The server closed for good: what happened, whether the work is safe, what to do. */
export function EndingPage({ ending }: EndingPageProps): ReactNode {
  const { unconfirmed, download, startAgain } = useLocalCopy();
  return (
    <Page {...pages[ending]}>
      {unconfirmed && <p>{pages.unconfirmed}</p>}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        <WayOn ending={ending} onStartAgain={startAgain} />
        {unconfirmed && (
          <Button variant="default" onClick={download}>
            {saveWords.copyMine}
          </Button>
        )}
      </div>
    </Page>
  );
}

function WayOn({ ending, onStartAgain }: EndingPageProps & { readonly onStartAgain: () => void }): ReactNode {
  const { postmortemId } = useSession();
  switch (ending) {
    case 'ended':
      return (
        <Button renderRoot={(props) => <Link {...props} to="/p/$postmortemId/summary" params={{ postmortemId }} />}>
          {pages.openSummary}
        </Button>
      );
    case 'reload':
      return <Button onClick={() => location.reload()}>{pages.load}</Button>;
    case 'broken':
      return <Button onClick={onStartAgain}>{saveWords.startAgain}</Button>;
    case 'sign-in':
      return (
        <Button component="a" href="/sign-in">
          {pages.signIn}
        </Button>
      );
    case 'removed':
    case 'link-revoked':
    case 'missing':
      return (
        <Button component="a" href="/">
          {pages.toTheList}
        </Button>
      );
    default:
      return ending satisfies never;
  }
}
