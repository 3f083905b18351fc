import { SUMMARY_SECTION } from '@debrief/shared/document/sections.ts';
import type { Section } from '@debrief/shared/domain/content.ts';
import { isWritten } from '@debrief/shared/domain/section.ts';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { EditRing } from '#collab/EditRing.tsx';
import { RichText } from '#collab/RichText.tsx';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useSession } from '#hooks/use-session.ts';
import { Card } from '#ui/Card.tsx';
import classes from './WrapUpStage.module.css';
import { words } from './words.ts';

/** The other texts of the document in their order, and which of them nobody has written yet. */
export function DocumentSections(): ReactNode {
  const sections = useDocumentState((state) => state.sections.rows).filter(({ id }) => id !== SUMMARY_SECTION);
  // A text that was written stays here while somebody empties it to write it anew.
  const [shownIds, setShownIds] = useState<ReadonlySet<string>>(new Set());
  const written = sections.filter((section) => isWritten(section) || shownIds.has(section.id));
  if (written.some(({ id }) => !shownIds.has(id))) setShownIds(new Set(written.map(({ id }) => id)));
  const empty = sections.filter((section) => section.block === 'text' && !written.includes(section));
  return (
    <>
      {written.map((section) => (
        <SectionCard key={section.id} section={section} />
      ))}
      {empty.length > 0 && <StillEmpty sections={empty} />}
    </>
  );
}

function SectionCard({ section: { id, title, help } }: { readonly section: Section }): ReactNode {
  const { allowed } = useCanEdit();
  return (
    <Card as="section" aria-labelledby={`wrap-up-section-${id}`} className={classes['summary']}>
      <h2 id={`wrap-up-section-${id}`} className={classes['title']}>
        {title}
      </h2>
      {allowed && help && <p className={classes['hint']}>{help}</p>}
      <EditRing itemKey={`sections:${id}`}>
        <RichText sectionId={id} label={title} readOnly={!allowed} />
      </EditRing>
    </Card>
  );
}

function StillEmpty({ sections }: { readonly sections: readonly Section[] }): ReactNode {
  const { postmortemId } = useSession();
  return (
    <Card as="section" aria-labelledby="wrap-up-empty" className={classes['summary']}>
      <h2 id="wrap-up-empty" className={classes['title']}>
        {words.stillEmpty}
      </h2>
      <p className={classes['hint']}>{sections.map(({ title }) => title).join(' · ')}</p>
      <p className={classes['hint']}>
        {words.emptyAreLeftOut}{' '}
        <Link to="/p/$postmortemId/prep" params={{ postmortemId }}>
          {words.openDocument}
        </Link>
      </p>
    </Card>
  );
}
