import { Button } from '@mantine/core';
import { Import } from 'lucide-react';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { EMPTY_DRAFT } from './import-state.ts';
import { words } from './words.ts';

const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog.tsx')).ImportDialog }));

/** Opens the import of events from other programs. */
export function ImportButton(): ReactNode {
  const importing = useCan('import');
  const editing = useCanEdit();
  const [opened, setOpened] = useState(false);
  // Here and not in the dialog: who closes it by accident finds the pasted text again.
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpened(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      <DisabledReason reason={importing.reason || editing.reason}>
        <Button
          ref={button}
          variant="default"
          leftSection={<Import size={16} aria-hidden />}
          onClick={() => setOpened(true)}
        >
          {words.open}
        </Button>
      </DisabledReason>
      {opened && (
        <Suspense fallback={null}>
          <ImportDialog draft={draft} onDraft={setDraft} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
