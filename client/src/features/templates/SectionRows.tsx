import {
  SECTION_BLOCKS,
  SUMMARY_SECTION_ID,
  TEMPLATE_LIMITS,
  type Template,
  type TemplateDraft,
  type TemplateSection,
} from '@debrief/shared/domain/template.ts';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { ChevronDown, ChevronRight, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { SortableList } from '#ui/SortableList.tsx';
import { RowMenu } from './RowMenu.tsx';
import classes from './TemplateForm.module.css';
import { withoutRow, withRow, withSection } from './template-draft.ts';
import { useRowMoves } from './use-row-moves.ts';
import { blockNames, words } from './words.ts';

const kinds = SECTION_BLOCKS.map((block) => ({ value: block, label: blockNames[block] }));

interface SectionRowsProps {
  readonly draft: TemplateDraft;
  readonly original: Template | undefined;
  readonly onChange: (draft: TemplateDraft) => void;
}

/** The sections of a template. */
export function SectionRows({ draft, original, onChange }: SectionRowsProps): ReactNode {
  const items = draft.sections.map(({ id, title }) => ({ id, name: title.trim() || words.editor.newSection }));
  const move = useRowMoves(draft, 'sections', onChange);
  return (
    <section aria-labelledby="template-sections">
      <h2 id="template-sections" className={classes['heading']}>
        {words.sections}
      </h2>
      <SortableList items={items} label={words.sections} onMove={move} className={classes['rows']}>
        {(id, handle) => (
          <SectionRow
            key={id}
            section={draft.sections.find((section) => section.id === id)}
            handle={handle}
            {...{ draft, original, onChange, move }}
          />
        )}
      </SortableList>
      <Button
        variant="default"
        className={classes['add']}
        leftSection={<Plus size={16} aria-hidden />}
        disabled={draft.sections.length >= TEMPLATE_LIMITS.sections}
        onClick={() => onChange(withSection(draft, crypto.randomUUID(), words.editor.newSection))}
      >
        {words.editor.addSection}
      </Button>
    </section>
  );
}

interface SectionRowProps extends SectionRowsProps {
  readonly section: TemplateSection | undefined;
  readonly handle: ReactNode;
  readonly move: (id: string, afterId: string | null) => void;
}

function SectionRow({ section, handle, draft, original, onChange, move }: SectionRowProps): ReactNode {
  const [opened, setOpened] = useState(false);
  if (!section) return null;
  const { id, title, block } = section;
  const first = original?.sections.find((each) => each.id === id);
  const isSummary = id === SUMMARY_SECTION_ID;
  const place = draft.sections.indexOf(section) + 1;
  return (
    <div className={classes['row']}>
      <div className={classes['rowHead']}>
        {handle}
        <TextInput
          className={classes['grow']}
          aria-label={words.editor.sectionTitle(place)}
          value={title}
          maxLength={TEMPLATE_LIMITS.title}
          onChange={(event) => onChange(withRow(draft, 'sections', { id, title: event.currentTarget.value }))}
        />
        <NativeSelect
          className={classes['kind']}
          aria-label={words.editor.kind(title)}
          data={kinds}
          value={block}
          disabled={isSummary}
          onChange={({ currentTarget: { value } }) =>
            onChange(withRow(draft, 'sections', { id, block: SECTION_BLOCKS.find((kind) => kind === value) ?? 'text' }))
          }
        />
        <RowMenu
          name={title}
          ids={draft.sections.map((each) => each.id)}
          id={id}
          onMove={move}
          onReset={first && (() => onChange(withRow(draft, 'sections', first)))}
          resettable={original !== undefined}
          onRemove={() => onChange(withoutRow(draft, 'sections', id))}
          staysBecause={isSummary ? words.editor.summaryStays : ''}
        />
      </div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-expanded={opened}
        className={classes['texts']}
        leftSection={opened ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
        onClick={() => setOpened(!opened)}
      >
        {words.editor.texts}
      </Button>
      {opened ? (
        <Texts section={section} onChange={(fields) => onChange(withRow(draft, 'sections', { id, ...fields }))} />
      ) : (
        section.help && <p className={classes['help']}>{section.help}</p>
      )}
    </div>
  );
}

interface TextsProps {
  readonly section: TemplateSection;
  readonly onChange: (fields: Partial<Pick<TemplateSection, 'help' | 'starter'>>) => void;
}

function Texts({ section: { help, starter }, onChange }: TextsProps): ReactNode {
  return (
    <div className={classes['textFields']}>
      <Textarea
        label={words.editor.help}
        description={words.editor.helpHint}
        autosize
        minRows={2}
        value={help}
        maxLength={TEMPLATE_LIMITS.help}
        onChange={(event) => onChange({ help: event.currentTarget.value })}
      />
      <Textarea
        label={words.editor.starter}
        description={words.editor.starterHint}
        autosize
        minRows={2}
        value={starter}
        maxLength={TEMPLATE_LIMITS.starter}
        onChange={(event) => onChange({ starter: event.currentTarget.value })}
      />
    </div>
  );
}
