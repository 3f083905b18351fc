import { useEffect, useRef } from 'react';

const activity = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls once when somebody has touched nothing for so long, counted from when this became active. */
export function useIdleFor(ms: number, active: boolean, onIdle: () => void): void {
  const latest = useRef(onIdle);
  useEffect(() => {
    latest.current = onIdle;
  });
  useEffect(() => {
    if (!active) return undefined;
    let timer = setTimeout(() => latest.current(), ms);
    const restart = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), ms);
    };
    for (const kind of activity) document.addEventListener(kind, restart, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const kind of activity) document.removeEventListener(kind, restart);
    };
  }, [ms, active]);
}
