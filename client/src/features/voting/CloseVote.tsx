import type { VoteView } from '@debrief/shared/protocol/events.ts';
import { Button, Group, Popover, Text } from '@mantine/core';
import { Eye } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
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
    <Popover
      opened={isAsking}
      onChange={setAsking}
      withArrow
      shadow="md"
      trapFocus
      returnFocus
      withRoles={false}
      position="bottom-end"
    >
      <Popover.Target>
        <span>
          <DisabledReason reason={permission.reason}>
            <Button leftSection={<Eye size={16} />} onClick={handleClick}>
              {words.reveal}
            </Button>
          </DisabledReason>
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={words.revealTitle}>
        <Text size="sm" maw={280} mb="sm">
          {words.notFinished(vote.finished)}
        </Text>
        <Group gap="xs">
          <Button size="xs" onClick={close}>
            {words.revealAnyway}
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsking(false)}>
            {words.wait}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
