import { textKey, type TextRef } from '@debrief/shared/document/texts.ts';
import { useEffect, useRef, type RefObject } from 'react';
import { tellOfField } from '#session/field-presence.ts';
import { bindText } from '#session/text-binding.ts';
import { useSession } from './use-session.ts';
import { useSharedText } from './use-shared-text.ts';

/**
 * Binds an input or textarea to a shared text, and tells the others where its caret is.
 *
 * @param onChanged - after the field's text changed, by whomever; the same function in every render
 * @returns the ref for the element; its value is the binding's, so it must not have one in React
 */
export function useTextField<Field extends HTMLInputElement | HTMLTextAreaElement>(
  textRef: TextRef,
  onChanged: (field: Field) => void,
): RefObject<Field | null> {
  const field = useRef<Field>(null);
  const session = useSession();
  const text = useSharedText(textRef);
  const key = textKey(textRef);

  useEffect(() => {
    const element = field.current;
    if (!element || !text) return undefined;
    return bindText(element, text, {
      isFocused: () => document.activeElement === element,
      onChanged: () => onChanged(element),
    });
  }, [text, onChanged]);

  useEffect(() => {
    const element = field.current;
    return element && text ? tellOfField(element, text, { session, key }) : undefined;
  }, [session, text, key]);

  return field;
}
