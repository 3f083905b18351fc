import { createContext, useContext } from 'react';

/** A short word at the edge of the screen, also read aloud. */
export interface Toast {
  readonly text: string;
  readonly tone: 'ok' | 'notice' | 'danger';
  /** Milliseconds; 4 s unless told. */
  readonly forMs?: number;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Shows a toast. @returns takes it away, if it is still there */
export type ShowToast = (toast: Toast) => () => void;

/** Shows toasts; the app provides it. */
export const ToastContext: React.Context<ShowToast> = createContext<ShowToast>(() => () => undefined);

/** Shows a toast. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}
