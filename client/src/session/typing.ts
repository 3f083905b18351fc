/** True while the focus is in something that takes text: nobody is pulled away from there, and single keys are letters. */
export function isTyping(): boolean {
  const element = document.activeElement;
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  if (element instanceof HTMLInputElement) return !element.readOnly && takesText(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

function takesText(type: string): boolean {
  return !['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'color', 'file'].includes(type);
}
