import { isWritten } from '@debrief/shared/domain/section.ts';
import type { Template, TemplateSection } from '@debrief/shared/domain/template.ts';
import { Button, Menu } from '@mantine/core';
import { FilePlus2, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import classes from './SectionMenu.module.css';
import { useMenu } from './use-menu.ts';
import type { SectionEdits } from './use-section-edits.ts';
import { words } from './words.ts';

interface AddSectionProps {
  /** What the document was made from. */
  readonly template: Template | undefined;
  readonly edits: SectionEdits;
  /** A blank one is there and wants a name. */
  readonly onAdded: (id: string) => void;
}

/** Adds a section: one that was left out, one of the template, or an empty one. */
export function AddSection(props: AddSectionProps): ReactNode {
  const { menu, opened, leaveFocus } = useMenu();
  const editing = useCanEdit();
  const button = (
    <Button variant="default" leftSection={<Plus size={16} aria-hidden />}>
      {words.add}
    </Button>
  );
  if (!editing.allowed) {
    return (
      <div>
        <DisabledReason reason={editing.reason}>{button}</DisabledReason>
      </div>
    );
  }
  return (
    <div>
      <Menu {...menu} position="bottom-start" shadow="md" width={320}>
        <Menu.Target>{button}</Menu.Target>
        <Menu.Dropdown aria-label={words.add} className={classes['long']}>
          {opened && <Items {...props} onAdded={(id) => leaveFocus(() => props.onAdded(id))} />}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function Items({ template, edits, onAdded }: AddSectionProps): ReactNode {
  const leftOut = useDocumentState((state) => state.leftOutSections.rows);
  const shown = useDocumentState((state) => state.sections.byId);
  const isKnown = (id: string): boolean => shown.has(id) || leftOut.some((section) => section.id === id);
  const others = (template?.sections ?? []).filter(({ id }) => !isKnown(id));
  return (
    <>
      <Menu.Item leftSection={<FilePlus2 size={15} aria-hidden />} onClick={() => onAdded(edits.addBlank())}>
        {words.addBlank}
      </Menu.Item>
      {leftOut.length > 0 && <Menu.Label>{words.leftOut}</Menu.Label>}
      {leftOut.map((section) => (
        <SectionItem key={section.id} section={section} note={isWritten(section) ? words.hasText : ''} edits={edits} />
      ))}
      {others.length > 0 && <Menu.Label>{words.fromTemplate}</Menu.Label>}
      {others.map((section) => (
        <SectionItem key={section.id} section={section} note="" edits={edits} />
      ))}
    </>
  );
}

interface SectionItemProps {
  readonly section: TemplateSection;
  readonly note: string;
  readonly edits: SectionEdits;
}

function SectionItem({ section, note, edits }: SectionItemProps): ReactNode {
  return (
    <Menu.Item leftSection={<Plus size={15} aria-hidden />} onClick={() => edits.add(section)}>
      {section.title}
      {note && <span className={classes['why']}>{note}</span>}
    </Menu.Item>
  );
}
