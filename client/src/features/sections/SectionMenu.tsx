import type { Section } from '@debrief/shared/domain/content.ts';
import { isWritten } from '@debrief/shared/domain/section.ts';
import { SUMMARY_SECTION_ID, type TemplateSection } from '@debrief/shared/domain/template.ts';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, CircleHelp, Ellipsis, EyeOff, PenLine, RotateCcw } from 'lucide-react';
import { useState, type ReactNode, type Ref } from 'react';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useToast } from '#hooks/use-toast.ts';
import { Dialog } from '#ui/Dialog.tsx';
import classes from './SectionMenu.module.css';
import { useMenu } from './use-menu.ts';
import type { SectionEdits } from './use-section-edits.ts';
import { words } from './words.ts';

interface SectionMenuProps {
  readonly section: Section;
  readonly button: Ref<HTMLButtonElement>;
  /** As the template has it; undefined for a section that it does not have. */
  readonly original: TemplateSection | undefined;
  readonly edits: SectionEdits;
  readonly onRename: () => void;
  readonly onChangeHelp: () => void;
}

/** Everything that can be done to a section without dragging it. */
export function SectionMenu(props: SectionMenuProps): ReactNode {
  const { section, button, edits } = props;
  const { menu, opened, leaveFocus } = useMenu();
  const [resetTo, setResetTo] = useState<TemplateSection>();
  const toast = useToast();
  const title = section.title.trim() || words.unnamed;
  // Their fields take the focus: it does not come back to the menu's button.
  const leaving = {
    onRename: () => leaveFocus(props.onRename),
    onChangeHelp: () => leaveFocus(props.onChangeHelp),
  };
  const reset = (to: TemplateSection): void => {
    setResetTo(undefined);
    edits.reset(section.id, to);
    toast({ text: words.resetDone(to.title), tone: 'ok' });
  };
  return (
    <>
      <Menu {...menu} position="bottom-end" shadow="md" width={240}>
        <Menu.Target>
          <ActionIcon ref={button} variant="subtle" color="gray" size={32} aria-label={words.menu(title)}>
            <Ellipsis size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown aria-label={words.menu(title)}>
          {opened && (
            <Items {...props} {...leaving} onReset={(to) => (isWritten(section) ? setResetTo(to) : reset(to))} />
          )}
        </Menu.Dropdown>
      </Menu>
      <Dialog
        opened={resetTo !== undefined}
        onClose={() => setResetTo(undefined)}
        title={words.resetTitle(title)}
        actions={
          <>
            <Button variant="default" onClick={() => setResetTo(undefined)}>
              {words.cancel}
            </Button>
            <Button onClick={() => resetTo && reset(resetTo)}>{words.reset}</Button>
          </>
        }
      >
        {words.resetQuestion}
      </Dialog>
    </>
  );
}

interface ItemsProps extends Omit<SectionMenuProps, 'button'> {
  readonly onReset: (to: TemplateSection) => void;
}

/** Read only while the menu is open: a closed one need not follow the other sections. */
function Items({ section, original, edits, onRename, onChangeHelp, onReset }: ItemsProps): ReactNode {
  const ids = useDocumentState((state) => state.sections.ids);
  const index = ids.indexOf(section.id);
  const isSummary = section.id === SUMMARY_SECTION_ID;
  return (
    <>
      <Menu.Item leftSection={<PenLine size={15} aria-hidden />} onClick={onRename}>
        {words.rename}
      </Menu.Item>
      <Menu.Item leftSection={<CircleHelp size={15} aria-hidden />} onClick={onChangeHelp}>
        {section.help.trim() === '' ? words.addHelp : words.changeHelp}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<ArrowUp size={15} aria-hidden />}
        disabled={index <= 0}
        onClick={() => edits.move(section.id, ids[index - 2] ?? null)}
      >
        {words.moveUp}
      </Menu.Item>
      <Menu.Item
        leftSection={<ArrowDown size={15} aria-hidden />}
        disabled={index < 0 || index >= ids.length - 1}
        onClick={() => edits.move(section.id, ids[index + 1] ?? null)}
      >
        {words.moveDown}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<RotateCcw size={15} aria-hidden />}
        disabled={!original}
        onClick={() => original && onReset(original)}
      >
        {words.reset}
        {!original && <span className={classes['why']}>{words.resetUnknown}</span>}
      </Menu.Item>
      <Menu.Item
        leftSection={<EyeOff size={15} aria-hidden />}
        disabled={isSummary}
        onClick={() => edits.leaveOut(section.id)}
      >
        {words.leaveOut}
        {isSummary && <span className={classes['why']}>{words.summaryStays}</span>}
      </Menu.Item>
    </>
  );
}
