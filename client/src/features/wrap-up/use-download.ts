import { useCallback, useEffect, useState } from 'react';
import { useSaveState } from '#hooks/use-save-state.ts';
import { useSession } from '#hooks/use-session.ts';
import { words, type ExportExtension } from './words.ts';

/** Downloads that wait until the server has everything, so that a file is never behind the screen. */
export interface Download {
  /** The file that waits for the last changes to be saved. */
  readonly waitingFor: ExportExtension | undefined;
  /** Why no file can be had now; empty when it can. */
  readonly reason: string;
  readonly start: (extension: ExportExtension) => void;
}

/** Downloads of this postmortem. */
export function useDownload(): Download {
  const { postmortemId } = useSession();
  const save = useSaveState();
  const [waitingFor, setWaitingFor] = useState<ExportExtension>();
  const isComplete = save.kind === 'saved' || save.kind === 'read-only';
  useEffect(() => {
    if (waitingFor === undefined || !isComplete) return;
    fetchFile(`/api/postmortems/${postmortemId}/export.${waitingFor}`);
    // The wait ends after this frame: the download itself is the browser's.
    const timeout = setTimeout(() => setWaitingFor(undefined), 0);
    return () => clearTimeout(timeout);
  }, [isComplete, postmortemId, waitingFor]);
  const start = useCallback((extension: ExportExtension) => setWaitingFor(extension), []);
  return { waitingFor: isComplete ? undefined : waitingFor, reason: reasonOf(save), start };
}

function reasonOf({ kind }: ReturnType<typeof useSaveState>): string {
  return kind === 'offline' || kind === 'reconnecting' || kind === 'not-saved' ? words.notReachable : '';
}

/** The server names the file; an address that is left would end the meeting's connection. */
function fetchFile(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}
