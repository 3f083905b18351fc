import { ActionIcon, Menu } from '@mantine/core';
import { CornerUpRight, Plus, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAnnounce } from '#hooks/use-announce.ts';
import { useThemes } from '#hooks/use-themes.ts';
import type { Dragged, DropTarget } from './board-drag.ts';
import type { MoveOnBoard } from './use-board-moves.ts';
import classes from './ThemeMenu.module.css';
import { themeName, words } from './words.ts';

interface ThemeMenuProps {
  readonly dragged: Dragged;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly opened: boolean;
  readonly onOpenedChange: (opened: boolean) => void;
  readonly onMove: MoveOnBoard;
}

/** The way to move a card without dragging it: a menu of all other themes. */
export function ThemeMenu({ dragged, label, icon: Icon, opened, onOpenedChange, onMove }: ThemeMenuProps): ReactNode {
  return (
    <Menu opened={opened} onChange={onOpenedChange} position="bottom-end" shadow="md" width={280}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          className={classes['button']}
          aria-label={label}
          title={dragged.kind === 'cause' ? words.moveTo : words.mergeInto}
        >
          <Icon size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={label} className={classes['dropdown']}>
        {opened && <ThemeItems dragged={dragged} onMove={onMove} />}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Read only while the menu is open: closed menus need not follow every theme. */
function ThemeItems({ dragged, onMove }: { readonly dragged: Dragged; readonly onMove: MoveOnBoard }): ReactNode {
  const themes = useThemes();
  const announce = useAnnounce();
  const homeId = dragged.kind === 'cause' ? dragged.themeId : dragged.id;
  const home = themes.find(({ id }) => id === homeId);
  const others = themes.filter(({ id }) => id !== homeId);
  const choose = (target: DropTarget): void => {
    if (!onMove(dragged, target)) return;
    announce(sentence(dragged, target));
    focusHandle(dragged);
  };
  return (
    <>
      <Menu.Label>{dragged.kind === 'cause' ? words.moveTo : words.mergeInto}</Menu.Label>
      {others.length === 0 && <Menu.Item disabled>{words.noOther}</Menu.Item>}
      {others.map((theme) => (
        <Menu.Item
          key={theme.id}
          leftSection={<CornerUpRight size={15} aria-hidden />}
          onClick={() => choose({ kind: 'theme', id: theme.id, name: themeName(theme) })}
        >
          {themeName(theme)}
        </Menu.Item>
      ))}
      {dragged.kind === 'cause' && home !== undefined && home.causes.length > 1 && (
        <>
          <Menu.Divider />
          <Menu.Item
            leftSection={<Plus size={15} aria-hidden />}
            onClick={() => choose({ kind: 'own-theme', name: words.ownTheme })}
          >
            {words.ownTheme}
          </Menu.Item>
        </>
      )}
    </>
  );
}

function sentence(dragged: Dragged, target: DropTarget): string {
  if (target.kind === 'own-theme') return words.movedOut(dragged.name);
  return dragged.kind === 'cause' ? words.moved(dragged.name, target.name) : words.merged(dragged.name, target.name);
}

/** A moved card is a new element in another theme: the focus follows it once it is there. */
function focusHandle({ kind, id }: Dragged): void {
  if (kind === 'theme') return;
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-handle="${CSS.escape(id)}"]`)?.focus();
  });
}
