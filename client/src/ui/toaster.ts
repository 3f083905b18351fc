/** A short word at the edge of the screen. */
export interface ShownToast {
  readonly text: string;
  readonly tone: 'ok' | 'notice' | 'danger';
  /** Milliseconds; 4 s unless told. */
  readonly forMs?: number;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** The toasts that are to be seen; one per page. */
export interface Toaster {
  /** @returns takes it away, if it is still there */
  readonly show: (toast: ShownToast) => () => void;
  readonly dismiss: (id: number) => void;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly getSnapshot: () => readonly (ShownToast & { readonly id: number })[];
}

/** Long enough to read two lines, milliseconds. */
const DEFAULT_MS = 4_000;
const MOST_AT_ONCE = 3;

/** A toaster without toasts. The same text again takes the place of the earlier one. */
export function createToaster(): Toaster {
  let toasts: readonly (ShownToast & { readonly id: number })[] = [];
  let nextId = 0;
  const listeners = new Set<() => void>();
  const change = (next: typeof toasts): void => {
    toasts = next;
    for (const listener of listeners) listener();
  };
  const dismiss = (id: number): void => change(toasts.filter((toast) => toast.id !== id));
  return {
    show(toast) {
      const id = nextId;
      nextId += 1;
      change([...toasts.filter(({ text }) => text !== toast.text), { ...toast, id }].slice(-MOST_AT_ONCE));
      setTimeout(() => dismiss(id), toast.forMs ?? DEFAULT_MS);
      return () => dismiss(id);
    },
    dismiss,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    getSnapshot: () => toasts,
  };
}
