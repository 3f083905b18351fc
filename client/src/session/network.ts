interface NetworkWatch {
  /** The browser says that the network came or went. It may be wrong: a server on this machine stays reachable. */
  readonly onChange: () => void;
  /** True when closing the tab now would lose something. */
  readonly wouldLoseEdits: () => boolean;
}

/** Hears of the network, and asks before leaving only when something would be lost. @returns stops it */
export function watchNetwork({ onChange, wouldLoseEdits }: NetworkWatch): () => void {
  const askBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (wouldLoseEdits()) event.preventDefault();
  };
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  window.addEventListener('beforeunload', askBeforeLeaving);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
    window.removeEventListener('beforeunload', askBeforeLeaving);
  };
}
