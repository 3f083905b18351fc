import { useCallback, useState } from 'react';

/** How far below or above the screen counts as near, CSS pixels. */
const NEAR_PX = 800;

/** Whether an element is, or once was, on the screen or nearly. @returns the ref for it, and that */
export function useNearViewport(): readonly [(element: HTMLElement | null) => (() => void) | undefined, boolean] {
  const [isNear, setIsNear] = useState(false);
  const place = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        setIsNear(true);
        observer.disconnect();
      },
      { rootMargin: `${NEAR_PX}px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, isNear];
}
