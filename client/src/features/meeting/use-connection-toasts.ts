import { useEffect, useRef } from 'react';
import { useAnnounce } from '#hooks/use-announce.ts';
import { useSaveState } from '#hooks/use-save-state.ts';
import { useToast } from '#hooks/use-toast.ts';
import { saveWords } from './words.ts';

/** Says once that the network is gone, and once that it is back and what was brought along. */
export function useConnectionToasts(): void {
  const save = useSaveState();
  const toast = useToast();
  const announce = useAnnounce();
  const away = useRef<{ changes: number; told: boolean }>(undefined);
  useEffect(() => {
    if (save.kind === 'offline' || save.kind === 'reconnecting') {
      away.current = { changes: Math.max(save.changes, away.current?.changes ?? 0), told: away.current?.told ?? false };
      if (save.kind === 'offline' && !away.current.told) {
        away.current.told = true;
        toast({ text: saveWords.wentOffline, tone: 'notice', forMs: 8_000 });
      }
      if (save.changes > 0) announce(saveWords.disconnectedAloud, 'assertive');
    } else if ((save.kind === 'saved' || save.kind === 'read-only') && away.current) {
      if (away.current.told) toast({ text: saveWords.backOnline(away.current.changes), tone: 'ok' });
      away.current = undefined;
    }
  }, [save, toast, announce]);
}
