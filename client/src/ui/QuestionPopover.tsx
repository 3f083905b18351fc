import { Button, Group, Popover, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface QuestionPopoverProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** What is asked about, for who listens to the screen. */
  readonly title: string;
  readonly question: string;
  /** Go on all the same. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  /** Rather not, yet. */
  readonly cancel: string;
  /** The button that it is about. */
  readonly children: ReactNode;
}

/** A question beside the button that was pressed, before something that everybody will see. */
export function QuestionPopover(props: QuestionPopoverProps): ReactNode {
  const { opened, onClose, title, question, confirm, onConfirm, cancel, children } = props;
  return (
    <Popover
      opened={opened}
      onDismiss={onClose}
      withArrow
      shadow="md"
      trapFocus
      returnFocus
      withRoles={false}
      position="bottom-end"
    >
      <Popover.Target>
        <span>{children}</span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={title}>
        <Text size="sm" maw={280} mb="sm">
          {question}
        </Text>
        <Group gap="xs">
          <Button size="xs" onClick={onConfirm}>
            {confirm}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {cancel}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
