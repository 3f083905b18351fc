import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '#hooks/use-document-title.ts';
import { useMember } from '#hooks/use-member.ts';
import { useWorkspace } from '#hooks/use-workspace-settings.ts';
import '#ui/mantine-labels.css';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import classes from './settings.module.css';
import { SettingsForm } from './SettingsForm.tsx';
import { words } from './words.ts';

/** `/settings`: members see what holds for all postmortems, the owner sets it. */
export function SettingsPage(): ReactNode {
  useDocumentTitle(words.title);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="medium"
      header={
        <Button
          renderRoot={(props) => <Link {...props} to="/" />}
          variant="subtle"
          color="gray"
          leftSection={<ChevronLeft size={16} aria-hidden />}
        >
          {words.back}
        </Button>
      }
    >
      <Settings />
    </Page>
  );
}

function Settings(): ReactNode {
  const member = useMember();
  const { settings, read } = useWorkspace();
  if (member === null) {
    return (
      <EmptyState
        actions={
          <Button component="a" href="/sign-in">
            {words.signIn}
          </Button>
        }
      >
        {words.signInFirst}
      </EmptyState>
    );
  }
  if (read === 'failed') return <EmptyState>{words.unreachable}</EmptyState>;
  if (read !== 'read' || member === undefined) {
    return <div className={classes['ghost']} aria-busy="true" role="status" aria-label={words.loading} />;
  }
  return <SettingsForm settings={settings} reason={member.owner ? '' : words.ownerOnly} />;
}
