import { TEMPLATE_LIMITS, type TemplateDraft } from '@debrief/shared/domain/template.ts';
import { Button, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { SortableList } from '#ui/SortableList.tsx';
import { RowMenu } from './RowMenu.tsx';
import classes from './TemplateForm.module.css';
import { withoutRow, withPrompt, withRow } from './template-draft.ts';
import { useRowMoves } from './use-row-moves.ts';
import { words } from './words.ts';

interface PromptRowsProps {
  readonly draft: TemplateDraft;
  readonly onChange: (draft: TemplateDraft) => void;
}

/** The questions under which causes are written. */
export function PromptRows({ draft, onChange }: PromptRowsProps): ReactNode {
  const { prompts } = draft;
  const move = useRowMoves(draft, 'prompts', onChange);
  return (
    <section aria-labelledby="template-questions">
      <h2 id="template-questions" className={classes['heading']}>
        {words.questions}
      </h2>
      <SortableList
        items={prompts.map(({ id, title }) => ({ id, name: title }))}
        label={words.questions}
        onMove={move}
        className={classes['rows']}
      >
        {(id, handle) => (
          <div className={classes['rowHead']}>
            {handle}
            <TextInput
              className={classes['grow']}
              aria-label={words.editor.question(prompts.findIndex((each) => each.id === id) + 1)}
              value={prompts.find((each) => each.id === id)?.title ?? ''}
              maxLength={TEMPLATE_LIMITS.title}
              onChange={(event) => onChange(withRow(draft, 'prompts', { id, title: event.currentTarget.value }))}
            />
            <RowMenu
              name={prompts.find((each) => each.id === id)?.title ?? ''}
              ids={prompts.map((each) => each.id)}
              id={id}
              onMove={move}
              onRemove={() => onChange(withoutRow(draft, 'prompts', id))}
              staysBecause={prompts.length === 1 ? words.editor.oneQuestionStays : ''}
            />
          </div>
        )}
      </SortableList>
      <Button
        variant="default"
        className={classes['add']}
        leftSection={<Plus size={16} aria-hidden />}
        disabled={prompts.length >= TEMPLATE_LIMITS.prompts}
        onClick={() => onChange(withPrompt(draft, crypto.randomUUID(), words.editor.newQuestion))}
      >
        {words.editor.addQuestion}
      </Button>
    </section>
  );
}
