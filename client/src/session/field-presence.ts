import type * as Y from 'yjs';
import { caretOf } from './carets.ts';
import type { Session } from './session.ts';

/** Who has not pressed a key for so long is reading or thinking. */
const TYPING_PAUSE_MS = 2_000;

/** Tells the others where the caret is in a field, and that somebody is typing in it. @returns stops it */
export function tellOfField(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: Y.Text,
  { session, key }: { readonly session: Session; readonly key: string },
): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const tellCaret = (): void => {
    if (document.activeElement !== field) return;
    const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
    const backward = field.selectionDirection === 'backward';
    const place = backward ? { anchor: end, head: start } : { anchor: start, head: end };
    session.setPresence({ caret: caretOf(text, key, place), editing: key });
  };
  const tellTyping = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => session.setPresence({ typing: false }), TYPING_PAUSE_MS);
    session.setPresence({ typing: true });
  };
  const enter = (): void => {
    session.undo.breakHere();
    tellCaret();
  };
  const leave = (): void => {
    clearTimeout(pause);
    session.undo.breakHere();
    session.setPresence({ caret: null, editing: null, typing: false });
  };
  document.addEventListener('selectionchange', tellCaret);
  field.addEventListener('input', tellTyping);
  field.addEventListener('focus', enter);
  field.addEventListener('blur', leave);
  // A field that takes the focus as it appears had it before anybody listened.
  if (document.activeElement === field) enter();
  return () => {
    document.removeEventListener('selectionchange', tellCaret);
    field.removeEventListener('input', tellTyping);
    field.removeEventListener('focus', enter);
    field.removeEventListener('blur', leave);
    if (document.activeElement === field) leave();
    clearTimeout(pause);
  };
}
