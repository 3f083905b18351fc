import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Page } from '#ui/Page.tsx';

/** An address that no screen has. */
export function NotFoundPage(): ReactNode {
  return (
    <Page
      title="There is nothing at this address"
      lead="The link may be cut off. Copy it whole, or start from the list."
    >
      <Button component="a" href="/">
        Go to the list
      </Button>
    </Page>
  );
}
