import type { VoteView } from '@debrief/shared/protocol/events.ts';
import { Button } from '@mantine/core';
import { Eye } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { QuestionPopover } from '#ui/QuestionPopover.tsx';
import { words } from './words.ts';

/** Closes the vote and reveals its result; asks first while somebody is still voting. */
export function CloseVote({ vote }: { readonly vote: VoteView }): ReactNode {
  const command = useCommand();
  const permission = useCan('close-vote');
  const [isAsking, setAsking] = useState(false);
  const close = (): void => {
    setAsking(false);
    void command({ type: 'close-vote', voteId: vote.id });
  };
  const handleClick = (): void => {
    if (vote.finished.count < vote.finished.of) setAsking(true);
    else close();
  };
  useShortcut({ keys: 'shift+r', does: words.reveal, run: () => permission.allowed && handleClick() });
  return (
    <QuestionPopover
      opened={isAsking}
      onClose={() => setAsking(false)}
      title={words.revealTitle}
      question={words.notFinished(vote.finished)}
      confirm={words.revealAnyway}
      onConfirm={close}
      cancel={words.wait}
    >
      <DisabledReason reason={permission.reason}>
        <Button leftSection={<Eye size={16} />} onClick={handleClick}>
          {words.reveal}
        </Button>
      </DisabledReason>
    </QuestionPopover>
  );
}
