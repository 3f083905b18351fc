import { useCallback, useEffect, useRef } from 'react';

/**
 * Runs something at once, or, while a pointer is pressed, when it was let go and has clicked: what somebody presses must not
 * move away before they let go. Everything runs in the order in which it was asked for.
 */
export function useAfterPress(): (run: () => void) => void {
  const isPressed = useRef(false);
  const waiting = useRef<(() => void)[]>([]);
  const flush = useCallback(() => {
    for (const run of waiting.current.splice(0)) run();
  }, []);
  useEffect(() => {
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    const letGo = (): void => {
      isPressed.current = false;
      // The click comes first: it is told of the same press.
      window.setTimeout(flush, 0);
    };
    window.addEventListener('pointerdown', () => (isPressed.current = true), options);
    window.addEventListener('pointerup', letGo, options);
    window.addEventListener('pointercancel', letGo, options);
    return () => stop.abort();
  }, [flush]);
  return useCallback(
    (run) => {
      waiting.current.push(run);
      if (!isPressed.current) flush();
    },
    [flush],
  );
}
