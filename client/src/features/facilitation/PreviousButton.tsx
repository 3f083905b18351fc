import { ActionIcon } from '@mantine/core';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { useStageSteps } from './use-stage-steps.ts';
import { words } from './words.ts';

/** Takes the group back one stage. */
export function PreviousButton(): ReactNode {
  const { previous } = useStageSteps();
  const permission = useCan('move-stage');
  const command = useCommand();
  const label = previous ? words.previousStage(previous.label) : words.previous;
  return (
    <DisabledReason reason={previous ? permission.reason : words.firstStage}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={label}
        title={label}
        onClick={() => previous && void command({ type: 'set-stage', stage: previous.id })}
      >
        <ChevronLeft size={17} aria-hidden />
      </ActionIcon>
    </DisabledReason>
  );
}
