import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { TemplateListRead } from './use-template-list.ts';
import { words } from './words.ts';

interface NotReadProps {
  readonly read: Exclude<TemplateListRead, { readonly state: 'read' }>;
  readonly onRetry: () => void;
}

/** What stands in the place of templates that are not known, or not yet. */
export function NotRead({ read, onRetry }: NotReadProps): ReactNode {
  if (read.state === 'loading') return <p aria-busy="true">{words.loading}</p>;
  if (read.state === 'unreachable') {
    return (
      <EmptyState title={words.unreachableTitle} actions={<Button onClick={onRetry}>{words.tryAgain}</Button>}>
        {words.unreachable}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={words.signInTitle}
      actions={
        <Button component="a" href="/sign-in">
          {words.signIn}
        </Button>
      }
    >
      {read.detail}
    </EmptyState>
  );
}
