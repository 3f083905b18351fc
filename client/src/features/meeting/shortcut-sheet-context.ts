import { createContext, useContext } from 'react';

/** Opens the sheet that lists the keys. */
export const ShortcutSheetContext: React.Context<() => void> = createContext<() => void>(() => undefined);

/** Opens the sheet that lists the keys. */
export function useOpenShortcutSheet(): () => void {
  return useContext(ShortcutSheetContext);
}
