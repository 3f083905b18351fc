import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from '#ui/EmptyState.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { PostmortemCard } from './PostmortemCard.tsx';
import classes from './home.module.css';
import { usePostmortemPages } from './queries.ts';
import { words } from './words.ts';

/** The postmortems, newest first; where there are none, three ways to begin. */
export function PostmortemList({ isMember }: { readonly isMember: boolean | undefined }): ReactNode {
  const { data, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    usePostmortemPages(isMember);
  if (isPending) return <ListSkeleton />;
  if (isError) {
    return (
      <EmptyState
        title={words.unreachableTitle}
        actions={<Button onClick={() => void refetch()}>{words.tryAgain}</Button>}
      >
        {words.unreachable}
      </EmptyState>
    );
  }
  const postmortems = data.pages.flatMap((page) => page.postmortems);
  if (postmortems.length === 0) return <FirstSteps isMember={isMember === true} />;
  return (
    <>
      <ul className={classes['list']}>
        {postmortems.map((postmortem) => (
          <PostmortemCard key={postmortem.id} postmortem={postmortem} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.loadMore}
        </Button>
      )}
    </>
  );
}

function ListSkeleton(): ReactNode {
  return (
    <ul className={classes['list']} aria-busy="true" aria-label={words.loading}>
      {[1, 2, 3].map((row) => (
        <li key={row} className={classes['ghost']} />
      ))}
    </ul>
  );
}
