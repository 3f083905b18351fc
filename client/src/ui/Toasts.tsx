import { X } from 'lucide-react';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import classes from './Toasts.module.css';

interface ShownToast {
  readonly text: string;
  readonly tone: 'ok' | 'notice' | 'danger';
  readonly forMs?: number;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface ToastsProps {
  /** Gets the function that shows a toast. */
  readonly children: (show: (toast: ShownToast) => void) => ReactNode;
}

/** Long enough to read two lines. */
const DEFAULT_MS = 4_000;
const MOST_AT_ONCE = 3;

/** Short words at the edge of the screen; they go by themselves and never take the focus. */
export function Toasts({ children }: ToastsProps): ReactNode {
  const [toasts, setToasts] = useState<readonly (ShownToast & { readonly id: number })[]>([]);
  const nextId = useRef(0);
  const dismiss = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const show = useCallback(
    (toast: ShownToast) => {
      const id = nextId.current++;
      setToasts((shown) => [...shown.filter(({ text }) => text !== toast.text), { ...toast, id }].slice(-MOST_AT_ONCE));
      setTimeout(() => dismiss(id), toast.forMs ?? DEFAULT_MS);
    },
    [dismiss],
  );
  return (
    <>
      {children(show)}
      <div className={classes['toasts']} role="status" aria-live="polite">
        {toasts.map(({ id, text, tone, action }) => (
          <div key={id} className={classes['toast']} data-tone={tone}>
            <span className={classes['text']}>{text}</span>
            {action && (
              <button
                type="button"
                className={classes['action']}
                onClick={() => {
                  action.run();
                  dismiss(id);
                }}
              >
                {action.label}
              </button>
            )}
            <button type="button" className={classes['close']} aria-label="Dismiss" onClick={() => dismiss(id)}>
              <X size={16} aria-hidden />
            </button>
          </div>
        ))}
      </div>
    </>
  );
}
