import { useState, type KeyboardEvent } from 'react';

interface Draft {
  readonly value: string;
  readonly isChanged: boolean;
  readonly type: (text: string) => void;
  /** Sends what was typed. What is refused stays in the field, so that it can be corrected. */
  readonly commit: () => Promise<void>;
  readonly handleKeyDown: (event: KeyboardEvent) => void;
}

/**
 * A text that is sent when the field is left or Enter is pressed; Escape gives it up. Until then, what others change
 * does not disturb the typing.
 *
 * @param onCommit - true when it was taken over
 */
export function useDraft(known: string, onCommit: (text: string) => Promise<boolean>): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = async (): Promise<void> => {
    if (typed === null) return;
    if (typed.trim() !== known && !(await onCommit(typed.trim()))) return;
    // What was typed meanwhile is not sent yet.
    setTyped((now) => (now === typed ? null : now));
  };
  return {
    value: typed ?? known,
    isChanged: typed !== null && typed.trim() !== known,
    type: setTyped,
    commit,
    handleKeyDown: (event) => {
      if (event.key === 'Escape') setTyped(null);
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.currentTarget instanceof HTMLTextAreaElement)
        return;
      event.preventDefault();
      void commit();
    },
  };
}
