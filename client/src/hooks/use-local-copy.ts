import { readContent } from '@debrief/shared/document/content.ts';
import { saveFile } from './save-file.ts';
import { useSession } from './use-session.ts';
import { useConnection } from './use-connection.ts';

/** What only this tab has, for when the server will not take it. */
export interface LocalCopy {
  /** Some of it is not known to be on the server. */
  readonly unconfirmed: boolean;
  /** The whole document as this tab has it, as a JSON file. */
  readonly download: () => void;
  /** Forgets the copy on this device and loads the page anew. */
  readonly startAgain: () => void;
}

/** The way out when edits cannot be saved. */
export function useLocalCopy(): LocalCopy {
  const session = useSession();
  const unconfirmed = useConnection(({ save }) => save.kind === 'not-saved' || ('changes' in save && save.changes > 0));
  return {
    unconfirmed,
    download() {
      const json = JSON.stringify(readContent(session.document), undefined, 2);
      saveFile(new Blob([json], { type: 'application/json' }), `${session.postmortemId}-this-device.json`);
    },
    startAgain() {
      void session.discardLocalCopy().then(() => location.reload());
    },
  };
}
