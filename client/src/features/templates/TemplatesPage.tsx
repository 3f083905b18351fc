import '#ui/mantine-meeting.css';
import type { Template } from '@debrief/shared/domain/template.ts';
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { addTemplate, listTemplates } from '#hooks/template-calls.ts';
import { useDocumentTitle } from '#hooks/use-document-title.ts';
import { useToast } from '#hooks/use-toast.ts';
import { Page } from '#ui/Page.tsx';
import { NotRead } from './NotRead.tsx';
import { copyOf } from './template-draft.ts';
import { TemplateCard } from './TemplateCard.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';
import classes from './TemplatesPage.module.css';
import { useTemplateList } from './use-template-list.ts';
import { words } from './words.ts';

/** `/templates`: all templates, to read and to begin an own one from. */
export function TemplatesPage(): ReactNode {
  useDocumentTitle(words.title);
  const [read, retry] = useTemplateList(listTemplates);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      header={
        <Button component="a" href="/" variant="subtle" color="gray">
          {words.home}
        </Button>
      }
    >
      {read.state === 'read' ? <Gallery templates={read.templates} /> : <NotRead read={read} onRetry={retry} />}
    </Page>
  );
}

function Gallery({ templates }: { readonly templates: readonly Template[] }): ReactNode {
  const [shown, setShown] = useState<Template>();
  const [busyId, setBusyId] = useState<string>();
  const toast = useToast();
  const startFrom = async (template: Template): Promise<void> => {
    setBusyId(template.id);
    const answer = await addTemplate(copyOf(template, words.copyName(template.name)));
    setBusyId(undefined);
    if (answer.kind === 'ok') return location.assign(`/templates/${answer.value.id}`);
    toast({ text: answer.kind === 'refused' ? answer.detail : words.unreachable, tone: 'notice' });
  };
  const cards = (list: readonly Template[]): ReactNode => (
    <ul className={classes['cards']}>
      {list.map((template) => (
        <TemplateCard
          key={template.id}
          template={template}
          busy={busyId === template.id}
          onPreview={() => setShown(template)}
          onStart={() => void startFrom(template)}
        />
      ))}
    </ul>
  );
  const own = templates.filter(({ builtIn }) => !builtIn);
  return (
    <>
      <section aria-labelledby="own-templates" className={classes['group']}>
        <h2 id="own-templates" className={classes['heading']}>
          {words.own}
        </h2>
        {own.length === 0 ? <p className={classes['none']}>{words.ownEmpty}</p> : cards(own)}
      </section>
      <section aria-labelledby="built-in-templates" className={classes['group']}>
        <h2 id="built-in-templates" className={classes['heading']}>
          {words.builtIn}
        </h2>
        {cards(templates.filter(({ builtIn }) => builtIn))}
      </section>
      <TemplateDialog template={shown} onClose={() => setShown(undefined)} onStart={startFrom} />
    </>
  );
}
