import type { Section } from '@debrief/shared/domain/content.ts';
import type { TemplateSection } from '@debrief/shared/domain/template.ts';
import { isBlank } from '@debrief/shared/domain/rich-text.ts';
import { Button } from '@mantine/core';
import { PenLine } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { EditRing } from '#collab/EditRing.tsx';
import { RichText } from '#collab/RichText.tsx';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { Card } from '#ui/Card.tsx';
import { HelpText } from './HelpText.tsx';
import classes from './SectionCard.module.css';
import { SectionMenu } from './SectionMenu.tsx';
import type { SectionBlocks } from './section-blocks.ts';
import { SectionTitle } from './SectionTitle.tsx';
import { useNearViewport } from './use-near-viewport.ts';
import type { SectionEdits } from './use-section-edits.ts';
import { words } from './words.ts';

interface SectionCardProps {
  readonly id: string;
  /** By which it is moved; null for who may not. */
  readonly handle: ReactNode;
  /** As the template has it; undefined for a section that it does not have. */
  readonly original: TemplateSection | undefined;
  readonly blocks: SectionBlocks;
  readonly edits: SectionEdits;
  readonly isRenaming: boolean;
  /** Begins renaming that section; undefined ends it. */
  readonly onRename: (id: string | undefined) => void;
}

/** One section: title, help, text or a live view, and what can be done to it. */
export function SectionCard(props: SectionCardProps): ReactNode {
  const { id, handle, original, blocks, edits, isRenaming, onRename } = props;
  const section = useDocumentState((state) => state.sections.byId.get(id));
  const [changesHelp, setChangesHelp] = useState(false);
  const menuButton = useRef<HTMLButtonElement>(null);
  // Behind the render that takes the field away: the menu is what led into it.
  const goToMenu = (): void => void requestAnimationFrame(() => menuButton.current?.focus());
  const { allowed } = useCanEdit();
  if (!section) return null;
  const title = section.title.trim() || words.unnamed;
  return (
    <EditRing itemKey={`sections:${id}`}>
      <Card as="section" aria-labelledby={`section-${id}`} className={classes['card']}>
        <div className={classes['head']}>
          {handle}
          <SectionTitle
            id={id}
            title={title}
            isRenaming={isRenaming && allowed}
            onRename={(next) => {
              onRename(undefined);
              if (next !== undefined && next !== section.title) edits.rename(id, next);
            }}
            onLeave={goToMenu}
          />
          {allowed && (
            <SectionMenu
              section={section}
              button={menuButton}
              original={original}
              edits={edits}
              onRename={() => onRename(id)}
              onChangeHelp={() => setChangesHelp(true)}
            />
          )}
        </div>
        <HelpText
          title={title}
          help={section.help}
          isChanging={changesHelp && allowed}
          onChange={(help) => {
            setChangesHelp(false);
            goToMenu();
            if (help !== undefined && help !== section.help) edits.setHelp(id, help);
          }}
        />
        <Body section={section} title={title} blocks={blocks} readOnly={!allowed} />
      </Card>
    </EditRing>
  );
}

interface BodyProps {
  readonly section: Section;
  readonly title: string;
  readonly blocks: SectionBlocks;
  readonly readOnly: boolean;
}

function Body({ section, title, blocks, readOnly }: BodyProps): ReactNode {
  const { id, block, body } = section;
  const [wantsWords, setWantsWords] = useState(false);
  if (block === 'text') return <Text id={id} title={title} readOnly={readOnly} />;
  const Live = blocks[block];
  const hasWords = wantsWords || !isBlank(body);
  return (
    <div className={classes['live']}>
      {hasWords && <Text id={id} title={title} readOnly={readOnly} />}
      {Live ? <Live /> : <p className={classes['note']}>{words.blocks[block]}</p>}
      {!hasWords && !readOnly && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={classes['addWords']}
          leftSection={<PenLine size={14} aria-hidden />}
          onClick={() => setWantsWords(true)}
        >
          {words.addWords}
        </Button>
      )}
    </div>
  );
}

/** An editor takes a moment to be made: sixteen of them wait until they are nearly on the screen. */
function Text({ id, title, readOnly }: Pick<BodyProps, 'title' | 'readOnly'> & { readonly id: string }): ReactNode {
  const [place, isNear] = useNearViewport();
  return (
    <div ref={place} className={classes['text']}>
      {isNear ? <RichText sectionId={id} label={title} readOnly={readOnly} /> : <div className={classes['waiting']} />}
    </div>
  );
}
