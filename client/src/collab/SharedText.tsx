import type { TextRef } from '@debrief/shared/document/texts.ts';
import { useCallback, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTextField } from '#hooks/use-text-field.ts';
import { useUndo } from '#hooks/use-undo.ts';
import { RemoteCarets } from './RemoteCarets.tsx';
import classes from './SharedText.module.css';

interface SharedTextProps {
  readonly textRef: TextRef;
  /** Names the field for people who listen to the screen. */
  readonly label: string;
  readonly placeholder?: string;
  /** Grows with its text. Enter makes a new line unless `onEnter` is given; then Shift+Enter does. */
  readonly multiline?: boolean;
  readonly readOnly?: boolean;
  readonly onEnter?: () => void;
  readonly className?: string | undefined;
  readonly autoFocus?: boolean;
}

const growsByItself = CSS.supports('field-sizing', 'content');

/** For browsers whose fields do not grow with their text. */
function fitHeight(field: HTMLTextAreaElement): void {
  const borders = field.offsetHeight - field.clientHeight;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + borders}px`;
}

/** A text field that several people type in at once: everybody keeps every character and their caret. */
export function SharedText({
  textRef,
  label,
  placeholder,
  multiline = false,
  readOnly = false,
  onEnter,
  className,
  autoFocus = false,
}: SharedTextProps): ReactNode {
  const redrawCarets = useRef<() => void>(null);
  const onChanged = useCallback((changed: HTMLTextAreaElement) => {
    if (!growsByItself) fitHeight(changed);
    // The carets of the others are drawn over the text as it is now.
    redrawCarets.current?.();
  }, []);
  const field = useTextField<HTMLTextAreaElement>(textRef, onChanged);
  const { undo, redo } = useUndo();

  const handleKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      // The browser's own undo knows nothing of what others typed in between.
      event.preventDefault();
      event.stopPropagation();
      if (event.shiftKey) redo();
      else undo();
      return;
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.shiftKey) handleEnter(event);
  };
  const handleEnter = (event: KeyboardEvent): void => {
    if (!multiline || onEnter) event.preventDefault();
    onEnter?.();
  };

  return (
    <span className={[classes['wrap'], className].filter(Boolean).join(' ')} data-multiline={multiline || undefined}>
      <textarea
        ref={field}
        className={classes['field']}
        rows={1}
        aria-label={label}
        placeholder={placeholder}
        readOnly={readOnly}
        // A row that was just added is where the person wants to type.
        autoFocus={autoFocus}
        onKeyDown={handleKeyDown}
        onInput={(event) => onChanged(event.currentTarget)}
      />
      <RemoteCarets textRef={textRef} field={field} redraw={redrawCarets} />
    </span>
  );
}
