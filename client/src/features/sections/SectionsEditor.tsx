import type { Section } from '@debrief/shared/domain/content.ts';
import { useMemo, useState, type ReactNode } from 'react';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useDocumentPart } from '#hooks/use-document-part.ts';
import { useKeptTemplate } from '#hooks/use-kept-template.ts';
import { SortableList } from '#ui/SortableList.tsx';
import { AddSection } from './AddSection.tsx';
import { SectionCard } from './SectionCard.tsx';
import { ownBlocks, type SectionBlocks } from './section-blocks.ts';
import classes from './SectionsEditor.module.css';
import { useLeftOutNotice } from './use-left-out-notice.ts';
import { useSectionEdits } from './use-section-edits.ts';
import { words } from './words.ts';

interface SectionsEditorProps {
  /** Those that come from other features. */
  readonly blocks: SectionBlocks;
  /** What tells the template and changes it. */
  readonly template?: ReactNode;
}

/** The sections of the document: each can be written in, renamed, moved, left out, reset; others can be added. */
export function SectionsEditor({ blocks: given, template }: SectionsEditorProps): ReactNode {
  // Their texts change with every key that somebody presses in one; each card reads its own.
  const sections = useDocumentPart((state) => state.sections.rows, haveSameTitles);
  const [renamingId, setRenamingId] = useState<string>();
  const editing = useCanEdit();
  const kept = useKeptTemplate();
  const edits = useSectionEdits();
  const blocks = useMemo(() => ({ ...ownBlocks, ...given }), [given]);
  useLeftOutNotice();
  const items = sections.map(({ id, title }) => ({ id, name: title.trim() || words.unnamed }));
  return (
    <div className={classes['editor']}>
      {template && <div className={classes['template']}>{template}</div>}
      <SortableList items={items} label={words.list} fixedBecause={editing.reason} onMove={edits.move}>
        {(id, handle) => (
          <SectionCard
            id={id}
            handle={handle}
            original={kept?.sections.find((section) => section.id === id)}
            blocks={blocks}
            edits={edits}
            isRenaming={renamingId === id}
            onRename={setRenamingId}
          />
        )}
      </SortableList>
      <AddSection template={kept} edits={edits} onAdded={setRenamingId} />
    </div>
  );
}

function haveSameTitles(shown: readonly Section[], newest: readonly Section[]): boolean {
  return (
    shown.length === newest.length &&
    shown.every(({ id, title }, index) => id === newest[index]?.id && title === newest[index].title)
  );
}
