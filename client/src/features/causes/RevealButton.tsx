import { Button } from '@mantine/core';
import { Eye } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { usePeople } from '#hooks/use-people.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { QuestionPopover } from '#ui/QuestionPopover.tsx';
import { words } from './words.ts';

interface RevealButtonProps {
  /** Causes are on the board already. */
  readonly isAddition: boolean;
  /** My own words must be with the server first. */
  readonly beforeReveal: () => Promise<void>;
}

/** Reveals all drafts at once; asks first when somebody is not ready. */
export function RevealButton({ isAddition, beforeReveal }: RevealButtonProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const { count, reason, writing, people, reveal } = useReveal(beforeReveal);
  const handleClick = (): void => {
    if (writing > 0) setAsking(true);
    else reveal();
  };
  const handleConfirm = (): void => {
    setAsking(false);
    reveal();
  };
  useShortcut({ keys: 'shift+r', does: words.confirmTitle, run: () => reason === '' && handleClick() });
  return (
    <QuestionPopover
      opened={isAsking}
      onClose={() => setAsking(false)}
      title={words.confirmTitle}
      question={words.notReady(writing, people)}
      confirm={words.revealAnyway}
      onConfirm={handleConfirm}
      cancel={words.keepWriting}
    >
      <DisabledReason reason={reason}>
        <Button leftSection={<Eye size={16} />} onClick={handleClick}>
          {isAddition ? words.revealAgain(count) : words.reveal}
        </Button>
      </DisabledReason>
    </QuestionPopover>
  );
}

interface Reveal {
  readonly count: number;
  readonly reason: string;
  /** People here who have not said that they are ready, of how many. */
  readonly writing: number;
  readonly people: number;
  readonly reveal: () => void;
}

function useReveal(beforeReveal: () => Promise<void>): Reveal {
  const command = useCommand();
  const permission = useCan('reveal-causes');
  const count = useMeeting(({ drafts }) => drafts.count);
  const me = useMeeting((event) => event.me.id);
  const writers = usePeople().filter(
    ({ online, removed, role, id }) => online && !removed && role !== 'observer' && id !== me,
  );
  const reason = permission.reason || (count === 0 ? words.nothingToReveal : '');
  return {
    count,
    reason,
    writing: writers.filter(({ ready }) => !ready).length,
    people: writers.length,
    reveal: () => void beforeReveal().then(() => command({ type: 'reveal-causes' })),
  };
}
