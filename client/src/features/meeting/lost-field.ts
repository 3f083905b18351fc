import { isTyping } from '#hooks/is-typing.ts';

/** What is told of the field that a person types in. */
export interface LostFieldListener {
  /** It was removed, or takes no more text, while it had the focus. */
  readonly onLost: () => void;
  /** The person pointed at something, or the focus is somewhere else. */
  readonly onMoved: () => void;
}

/**
 * Watches the text field that has the focus. Browsers differ in whether a removed field is blurred, so the page
 * itself is watched, and only while there is such a field.
 *
 * @returns stops it
 */
export function watchLostField({ onLost, onMoved }: LostFieldListener): () => void {
  let field: Element | null = null;
  const observer = new MutationObserver(() => {
    if (field === null || (field.isConnected && (document.activeElement !== field || isTyping()))) return;
    forget();
    onLost();
  });
  const forget = (): void => {
    field = null;
    observer.disconnect();
  };
  const handleFocusIn = (): void => {
    forget();
    onMoved();
    if (!isTyping()) return;
    field = document.activeElement;
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['readonly', 'disabled', 'contenteditable'],
    });
  };
  const handleFocusOut = (): void => {
    const left = field;
    // A field that is being removed is still there while it is blurred.
    setTimeout(() => {
      if (left !== null && left === field && left.isConnected && document.activeElement !== left) forget();
    });
  };
  document.addEventListener('focusin', handleFocusIn);
  document.addEventListener('focusout', handleFocusOut);
  document.addEventListener('pointerdown', onMoved);
  handleFocusIn();
  return () => {
    forget();
    document.removeEventListener('focusin', handleFocusIn);
    document.removeEventListener('focusout', handleFocusOut);
    document.removeEventListener('pointerdown', onMoved);
  };
}
