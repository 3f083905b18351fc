import type { Stage } from '@debrief/shared/domain/stage.ts';
import { Button, Popover } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import classes from './FacilitationBar.module.css';
import { useWaiting } from './use-waiting.ts';
import { words } from './words.ts';

/** Takes the group to the next stage; asks first what {@link useQuestion} has to ask. */
export function NextButton({ next }: { readonly next: Stage }): ReactNode {
  const permission = useCan('move-stage');
  const command = useCommand();
  const question = useQuestion();
  const [isOpen, setOpen] = useState(false);

  const goOn = (): void => {
    setOpen(false);
    void command({ type: 'set-stage', stage: next.id });
  };
  const handleNext = (): void => {
    if (!permission.allowed) return;
    if (question) setOpen(true);
    else goOn();
  };
  useShortcut({ keys: 'shift+arrowright', does: words.keys.next, run: handleNext });

  return (
    <Popover
      opened={isOpen && question !== undefined}
      onChange={setOpen}
      position="top-end"
      width={300}
      shadow="md"
      withRoles={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <span>
          <DisabledReason reason={permission.reason}>
            <Button
              size="md"
              aria-label={words.nextStage(next.label)}
              rightSection={<ChevronRight size={16} aria-hidden />}
              onClick={handleNext}
            >
              {words.next}
              <span className={classes['wideOnly']}>: {next.label}</span>
            </Button>
          </DisabledReason>
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={question?.text}>
        {question && (
          <Answers
            question={question}
            onGoOn={goOn}
            onInstead={() => {
              setOpen(false);
              question.instead.run();
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** What is asked before the group goes on, and what can be done instead. */
interface Question {
  readonly text: string;
  readonly instead: { readonly label: string; readonly run: () => void; readonly isBetter: boolean };
}

/** Causes that only their writers see come first: on the board of the next stage they would be missing. */
function useQuestion(): Question | undefined {
  const command = useCommand();
  const { waiting, of } = useWaiting();
  const drafts = useMeeting((event) => event.drafts.count);
  const mayReveal = useCan('reveal-causes').allowed;
  if (drafts > 0 && mayReveal) {
    const reveal = (): void => void command({ type: 'reveal-causes' });
    return { text: words.notRevealed(drafts), instead: { label: words.revealNow, run: reveal, isBetter: true } };
  }
  if (waiting === 0) return undefined;
  const giveTime = (): void => void command({ type: 'add-time', minutes: 1 });
  return {
    text: words.notReady(waiting, of),
    instead: { label: words.giveOneMinute, run: giveTime, isBetter: false },
  };
}

interface AnswersProps {
  readonly question: Question;
  readonly onGoOn: () => void;
  readonly onInstead: () => void;
}

function Answers({ question: { text, instead }, onGoOn, onInstead }: AnswersProps): ReactNode {
  const goOn = (
    <Button
      key="go-on"
      variant={instead.isBetter ? 'default' : 'filled'}
      {...focused(!instead.isBetter)}
      onClick={onGoOn}
    >
      {words.goOn}
    </Button>
  );
  const other = (
    <Button
      key="instead"
      variant={instead.isBetter ? 'filled' : 'default'}
      {...focused(instead.isBetter)}
      onClick={onInstead}
    >
      {instead.label}
    </Button>
  );
  return (
    <div className={classes['question']}>
      <p>{text}</p>
      <div className={classes['answers']}>{instead.isBetter ? [other, goOn] : [goOn, other]}</div>
    </div>
  );
}

function focused(isFirst: boolean): { readonly 'data-autofocus'?: true } {
  return isFirst ? { 'data-autofocus': true } : {};
}
