import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useNow } from '#hooks/use-now.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { PostmortemCard } from './PostmortemCard.tsx';
import classes from './home.module.css';
import { isFiltered, type HomeFilter } from './list-filter.ts';
import { usePostmortemPages } from './queries.ts';
import { words } from './words.ts';

interface PostmortemListProps {
  /** Undefined while nobody knows. */
  readonly isMember: boolean | undefined;
  readonly filter: HomeFilter;
  readonly onClear: () => void;
}

/** The postmortems, newest first; where there are none, three ways to begin. */
export function PostmortemList({ isMember, filter, onClear }: PostmortemListProps): ReactNode {
  const now = useNow();
  const { data, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = usePostmortemPages(
    isMember,
    filter,
  );
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
  if (postmortems.length === 0 && isFiltered(filter)) return <NothingFound filter={filter} onClear={onClear} />;
  if (postmortems.length === 0) return <FirstSteps isMember={isMember === true} />;
  return (
    <>
      <ul className={classes['list']}>
        {postmortems.map((postmortem) => (
          <PostmortemCard key={postmortem.id} postmortem={postmortem} now={now} />
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

function NothingFound({ filter, onClear }: { readonly filter: HomeFilter; readonly onClear: () => void }): ReactNode {
  const { overdue, ...others } = filter;
  const isFine = overdue === true && !isFiltered(others);
  return (
    <EmptyState
      {...(!isFine && { title: words.nothingFound })}
      actions={
        <Button variant="default" onClick={onClear}>
          {words.filters.clearAll}
        </Button>
      }
    >
      {isFine ? words.nothingOverdue : words.nothingFoundText(filter.q)}
    </EmptyState>
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
