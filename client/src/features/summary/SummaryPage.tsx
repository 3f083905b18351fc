import '#ui/mantine-meeting.css';
import { Button } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useSummary } from '#hooks/use-summary.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { SummaryReport } from './SummaryReport.tsx';
import { SummarySkeleton } from './SummarySkeleton.tsx';
import { SummaryToolbar } from './SummaryToolbar.tsx';
import classes from './SummaryPage.module.css';

/** What a meeting has found out, as a page to read, to print and to take along. */
export function SummaryPage(): ReactNode {
  const [client] = useState(() => new QueryClient());
  const { postmortemId } = useParams({ strict: false });
  usePrintInLight();
  return (
    <QueryClientProvider client={client}>
      <LoadedSummary postmortemId={postmortemId ?? ''} />
    </QueryClientProvider>
  );
}

function LoadedSummary({ postmortemId }: { readonly postmortemId: string }): ReactNode {
  const loaded = useSummary(postmortemId);
  useTitle(loaded.state === 'ready' ? `${loaded.summary.reference} ${loaded.summary.title}` : 'Summary');
  if (loaded.state === 'loading') return <SummarySkeleton />;
  if (loaded.state === 'ready') {
    return (
      <div className={classes['page']}>
        <SummaryToolbar postmortemId={postmortemId} summary={loaded.summary} />
        <SummaryReport summary={loaded.summary} />
      </div>
    );
  }
  if (loaded.state === 'refused') {
    return (
      <Message title="This summary cannot be opened" text={loaded.detail}>
        <Button component="a" href="/">
          Go to the list
        </Button>
      </Message>
    );
  }
  return (
    <Message
      title="The server does not answer"
      text="Nothing is lost. The summary is there as soon as the connection is."
    >
      <Button onClick={loaded.retry}>Try again</Button>
    </Message>
  );
}

interface MessageProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Message({ title, text, children }: MessageProps): ReactNode {
  return (
    <main className={classes['message']}>
      <h1 className={classes['messageTitle']}>{title}</h1>
      <EmptyState actions={children}>{text}</EmptyState>
    </main>
  );
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Debrief`;
  }, [title]);
}

/** Paper is white: the dark scheme steps aside while the page is being printed. */
function usePrintInLight(): void {
  useEffect(() => {
    const root = document.documentElement;
    let wasDark = false;
    const toLight = (): void => {
      wasDark = root.classList.contains('dark');
      root.classList.remove('dark');
    };
    const back = (): void => void root.classList.toggle('dark', wasDark);
    window.addEventListener('beforeprint', toLight);
    window.addEventListener('afterprint', back);
    return () => {
      window.removeEventListener('beforeprint', toLight);
      window.removeEventListener('afterprint', back);
    };
  }, []);
}
