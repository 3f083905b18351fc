import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import classes from './SummaryPage.module.css';

/** The page's shape while it loads; it fades in late, so that a fast answer shows none of it. */
export function SummarySkeleton(): ReactNode {
  return (
    <main className={classes['skeleton']} aria-busy>
      <h1>
        <VisuallyHidden>Loading the summary</VisuallyHidden>
      </h1>
      <Skeleton height={40} width="70%" mb={16} />
      <Skeleton height={24} width="45%" mb={24} />
      <Skeleton height={132} radius={16} mb={48} />
      {[92, 100, 86, 97, 60].map((width) => (
        <Skeleton key={width} height={16} width={`${width}%`} mb={12} />
      ))}
    </main>
  );
}
