import { useEffect, useRef } from 'react';
import { useAnnounce } from '#hooks/use-announce.ts';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useOnSaveState } from '#hooks/use-save-state.ts';
import { useToast } from '#hooks/use-toast.ts';
import { afterSeen, type Absence } from './absence.ts';
import { offlineWords, saveWords } from './words.ts';

/** Where somebody stands when the network goes. */
interface Place {
  /** Everything here needs the server, as a vote does: nothing can be changed until it is back. */
  readonly needsServer: boolean;
}

/** Says once that the network is gone and what that means here, and once that it is back and what was brought along. */
export function useConnectionToasts({ needsServer }: Place): void {
  const canWrite = useCanEdit().allowed && !needsServer;
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
      const { shown, aloud } = offlineWords({ canWrite, isKept: save.kind === 'offline' && save.kept });
      dismiss.current = toast({ text: shown, tone: 'notice', forMs: 8_000 });
      unsay.current = announce(aloud, 'assertive');
    }
    if (news?.kind === 'back') {
      dismiss.current();
      toast({ text: saveWords.backOnline(news.changes), tone: 'ok' });
      unsay.current();
    }
  });
}
