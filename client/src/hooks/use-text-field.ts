import { textKey, type TextRef } from '@debrief/shared/document/texts.ts';
import { useEffect, useRef, type RefObject } from 'react';
import { caretOf } from '#session/carets.ts';
import { bindText } from '#session/text-binding.ts';
import { useSession } from './use-session.ts';
import { useSharedText } from './use-shared-text.ts';

interface TextFieldOptions {
  /** After the field's text changed, by whomever. */
  readonly onChanged: () => void;
}

/**
 * Binds an input or textarea to a shared text, and tells the others where its caret is.
 *
 * @returns the ref for the element; its value is the binding's, so it must not have one in React
 */
export function useTextField<Field extends HTMLInputElement | HTMLTextAreaElement>(
  textRef: TextRef,
  { onChanged }: TextFieldOptions,
): RefObject<Field | null> {
  const field = useRef<Field>(null);
  const session = useSession();
  const text = useSharedText(textRef);
  const key = textKey(textRef);

  useEffect(() => {
    const element = field.current;
    if (!element || !text) return undefined;
    return bindText(element, text, { isFocused: () => document.activeElement === element, onChanged });
  }, [text, onChanged]);

  useEffect(() => {
    const element = field.current;
    if (!element || !text) return undefined;
    const tellCaret = (): void => {
      if (document.activeElement !== element) return;
      const { selectionStart, selectionEnd, selectionDirection } = element;
      const [start, end] = [selectionStart ?? 0, selectionEnd ?? 0];
      const place = selectionDirection === 'backward' ? { anchor: end, head: start } : { anchor: start, head: end };
      session.setPresence({ caret: caretOf(text, key, place), editing: key, typing: true });
    };
    const enter = (): void => {
      session.undo.breakHere();
      tellCaret();
    };
    const leave = (): void => {
      session.undo.breakHere();
      session.setPresence({ caret: null, editing: null, typing: false });
    };
    document.addEventListener('selectionchange', tellCaret);
    element.addEventListener('focus', enter);
    element.addEventListener('blur', leave);
    return () => {
      document.removeEventListener('selectionchange', tellCaret);
      element.removeEventListener('focus', enter);
      element.removeEventListener('blur', leave);
      if (document.activeElement === element) leave();
    };
  }, [session, text, key]);

  return field;
}
