import type { SectionBlock } from '@debrief/shared/domain/template.ts';
import type { ComponentType, ReactNode } from 'react';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { Card } from '#ui/Card.tsx';
import classes from './OtherBlocks.module.css';
import { words } from './words.ts';

/** What every postmortem needs, whether or not its template has a section for it. */
const NEEDED = ['impact', 'timeline'] as const satisfies readonly SectionBlock[];

interface OtherBlocksProps {
  readonly blocks: Readonly<Record<(typeof NEEDED)[number], ComponentType>>;
}

/** The impact and the timeline as cards of their own, where no section of the document shows them. */
export function OtherBlocks({ blocks }: OtherBlocksProps): ReactNode {
  return NEEDED.map((block) => <OtherBlock key={block} block={block} content={blocks[block]} />);
}

interface OtherBlockProps {
  readonly block: (typeof NEEDED)[number];
  readonly content: ComponentType;
}

function OtherBlock({ block, content: Content }: OtherBlockProps): ReactNode {
  const isInSection = useDocumentState(({ sections }) => sections.rows.some((section) => section.block === block));
  if (isInSection) return null;
  return (
    <Card as="section" aria-labelledby={`block-${block}`} className={classes['card']}>
      <h2 id={`block-${block}`} className={classes['title']}>
        {words.blocks[block]}
      </h2>
      <Content />
    </Card>
  );
}
