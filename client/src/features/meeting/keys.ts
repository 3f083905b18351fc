interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** A key press as shortcuts are written: `h`, `?`, `mod+z`, `shift+arrowright`. `mod` is Ctrl, or ⌘ on a Mac. */
export function keysOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyPress): string {
  // Shift is what makes "?" of "/": it is part of the character, not a modifier. With a letter it is one.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  const parts = [
    (ctrlKey || metaKey) && 'mod',
    altKey && 'alt',
    shiftKey && (!isSign || ctrlKey || metaKey || altKey) && 'shift',
    key.toLowerCase(),
  ];
  return parts.filter(Boolean).join('+');
}

/** True for a shortcut without Ctrl, ⌘ or Alt: what some assistive software types by accident (WCAG 2.1.4). */
export function isSingleKey(keys: string): boolean {
  return !keys.includes('mod+') && !keys.includes('alt+');
}

/** True for what is typed in words: `n`, `shift+r`. */
export function isLetter(keys: string): boolean {
  return /^(?:shift\+)?\p{L}$/u.test(keys);
}

const symbols: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  shift: 'Shift',
  alt: 'Alt',
  mod: 'Ctrl / ⌘',
  '-': '−',
};

/** The caps of a shortcut, e.g. `Shift` and `→`; a `+` at the end is the key itself. */
export function keyCaps(keys: string): readonly string[] {
  return keys.split(/\+(?=.)/u).map((part) => symbols[part] ?? part.toUpperCase());
}
