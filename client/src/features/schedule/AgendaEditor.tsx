import { hasBegun, leftOut, plannedMinutes } from '@debrief/shared/domain/agenda.ts';
import { isMinutesIn, STAGE_MINUTES } from '@debrief/shared/domain/meeting-length.ts';
import type { Stage } from '@debrief/shared/domain/stage.ts';
import { Button, Menu, NumberInput } from '@mantine/core';
import { ChevronDown, ChevronUp, Plus, X } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { Hint } from '#ui/Hint.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { LazyMenu } from '#ui/LazyMenu.tsx';
import classes from './SchedulePanel.module.css';
import { useAgenda, type AgendaEdits } from './use-agenda.ts';
import { words } from './words.ts';

interface AgendaEditorProps {
  /** The length of the meeting. */
  readonly minutes: number;
  readonly disabled: boolean;
}

/** The stages of the meeting in order, each with its minutes. */
export function AgendaEditor({ minutes, disabled }: AgendaEditorProps): ReactNode {
  // Before they begin, the group waits at whichever stage is the first.
  const current = useMeeting((event) => (hasBegun(event) ? event.stage : undefined));
  const { stages, edits } = useAgenda();
  const planned = plannedMinutes(stages);
  const missing = leftOut(stages);
  return (
    <>
      <ol className={classes['agenda']}>
        {stages.map((stage, index) => (
          <AgendaRow
            key={`${stage.id}-${stage.plannedMinutes}`}
            stage={stage}
            isFirst={index === 0}
            isLast={index === stages.length - 1}
            isOnly={stages.length === 1}
            isCurrent={stage.id === current}
            disabled={disabled}
            edits={edits}
          />
        ))}
      </ol>
      <div className={classes['sum']}>
        <span>{words.agendaSum(planned, minutes)}</span>
        {missing.length > 0 && !disabled && (
          <LazyMenu
            label={words.addStage}
            position="bottom-end"
            button={(props) => (
              <Button {...props} size="compact-xs" variant="subtle" leftSection={<Plus size={13} aria-hidden />}>
                {words.addStage}
              </Button>
            )}
          >
            {() =>
              missing.map((stage) => (
                <Menu.Item key={stage.id} onClick={() => edits.bringBack(stage)}>
                  {stage.label}
                </Menu.Item>
              ))
            }
          </LazyMenu>
        )}
      </div>
      {planned > minutes && <Hint tone="warning">{words.over(planned - minutes)}</Hint>}
    </>
  );
}

interface AgendaRowProps {
  readonly stage: Stage;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** A meeting has at least one stage. */
  readonly isOnly: boolean;
  /** The group is in it. */
  readonly isCurrent: boolean;
  readonly disabled: boolean;
  readonly edits: AgendaEdits;
}

function AgendaRow({ stage, isFirst, isLast, isOnly, isCurrent, disabled, edits }: AgendaRowProps): ReactNode {
  const { id, label, plannedMinutes: minutes } = stage;
  const [typed, setTyped] = useState<string | number>(minutes);
  const [isBad, setBad] = useState(false);
  const noteId = useId();
  const commit = (): void => {
    const isGood = isMinutesIn(STAGE_MINUTES, typed);
    setBad(!isGood);
    if (isGood && typed !== minutes) edits.setMinutes(id, typed);
  };
  return (
    <li className={classes['stage']} aria-current={isCurrent ? 'step' : undefined}>
      <span className={classes['label']}>{label}</span>
      {!disabled && (
        <span className={classes['tools']}>
          <IconButton label={words.up(label)} disabled={isFirst} onClick={() => edits.move(id, -1)}>
            <ChevronUp size={15} aria-hidden />
          </IconButton>
          <IconButton label={words.down(label)} disabled={isLast} onClick={() => edits.move(id, 1)}>
            <ChevronDown size={15} aria-hidden />
          </IconButton>
          <IconButton
            label={isCurrent ? words.isCurrent : words.leaveOut(label)}
            disabled={isCurrent || isOnly}
            onClick={() => edits.leaveOut(id)}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </span>
      )}
      {disabled ? (
        <span className={classes['fixed']}>
          {minutes}
          {words.minutes}
        </span>
      ) : (
        <NumberInput
          className={classes['minutes'] ?? ''}
          size="xs"
          aria-label={words.minutesOf(label)}
          suffix={words.minutes}
          hideControls
          min={STAGE_MINUTES.least}
          max={STAGE_MINUTES.most}
          clampBehavior="none"
          error={isBad}
          aria-describedby={isBad ? noteId : undefined}
          value={typed}
          onChange={setTyped}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
      )}
      {isBad && (
        <p id={noteId} role="alert" className={classes['bad']}>
          {words.badStageMinutes(minutes)}
        </p>
      )}
    </li>
  );
}
