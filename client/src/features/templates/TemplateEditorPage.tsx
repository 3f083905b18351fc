import '#ui/mantine-meeting.css';
import type { Template } from '@debrief/shared/domain/template.ts';
import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { listTemplates } from '#hooks/template-calls.ts';
import { useDocumentTitle } from '#hooks/use-document-title.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { NotRead } from './NotRead.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import { useTemplateList } from './use-template-list.ts';
import { words } from './words.ts';

/** `/templates/:id`: changes an own template. */
export function TemplateEditorPage(): ReactNode {
  const { templateId } = useParams({ from: '/templates/$templateId' });
  const [read, retry] = useTemplateList(listTemplates);
  const templates = read.state === 'read' ? read.templates : [];
  const template = templates.find(({ id, builtIn }) => id === templateId && !builtIn);
  const original = templates.find(({ id }) => id === template?.basedOn);
  useDocumentTitle(template?.name ?? words.title);
  return (
    <Page
      title={words.editor.title(template?.name ?? words.title)}
      lead={original && words.editor.basedOn(original.name)}
      width="wide"
      header={
        <Button component="a" href="/templates" variant="subtle" color="gray">
          {words.editor.back}
        </Button>
      }
    >
      {read.state === 'read' ? (
        <Loaded key={`${templateId}@${template?.version}`} template={template} original={original} onReload={retry} />
      ) : (
        <NotRead read={read} onRetry={retry} />
      )}
    </Page>
  );
}

interface LoadedProps {
  readonly template: Template | undefined;
  readonly original: Template | undefined;
  readonly onReload: () => void;
}

function Loaded({ template, original, onReload }: LoadedProps): ReactNode {
  if (template) return <TemplateForm template={template} original={original} onReload={onReload} />;
  return (
    <EmptyState
      title={words.editor.notThere}
      actions={
        <Button component="a" href="/templates">
          {words.editor.back}
        </Button>
      }
    >
      {words.ownEmpty}
    </EmptyState>
  );
}
