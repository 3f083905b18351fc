import { useEffect, useRef } from 'react';
import { useAnnounce } from '#hooks/use-announce.ts';
import { useOnSaveState } from '#hooks/use-save-state.ts';
import { useToast } from '#hooks/use-toast.ts';
import { afterSeen, type Absence } from './absence.ts';
import { saveWords } from './words.ts';

/** Says once that the network is gone, and once that it is back and what was brought along. */
export function useConnectionToasts(): void {
  const toast = useToast();
  const announce = useAnnounce();
  const absence = useRef<Absence>(undefined);
  const unsay = useRef(() => {});
  const dismiss = useRef(() => {});
  useEffect(() => () => unsay.current(), []);
  useOnSaveState((save) => {
    const [next, news] = afterSeen(absence.current, save);
    absence.current = next;
    if (news?.kind === 'gone') {
      const isKept = save.kind === 'offline' && save.kept;
      const text = isKept ? saveWords.wentOffline : saveWords.wentOfflineUnkept;
      dismiss.current = toast({ text, tone: 'notice', forMs: 8_000 });
      unsay.current = announce(isKept ? saveWords.disconnectedAloud : saveWords.disconnectedUnkeptAloud, 'assertive');
    }
    if (news?.kind === 'back') {
      dismiss.current();
      toast({ text: saveWords.backOnline(news.changes), tone: 'ok' });
      unsay.current();
    }
  });
}
