import { X } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import type { ShownToast, Toaster } from './toaster.ts';
import classes from './Toasts.module.css';

/** Short words at the edge of the screen; they go by themselves and never take the focus. */
export function Toasts({ toaster }: { readonly toaster: Toaster }): ReactNode {
  const toasts = useSyncExternalStore(toaster.subscribe, toaster.getSnapshot);
  return (
    <div className={classes['toasts']} role="status">
      {toasts.map(({ id, ...toast }) => (
        <Toast key={id} toast={toast} onDismiss={() => toaster.dismiss(id)} />
      ))}
    </div>
  );
}

function Toast({ toast, onDismiss }: { readonly toast: ShownToast; readonly onDismiss: () => void }): ReactNode {
  const { text, tone, action } = toast;
  const handleAction = (): void => {
    action?.run();
    onDismiss();
  };
  return (
    <div className={classes['toast']} data-tone={tone}>
      <span className={classes['text']}>{text}</span>
      {action && (
        <button type="button" className={classes['action']} onClick={handleAction}>
          {action.label}
        </button>
      )}
      <button type="button" className={classes['close']} aria-label="Dismiss" onClick={onDismiss}>
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
