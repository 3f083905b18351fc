import { ActionIcon, Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, Ellipsis, RotateCcw, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './TemplateForm.module.css';
import { words } from './words.ts';

interface RowMenuProps {
  readonly name: string;
  readonly id: string;
  /** All rows in order. */
  readonly ids: readonly string[];
  readonly onMove: (id: string, afterId: string | null) => void;
  readonly onRemove: () => void;
  /** Why it cannot be removed; empty when it can. */
  readonly staysBecause: string;
  /** Undefined: the original does not have it. */
  readonly onReset?: (() => void) | undefined;
  /** There is an original at all. */
  readonly resettable?: boolean;
}

/** What can be done to a row of a template without dragging it. */
export function RowMenu({
  name,
  id,
  ids,
  onMove,
  onRemove,
  staysBecause,
  onReset,
  resettable = false,
}: RowMenuProps): ReactNode {
  const index = ids.indexOf(id);
  return (
    <Menu position="bottom-end" shadow="md" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={words.editor.more(name)}>
          <Ellipsis size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={words.editor.more(name)}>
        <Menu.Item
          leftSection={<ArrowUp size={15} aria-hidden />}
          disabled={index <= 0}
          onClick={() => onMove(id, ids[index - 2] ?? null)}
        >
          {words.editor.moveUp}
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowDown size={15} aria-hidden />}
          disabled={index >= ids.length - 1}
          onClick={() => onMove(id, ids[index + 1] ?? null)}
        >
          {words.editor.moveDown}
        </Menu.Item>
        {resettable && (
          <Menu.Item leftSection={<RotateCcw size={15} aria-hidden />} disabled={!onReset} onClick={onReset}>
            {words.editor.reset}
            {!onReset && <span className={classes['why']}>{words.editor.notInOriginal}</span>}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<Trash2 size={15} aria-hidden />} disabled={staysBecause !== ''} onClick={onRemove}>
          {words.editor.remove}
          {staysBecause && <span className={classes['why']}>{staysBecause}</span>}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
