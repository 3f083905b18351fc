import { Button } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useDocumentTitle } from '#hooks/use-document-title.ts';
import { Page } from '#ui/Page.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { ExampleButton } from './ExampleButton.tsx';
import { FilterBar } from './FilterBar.tsx';
import type { HomeFilter } from './list-filter.ts';
import { PostmortemList } from './PostmortemList.tsx';
import { SignInHint } from './SignInHint.tsx';
import { useWhoAmI } from './queries.ts';
import { words } from './words.ts';

interface HomePageProps {
  /** What of the list is wanted; it stands in the address. */
  readonly filter: HomeFilter;
  readonly onFilter: (filter: HomeFilter) => void;
}

/** `/`: what there is to read and where to start. */
export function HomePage(props: HomePageProps): ReactNode {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, retry: 1 } } }));
  return (
    <QueryClientProvider client={client}>
      <Home {...props} />
    </QueryClientProvider>
  );
}

function Home({ filter, onFilter }: HomePageProps): ReactNode {
  useDocumentTitle('');
  const { data: who, isError } = useWhoAmI();
  const member = who?.member ?? null;
  // Without the server nothing is known of who this is: the list then shows what this device knows.
  const mayList = isError || (who && member !== null);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      header={<AccountMenu member={member} />}
      aside={member && <Starters />}
    >
      {who?.member === null && <SignInHint />}
      {member && <FilterBar filter={filter} onChange={onFilter} />}
      <PostmortemList isMember={mayList} filter={member ? filter : {}} onClear={() => onFilter({})} />
    </Page>
  );
}

function Starters(): ReactNode {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      <ExampleButton variant="default" />
      <Button component="a" href="/new" leftSection={<Plus size={16} aria-hidden />}>
        {words.newOne}
      </Button>
    </div>
  );
}
