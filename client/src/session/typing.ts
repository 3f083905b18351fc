/**
 * True while the focus is in a text that has words in it: nobody is pulled away from there. A field that stands empty,
 * like a draft's after the reveal, holds nobody back.
 */
export function isWriting(): boolean {
  const element = document.activeElement;
  if (!isTyping() || element === null) return false;
  return 'value' in element ? element.value !== '' : element.textContent !== '';
}

/** True while the focus is in something that takes text: single keys are letters there. */
export function isTyping(): boolean {
  const element = document.activeElement;
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  if (element instanceof HTMLInputElement) return !element.readOnly && takesText(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

function takesText(type: string): boolean {
  return !['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'color', 'file'].includes(type);
}
