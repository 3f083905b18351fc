import { Button, Tabs } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Dialog } from '#ui/Dialog.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { HooksPanel } from './HooksPanel.tsx';
import classes from './ImportDialog.module.css';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportQuestion } from './ImportQuestion.tsx';
import { ImportSource } from './ImportSource.tsx';
import { countToAdd, EMPTY_DRAFT, fits, type ImportDraft } from './import-state.ts';
import { useImport, type Import, type ImportProblem } from './use-import.ts';
import { words } from './words.ts';

interface ImportDialogProps {
  readonly draft: ImportDraft;
  readonly onDraft: (draft: ImportDraft) => void;
  readonly onClose: () => void;
}

/** The form of the step that is shown; its button stands outside of it, at the foot of the dialog. */
const formId = 'import-form';

/** From a file or a text to events: first what would be added, then the button that adds it. */
export function ImportDialog({ draft, onDraft, onClose }: ImportDialogProps): ReactNode {
  const run = useImport(() => {
    onDraft(EMPTY_DRAFT);
    onClose();
  });
  const [tab, setTab] = useState<string | null>('once');
  const { preview, problem } = run;
  const step = stepOf(run);
  const hasActions = step !== 'source' || tab === 'once';
  return (
    <Dialog
      opened
      onClose={onClose}
      closesOutside={false}
      title={words.title}
      size="xl"
      actions={hasActions && <Actions run={run} step={step} draft={draft} onCancel={onClose} />}
    >
      <div role="status">{run.busy && <VisuallyHidden>{words.reading}</VisuallyHidden>}</div>
      <div role="alert">{problem && <Problem problem={problem} />}</div>
      {step === 'preview' && preview && <ImportPreview run={run} preview={preview} formId={formId} />}
      {step === 'question' && problem && <ImportQuestion run={run} problem={problem} formId={formId} />}
      {step === 'source' && (
        <Tabs value={tab} onChange={setTab} keepMounted={false}>
          <Tabs.List mb={16}>
            <Tabs.Tab value="once">{words.once}</Tabs.Tab>
            <Tabs.Tab value="hooks">{words.hooks}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="once">
            <ImportSource run={run} draft={draft} onDraft={onDraft} formId={formId} />
          </Tabs.Panel>
          <Tabs.Panel value="hooks">
            <HooksPanel />
          </Tabs.Panel>
        </Tabs>
      )}
    </Dialog>
  );
}

function Problem({ problem: { text, lacks } }: { readonly problem: ImportProblem }): ReactNode {
  const place = useRef<HTMLParagraphElement>(null);
  // The button was disabled while it read, which takes the focus from it; what is asked for takes it by itself.
  useEffect(() => {
    if (lacks.length === 0) place.current?.focus();
  }, [text, lacks]);
  return (
    <p ref={place} tabIndex={-1} className={classes['problem']}>
      {text}
    </p>
  );
}

type Step = 'source' | 'question' | 'preview';

function stepOf({ preview, problem }: Import): Step {
  if (problem && problem.lacks.length > 0) return 'question';
  return preview ? 'preview' : 'source';
}

interface ActionsProps {
  readonly run: Import;
  readonly step: Step;
  readonly draft: ImportDraft;
  readonly onCancel: () => void;
}

function Actions({ run, step, draft, onCancel }: ActionsProps): ReactNode {
  const { label, disabled } = forward(run, step, draft);
  const isFirst = step === 'source';
  return (
    <>
      <Button variant="subtle" color="gray" onClick={isFirst ? onCancel : run.back}>
        {isFirst ? words.cancel : words.back}
      </Button>
      <Button type="submit" form={formId} loading={run.busy} disabled={disabled}>
        {label}
      </Button>
    </>
  );
}

function forward(
  { preview, choice }: Import,
  step: Step,
  { file, text }: ImportDraft,
): { readonly label: string; readonly disabled: boolean } {
  switch (step) {
    case 'source':
      return { label: words.preview, disabled: file === null && text.trim() === '' };
    case 'question':
      return { label: words.goOn, disabled: false };
    case 'preview': {
      const count = preview ? countToAdd(preview, choice.without) : 0;
      const hasRoom = preview !== undefined && fits(preview, choice.without);
      return { label: count === 0 ? words.nothingToAdd : words.add(count), disabled: count === 0 || !hasRoom };
    }
    default:
      return step satisfies never;
  }
}
