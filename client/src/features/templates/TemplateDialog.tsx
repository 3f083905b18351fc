import type { Template } from '@debrief/shared/domain/template.ts';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '#ui/Dialog.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { words } from './words.ts';

interface TemplateDialogProps {
  /** Undefined: closed. */
  readonly template: Template | undefined;
  readonly onClose: () => void;
  readonly onStart: (template: Template) => Promise<void>;
}

/** A template to read, over the gallery. */
export function TemplateDialog({ template, onClose, onStart }: TemplateDialogProps): ReactNode {
  return (
    <Dialog
      opened={template !== undefined}
      onClose={onClose}
      title={template?.name ?? ''}
      size="lg"
      actions={
        template && (
          <>
            <Button variant="default" onClick={() => void onStart(template)}>
              {words.startHere}
            </Button>
            <Button component="a" href={`/new?template=${encodeURIComponent(template.id)}`}>
              {words.usePostmortem}
            </Button>
          </>
        )
      }
    >
      {template && <TemplatePreview template={template} />}
    </Dialog>
  );
}
