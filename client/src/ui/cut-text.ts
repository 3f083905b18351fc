/** A field as far as it bounds what goes into it. */
export interface BoundedField {
  readonly value: string;
  /** Negative: no bound. */
  readonly maxLength: number;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
}

/** How many characters a field is about to leave out of what is put into it, e.g. pasted; the browser says nothing. */
export function countCut({ value, maxLength, selectionStart, selectionEnd }: BoundedField, inserted: string): number {
  if (maxLength < 0) return 0;
  const replaced = (selectionEnd ?? 0) - (selectionStart ?? 0);
  const fits = Math.max(0, maxLength - (value.length - replaced));
  return Math.max(0, inserted.replaceAll('\r\n', '\n').length - fits);
}

/** What the person is told. */
export function cutWords(cut: number, maxLength: number): string {
  const count = (characters: number): string => characters.toLocaleString('en');
  if (cut === 1) return `This field is full: it takes ${count(maxLength)} characters.`;
  return `Too long for this field: the last ${count(cut)} characters were left out. It takes ${count(maxLength)}.`;
}

/** Tells whenever any field of the page leaves out some of what is typed, pasted or dropped into it. */
export function watchCutText(tell: (text: string) => void): () => void {
  const handleInput = ({ target, data, dataTransfer }: InputEvent): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const cut = countCut(target, data ?? dataTransfer?.getData('text/plain') ?? '');
    if (cut > 0) tell(cutWords(cut, target.maxLength));
  };
  document.addEventListener('beforeinput', handleInput);
  return () => document.removeEventListener('beforeinput', handleInput);
}
