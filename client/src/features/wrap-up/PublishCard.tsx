import { Button, Group, Popover, Text } from '@mantine/core';
import { PartyPopper, RotateCcw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useToast } from '#hooks/use-toast.ts';
import { Card } from '#ui/Card.tsx';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import classes from './WrapUpStage.module.css';
import { words } from './words.ts';

/** Publishes, once somebody is sure; and reopens. */
export function PublishCard(): ReactNode {
  const published = useMeeting((event) => event.published);
  return (
    <Card as="section" aria-labelledby="wrap-up-publish">
      <h2 id="wrap-up-publish" className={classes['title']}>
        {words.publishTitle}
      </h2>
      <p className={classes['hint']}>{published ? words.reopenHint : words.publishHint}</p>
      {published ? <ReopenButton /> : <PublishButton />}
    </Card>
  );
}

function PublishButton(): ReactNode {
  const permission = useCan('publish');
  const command = useCommand();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const publish = async (): Promise<void> => {
    setAsking(false);
    const answer = await command({ type: 'publish' });
    if (answer.ok) toast({ text: words.thanks, tone: 'ok', forMs: 8_000 });
  };
  return (
    <Popover
      opened={isAsking}
      onChange={setAsking}
      withArrow
      shadow="md"
      trapFocus
      returnFocus
      withRoles={false}
      position="top-start"
    >
      <Popover.Target>
        <span>
          <DisabledReason reason={permission.reason}>
            <Button leftSection={<PartyPopper size={16} />} onClick={() => setAsking(true)}>
              {words.publish}
            </Button>
          </DisabledReason>
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={words.confirmTitle}>
        <Text size="sm" maw={280} mb="sm">
          {words.confirm}
        </Text>
        <Group gap="xs">
          <Button size="xs" onClick={() => void publish()}>
            {words.publishNow}
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsking(false)}>
            {words.cancel}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}

function ReopenButton(): ReactNode {
  const permission = useCan('reopen');
  const command = useCommand();
  return (
    <DisabledReason reason={permission.reason}>
      <Button variant="default" leftSection={<RotateCcw size={16} />} onClick={() => void command({ type: 'reopen' })}>
        {words.reopen}
      </Button>
    </DisabledReason>
  );
}
