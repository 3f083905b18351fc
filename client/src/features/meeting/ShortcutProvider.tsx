import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { isTyping } from '#hooks/is-typing.ts';
import { usePreferences } from '#hooks/use-preferences.ts';
import { ShortcutContext, useShortcut, type Shortcut, type ShortcutRegistry } from '#hooks/use-shortcut.ts';
import { useUndo } from '#hooks/use-undo.ts';
import { isLetter, isSingleKey, keysOf } from './keys.ts';
import { watchLostField } from './lost-field.ts';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { ShortcutSheetContext } from './shortcut-sheet-context.ts';
import { StrayKeys } from './stray-keys.ts';
import { words } from './words.ts';

/** Runs the keys that the screens inside have registered, and those of undo, and lists them under `?`. */
export function ShortcutProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const shortcuts = useRef<Shortcut[]>([]);
  const [listed, setListed] = useState<readonly Shortcut[]>();
  const [{ singleKeys }] = usePreferences();
  const isStray = useStrayKeys();
  const openSheet = useCallback(() => setListed([...shortcuts.current]), []);
  const registry = useMemo<ShortcutRegistry>(
    () => ({
      add(shortcut) {
        shortcuts.current.push(shortcut);
        return () => {
          shortcuts.current = shortcuts.current.filter((other) => other !== shortcut);
        };
      },
    }),
    [],
  );
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const keys = keysOf(event);
      if (isForTarget(event, keys)) return;
      if (isSingleKey(keys) && (!singleKeys || isStray())) return;
      const run = keys === '?' ? openSheet : runOf(keys, shortcuts.current);
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', handleKeyDown);
    return () => document.removeEventListener('keydown', handleKeyDown);
  }, [singleKeys, isStray, openSheet]);
  return (
    <ShortcutContext value={registry}>
      <ShortcutSheetContext value={openSheet}>
        <UndoKeys />
        {children}
        <ShortcutSheet shortcuts={listed} onClose={() => setListed(undefined)} />
      </ShortcutSheetContext>
    </ShortcutContext>
  );
}

/** A text has all its keys to itself (letters, Alt with an arrow, its own undo), and so has an overlay; the button of a menu its letters. */
function isForTarget({ target }: KeyboardEvent, keys: string): boolean {
  return isTyping() || isInOverlay(target) || (isLetter(keys) && opensMenu(target));
}

function UndoKeys(): ReactNode {
  const { undo, redo } = useUndo();
  useShortcut({ keys: 'mod+z', does: words.keys.undo, run: undo });
  useShortcut({ keys: 'mod+shift+z', does: words.keys.redo, run: redo });
  return null;
}

/** Whether a key of now was meant for a text that somebody else has just taken away. */
function useStrayKeys(): () => boolean {
  const [keys] = useState(() => new StrayKeys());
  useEffect(
    () => watchLostField({ onLost: () => keys.lost(performance.now()), onMoved: () => keys.noticed() }),
    [keys],
  );
  return useCallback(() => keys.isStray(performance.now()), [keys]);
}

/** The latest registration of a key wins. */
function runOf(keys: string, shortcuts: readonly Shortcut[]): (() => void) | undefined {
  return shortcuts.findLast((candidate) => candidate.keys === keys)?.run;
}

/** Menus and dialogs have keys of their own. */
function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"], [role="dialog"], [role="listbox"]') !== null;
}

/** A word that is typed there was meant for the field beside it, or for the menu: its letters must not add rows. */
function opensMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-haspopup="menu"], [aria-haspopup="listbox"]') !== null;
}
