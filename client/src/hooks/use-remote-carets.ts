import { textKey, type TextRef } from '@debrief/shared/document/texts.ts';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { placeOf } from '#session/carets.ts';
import type { Peer } from '#stores/presence-store.ts';
import { useSession } from './use-session.ts';
import { useSharedText } from './use-shared-text.ts';

/** Somebody else's caret in a text, as places between characters. */
export interface RemoteCaret {
  readonly peer: Peer;
  readonly anchor: number;
  readonly head: number;
}

/** The others' carets in a text, as of this render: render again when the text changes. */
export function useRemoteCarets(textRef: TextRef): readonly RemoteCaret[] {
  const { stores } = useSession();
  const text = useSharedText(textRef);
  const key = textKey(textRef);
  const peers = useStore(
    stores.presence,
    useShallow((state) => state.peers.filter((peer) => peer.caret?.key === key)),
  );
  if (!text) return [];
  return peers.flatMap((peer) => {
    const place = peer.caret && placeOf(text, peer.caret);
    return place ? [{ peer, ...place }] : [];
  });
}
