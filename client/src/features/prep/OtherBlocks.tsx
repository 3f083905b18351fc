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
  const sections = useDocumentState((state) => state.sections.rows);
  const missing = NEEDED.filter((needed) => !sections.some(({ block }) => block === needed));
  return missing.map((block) => {
    const Block = blocks[block];
    return (
      <Card as="section" key={block} aria-labelledby={`block-${block}`} className={classes['card']}>
        <h2 id={`block-${block}`} className={classes['title']}>
          {words.blocks[block]}
        </h2>
        <Block />
      </Card>
    );
  });
}
