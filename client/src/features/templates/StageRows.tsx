import type { Stage } from '@debrief/shared/domain/stage.ts';
import { plannedMinutes } from '@debrief/shared/domain/agenda.ts';
import { TEMPLATE_LIMITS, type TemplateDraft } from '@debrief/shared/domain/template.ts';
import { Button, Menu, NumberInput, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { SortableList } from '#ui/SortableList.tsx';
import { Agenda } from './Agenda.tsx';
import { RowMenu } from './RowMenu.tsx';
import classes from './TemplateForm.module.css';
import { missingStages, withoutRow, withRow, withStage } from './template-draft.ts';
import { useRowMoves } from './use-row-moves.ts';
import { words } from './words.ts';

/** From here on nobody learns anything any more. */
const TOO_LONG_MINUTES = 120;

interface StageRowsProps {
  readonly draft: TemplateDraft;
  readonly onChange: (draft: TemplateDraft) => void;
}

/** The meeting: its stages with their questions and minutes. */
export function StageRows({ draft, onChange }: StageRowsProps): ReactNode {
  const { stages } = draft;
  const total = plannedMinutes(stages);
  const move = useRowMoves(draft, 'stages', onChange);
  return (
    <section aria-labelledby="template-meeting">
      <h2 id="template-meeting" className={classes['heading']}>
        {words.meeting} <span className={classes['total']}>{words.editor.total(total)}</span>
      </h2>
      <div className={classes['agenda']}>
        <Agenda stages={stages} />
        {total > TOO_LONG_MINUTES && <p className={classes['warning']}>{words.editor.tooLong}</p>}
      </div>
      <SortableList
        items={stages.map(({ id, label }) => ({ id, name: label }))}
        label={words.meeting}
        onMove={move}
        className={classes['rows']}
      >
        {(id, handle) => (
          <StageRow stage={stages.find((each) => each.id === id)} {...{ handle, draft, onChange, move }} />
        )}
      </SortableList>
      <AddStage draft={draft} onChange={onChange} />
    </section>
  );
}

interface StageRowProps extends StageRowsProps {
  readonly stage: Stage | undefined;
  readonly handle: ReactNode;
  readonly move: (id: string, afterId: string | null) => void;
}

function StageRow({ stage, handle, draft, onChange, move }: StageRowProps): ReactNode {
  if (!stage) return null;
  const { id, label, question, plannedMinutes } = stage;
  return (
    <div className={classes['rowHead']}>
      {handle}
      <TextInput
        className={classes['label']}
        aria-label={words.editor.stageLabel(draft.stages.indexOf(stage) + 1)}
        value={label}
        maxLength={TEMPLATE_LIMITS.stage}
        onChange={(event) => onChange(withRow(draft, 'stages', { id, label: event.currentTarget.value }))}
      />
      <TextInput
        className={classes['grow']}
        aria-label={words.editor.stageQuestion(label)}
        value={question}
        maxLength={TEMPLATE_LIMITS.title}
        onChange={(event) => onChange(withRow(draft, 'stages', { id, question: event.currentTarget.value }))}
      />
      <NumberInput
        className={classes['minutes']}
        aria-label={words.editor.stageMinutes(label)}
        value={plannedMinutes}
        min={1}
        max={TEMPLATE_LIMITS.minutes}
        allowDecimal={false}
        clampBehavior="strict"
        suffix=" min"
        onChange={(value) => {
          const minutes = Number(value);
          if (minutes >= 1) onChange(withRow(draft, 'stages', { id, plannedMinutes: minutes }));
        }}
      />
      <RowMenu
        name={label}
        ids={draft.stages.map((each) => each.id)}
        id={id}
        onMove={move}
        onRemove={() => onChange(withoutRow(draft, 'stages', id))}
        staysBecause={draft.stages.length === 1 ? words.editor.oneStageStays : ''}
      />
    </div>
  );
}

function AddStage({ draft, onChange }: StageRowsProps): ReactNode {
  const missing = missingStages(draft);
  if (missing.length === 0) return null;
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button variant="default" className={classes['add']} leftSection={<Plus size={16} aria-hidden />}>
          {words.editor.addStage}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={words.editor.addStage}>
        {missing.map(({ id, label }) => (
          <Menu.Item key={id} onClick={() => onChange(withStage(draft, id))}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
