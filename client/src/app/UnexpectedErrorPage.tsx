import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '#ui/Page.tsx';

/** A bug of ours, or a chunk that could not be loaded. */
export function UnexpectedErrorPage({ error }: ErrorComponentProps): ReactNode {
  return (
    <Page
      title="This page stopped working"
      lead="What you wrote in a meeting or its document is kept on this device and on the server. What was not saved in a form, e.g. in the settings, is not. Loading the page again usually helps."
    >
      <p>
        <Button onClick={() => location.reload()}>Load again</Button>
      </p>
      <p className="mono">{error instanceof Error ? error.message : String(error)}</p>
    </Page>
  );
}
