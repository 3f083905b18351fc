import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '#ui/Dialog.tsx';
import { HooksPanel } from './HooksPanel.tsx';
import classes from './ImportDialog.module.css';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportSource } from './ImportSource.tsx';
import { countToAdd } from './import-state.ts';
import { useImport } from './use-import.ts';
import { words } from './words.ts';

/** From a file or a text to events: first what would be added, then the button that adds it. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const run = useImport(onClose);
  const { preview, problem, choice, busy } = run;
  const count = preview ? countToAdd(preview, choice.without) : 0;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={words.title}
      size="xl"
      actions={
        preview && (
          <>
            <Button variant="subtle" color="gray" onClick={run.back}>
              {words.back}
            </Button>
            <Button loading={busy} disabled={count === 0} onClick={() => void run.add()}>
              {count === 0 ? words.nothingToAdd : words.add(count)}
            </Button>
          </>
        )
      }
    >
      <p className={classes['lead']}>{words.lead}</p>
      {problem && (
        <p className={classes['problem']} role="alert">
          {problem.text}
        </p>
      )}
      {preview && <ImportPreview run={run} preview={preview} />}
      <div hidden={preview !== undefined}>
        <ImportSource run={run} />
        <HooksPanel />
      </div>
    </Dialog>
  );
}
