import type { Stage } from '@debrief/shared/domain/stage.ts';
import { Button, Popover } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import classes from './FacilitationBar.module.css';
import { useWaiting } from './use-waiting.ts';
import { words } from './words.ts';

/** Takes the group to the next stage; asks first when people have not said that they are ready. */
export function NextButton({ next }: { readonly next: Stage }): ReactNode {
  const permission = useCan('move-stage');
  const { waiting, of } = useWaiting();
  const command = useCommand();
  const [asking, setAsking] = useState(false);

  const goOn = (): void => {
    setAsking(false);
    void command({ type: 'set-stage', stage: next.id });
  };
  const giveOneMinute = (): void => {
    setAsking(false);
    void command({ type: 'add-time', minutes: 1 });
  };
  const handleNext = (): void => {
    if (!permission.allowed) return;
    if (waiting > 0) setAsking(true);
    else goOn();
  };
  useShortcut({ keys: 'shift+arrowright', does: 'Next stage, for everybody', run: handleNext });

  return (
    <Popover
      opened={asking}
      onChange={setAsking}
      position="top-end"
      width={280}
      shadow="md"
      withRoles={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <span>
          <DisabledReason reason={permission.reason}>
            <Button size="md" rightSection={<ChevronRight size={16} aria-hidden />} onClick={handleNext}>
              {words.next}
              <span className={classes['wideOnly']}>: {next.label}</span>
            </Button>
          </DisabledReason>
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={words.notReady(waiting, of)}>
        <div className={classes['question']}>
          <p>{words.notReady(waiting, of)}</p>
          <div className={classes['answers']}>
            <Button data-autofocus onClick={goOn}>
              {words.goOn}
            </Button>
            <Button variant="default" onClick={giveOneMinute}>
              {words.giveOneMinute}
            </Button>
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
