import { Button } from '@mantine/core';
import { LayoutTemplate } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useKeptTemplate } from '#hooks/use-kept-template.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { ChangeTemplateForm } from './ChangeTemplateForm.tsx';
import { words } from './words.ts';

/** Says which template the document was made from, and changes it until the meeting begins. */
export function ChangeTemplate(): ReactNode {
  const kept = useKeptTemplate();
  const [opened, setOpened] = useState(false);
  const { reason } = useCan('prepare');
  const hasBegun = useMeeting(
    ({ revealed, stage, stages, timer, vote }) =>
      revealed || stage !== stages[0]?.id || timer.status !== 'stopped' || vote !== null,
  );
  if (!kept) return null;
  return (
    <>
      <DisabledReason reason={reason || (hasBegun ? words.change.begun : '')}>
        <Button
          variant="default"
          size="xs"
          leftSection={<LayoutTemplate size={15} aria-hidden />}
          onClick={() => setOpened(true)}
        >
          {words.change.button(kept.name)}
        </Button>
      </DisabledReason>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={words.change.title} size="lg">
        {opened && <ChangeTemplateForm kept={kept} onDone={() => setOpened(false)} />}
      </Dialog>
    </>
  );
}
