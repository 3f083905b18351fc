import { useCallback, useEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { useSetPresence } from '#hooks/use-set-presence.ts';
import { useUndo } from '#hooks/use-undo.ts';

/** A pause in typing after which the others see it, milliseconds. */
const PAUSE_MS = 800;

interface DraftOptions {
  /** The key of what the field belongs to, for the others: `incident:users`. */
  readonly itemKey: string;
  /** What is stored, as it is shown. */
  readonly value: string;
  /** Takes over what was typed. @returns false when it means nothing: then it stays in the field only */
  readonly commit: (text: string) => boolean;
}

/** Handlers for an input, and what stands in it. */
export interface Draft {
  readonly value: string;
  /** What stands there means nothing and is not stored. */
  readonly invalid: boolean;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}

/**
 * A field whose value is stored as a whole: what is typed stays as typed while the focus is in it, and is stored after a
 * pause and when the focus leaves. Escape gives up what is not stored yet.
 */
export function useDraft({ itemKey, value, commit }: DraftOptions): Draft {
  const setPresence = useSetPresence();
  const [draft, setDraft] = useState<string>();
  const [invalid, setInvalid] = useState(false);
  const { undo, redo } = useUndo();
  const latest = useRef({ draft, value, commit });
  useEffect(() => {
    latest.current = { draft, value, commit };
  });
  const store = useCallback((): boolean => {
    const { draft: typed, value: stored, commit: take } = latest.current;
    if (typed === undefined || typed === stored) return true;
    const taken = take(typed);
    setInvalid(!taken);
    return taken;
  }, []);
  useEffect(() => {
    if (draft === undefined) return undefined;
    const timer = setTimeout(store, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, store]);
  // The row may go out of sight, e.g. because another page is opened, while something is typed but not stored.
  useEffect(() => () => void store(), [store]);
  return {
    value: draft ?? value,
    invalid,
    onChange(event) {
      setInvalid(false);
      setDraft(event.currentTarget.value);
    },
    onFocus: () => setPresence({ editing: itemKey, typing: true }),
    onBlur() {
      setPresence({ editing: null, typing: false });
      if (store()) setDraft(undefined);
    },
    onKeyDown(event) {
      if (event.key === 'Escape' && draft !== undefined) {
        event.stopPropagation();
        setDraft(undefined);
        setInvalid(false);
      }
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
      // While something is typed, undo is the field's own; then it is of what was stored.
      if (!isUndo || (draft !== undefined && draft !== value)) return;
      event.preventDefault();
      setDraft(undefined);
      if (event.shiftKey) redo();
      else undo();
    },
  };
}
