import { Menu } from '@mantine/core';
import { useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import classes from './LazyMenu.module.css';

/** What the button of a menu is given. */
export interface MenuButtonProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface LazyMenuProps {
  /** Names the menu to the ear. */
  readonly label: string;
  readonly button: (props: MenuButtonProps) => ReactNode;
  readonly position?: 'bottom-start' | 'bottom-end';
  readonly width?: number;
  /** The items; made each time the menu opens. */
  readonly children: () => ReactNode;
}

/**
 * A menu that costs its button until it is opened. In a list of rows, menus that wait to be opened are most of what a
 * row costs to draw.
 */
export function LazyMenu({ label, button, position = 'bottom-start', width, children }: LazyMenuProps): ReactNode {
  const [opened, setOpened] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpened(false);
    target.current?.focus();
  };
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || opened) return;
    event.preventDefault();
    setOpened(true);
  };
  return (
    <span className={classes['wrap']}>
      {button({
        ref: target,
        'aria-haspopup': 'menu',
        'aria-expanded': opened,
        onClick: () => setOpened(true),
        onKeyDown: handleKeyDown,
      })}
      {opened && (
        <Menu
          opened
          onClose={close}
          position={position}
          shadow="md"
          returnFocus={false}
          {...(width !== undefined && { width })}
        >
          {/* Over the button: a press on it while the menu is open is a press on the menu's own target. */}
          <Menu.Target>
            <span className={classes['target']} aria-hidden />
          </Menu.Target>
          <Menu.Dropdown aria-label={label} className={classes['dropdown']}>
            {children()}
          </Menu.Dropdown>
        </Menu>
      )}
    </span>
  );
}
