import { useState } from 'react';

/** A menu whose items may take the focus somewhere else. */
export interface MenuState {
  /** For Mantine's Menu. */
  readonly menu: {
    readonly opened: boolean;
    readonly onChange: (opened: boolean) => void;
    readonly returnFocus: boolean;
  };
  readonly opened: boolean;
  /** Runs an item that puts the focus into a field: the menu does not take it back. */
  readonly leaveFocus: (run: () => void) => void;
}

/** The state of a menu that gives the focus back to its button, unless an item wants it. */
export function useMenu(): MenuState {
  const [opened, setOpened] = useState(false);
  const [returnFocus, setReturnFocus] = useState(true);
  return {
    menu: {
      opened,
      returnFocus,
      onChange(next) {
        if (next) setReturnFocus(true);
        setOpened(next);
      },
    },
    opened,
    leaveFocus(run) {
      setReturnFocus(false);
      run();
    },
  };
}
