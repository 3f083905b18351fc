import { isTyping as focusTakesText } from '#session/typing.ts';

/** True while the focus is in something that takes text: single keys are letters there. */
export function isTyping(): boolean {
  return focusTakesText();
}
