import { useContext, useEffect, useRef } from 'react';
import { createContext } from 'react';

/** A key with what it does, as the sheet under `?` lists it. */
export interface Shortcut {
  /** As in `KeyboardEvent.key`, lower case, with modifiers in front: `h`, `?`, `alt+arrowleft`, `shift+arrowright`. */
  readonly keys: string;
  /** What it does, for the sheet, e.g. "Raise or lower my hand". */
  readonly does: string;
  /** Undefined: only listed. What has the focus takes the key itself, wherever on the screen that is. */
  readonly run?: (() => void) | undefined;
}

/** The keys that work now. Single keys work only outside text and can be switched off. */
export interface ShortcutRegistry {
  /** The latest registration of a key wins. @returns takes it back */
  add(shortcut: Shortcut): () => void;
}

/** The registry around a meeting. */
export const ShortcutContext: React.Context<ShortcutRegistry | undefined> = createContext<ShortcutRegistry | undefined>(
  undefined,
);

/** Makes a key work while the component is mounted, e.g. `n` for a new row in this stage; without `run` it is only listed. */
export function useShortcut({ keys, does, run }: Shortcut): void {
  const registry = useContext(ShortcutContext);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const isRun = run !== undefined;
  useEffect(
    () => registry?.add({ keys, does, run: isRun ? () => latest.current?.() : undefined }),
    [registry, keys, does, isRun],
  );
}
