import type { ReactNode } from 'react';
import { EditRing } from '#collab/EditRing.tsx';
import { RichText } from '#collab/RichText.tsx';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { Card } from '#ui/Card.tsx';
import classes from './Panel.module.css';

/** The long texts of the document, one after the other. */
export function TextSections(): ReactNode {
  const sections = useDocumentState((state) => state.sections.rows);
  const { allowed } = useCanEdit();
  return sections.map(({ id, title }) => (
    <Card as="section" key={id} aria-labelledby={`section-${id}`}>
      <h2 id={`section-${id}`} className={classes['title']}>
        {title}
      </h2>
      <EditRing itemKey={`sections:${id}`}>
        <RichText sectionId={id} label={title} readOnly={!allowed} />
      </EditRing>
    </Card>
  ));
}
