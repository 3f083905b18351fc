import { incidentTypeWords } from '@debrief/shared/domain/incident-type.ts';
import { INCIDENT_TYPES } from '@debrief/shared/domain/postmortem.ts';
import { TEMPLATE_LIMITS, type Template, type TemplateDraft } from '@debrief/shared/domain/template.ts';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { ConfirmButton } from '#ui/ConfirmButton.tsx';
import { PromptRows } from './PromptRows.tsx';
import { SectionRows } from './SectionRows.tsx';
import { StageRows } from './StageRows.tsx';
import classes from './TemplateForm.module.css';
import { useTemplateForm, type TemplateForm as Form } from './use-template-form.ts';
import { words } from './words.ts';

interface TemplateFormProps {
  readonly template: Template;
  /** What it began as a copy of, as that is now. */
  readonly original: Template | undefined;
  readonly onReload: () => void;
}

const types = [
  { value: '', label: words.editor.anyType },
  ...INCIDENT_TYPES.map((type) => ({ value: type, label: incidentTypeWords(type).name })),
];

/** An own template with everything that can be changed about it. */
export function TemplateForm({ template, original, onReload }: TemplateFormProps): ReactNode {
  const form = useTemplateForm(template);
  const { draft, change } = form;
  return (
    <div className={classes['form']}>
      <Basics draft={draft} onChange={change} />
      <SectionRows draft={draft} original={original} onChange={change} />
      <PromptRows draft={draft} onChange={change} />
      <StageRows draft={draft} onChange={change} />
      <div className={classes['more']}>
        {original && (
          <Button
            variant="default"
            leftSection={<RotateCcw size={16} aria-hidden />}
            onClick={() =>
              change({ ...draft, sections: original.sections, prompts: original.prompts, stages: original.stages })
            }
          >
            {words.editor.resetAll}
          </Button>
        )}
        <ConfirmButton
          label={words.editor.deleteLabel}
          accessibleLabel={words.editor.remaining}
          question={words.editor.deleteQuestion}
          cancel={words.editor.keep}
          onConfirm={form.remove}
        />
      </div>
      <SaveBar form={form} onReload={onReload} />
    </div>
  );
}

interface BasicsProps {
  readonly draft: TemplateDraft;
  readonly onChange: (draft: TemplateDraft) => void;
}

function Basics({ draft, onChange }: BasicsProps): ReactNode {
  return (
    <div className={classes['basics']}>
      <TextInput
        label={words.editor.nameField}
        value={draft.name}
        maxLength={TEMPLATE_LIMITS.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.editor.incidentType}
        data={types}
        value={draft.incidentType ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...draft, incidentType: INCIDENT_TYPES.find((type) => type === value) ?? null })
        }
      />
      <Textarea
        className={classes['wide']}
        label={words.editor.description}
        autosize
        minRows={2}
        value={draft.description}
        maxLength={TEMPLATE_LIMITS.description}
        onChange={(event) => onChange({ ...draft, description: event.currentTarget.value })}
      />
    </div>
  );
}

function SaveBar({ form, onReload }: { readonly form: Form; readonly onReload: () => void }): ReactNode {
  return (
    <div className={classes['bar']}>
      <div role="alert" className={classes['alert']}>
        {form.error || (form.conflict ? words.editor.conflict : '')}
      </div>
      {form.conflict ? (
        <>
          <Button variant="default" onClick={onReload}>
            {words.editor.loadTheirs}
          </Button>
          <Button loading={form.busy} onClick={form.saveCopy}>
            {words.editor.saveCopy}
          </Button>
        </>
      ) : (
        <>
          {form.isDirty && <span className={classes['unsaved']}>{words.editor.unsaved}</span>}
          <Button loading={form.busy} disabled={!form.isDirty} onClick={form.save}>
            {words.editor.save}
          </Button>
        </>
      )}
    </div>
  );
}
