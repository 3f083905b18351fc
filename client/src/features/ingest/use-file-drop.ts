import { useEffect, useRef, useState } from 'react';

/**
 * Takes a file that is dropped anywhere on the page: one that misses its place would make the browser leave the page.
 *
 * @returns whether a file is being dragged over the page now
 */
export function useFileDrop(onDrop: (file: File | null) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const take = useRef(onDrop);
  useEffect(() => {
    take.current = onDrop;
  });
  useEffect(() => {
    const stop = new AbortController();
    const listen = (name: 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void): void =>
      window.addEventListener(
        name,
        (event) => {
          if (event.dataTransfer?.types.includes('Files') === true) handle(event);
        },
        { signal: stop.signal },
      );
    listen('dragover', (event) => {
      event.preventDefault();
      setIsOver(true);
    });
    // It fires between elements, too; there it goes to another one, outside of the window to none.
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setIsOver(false);
    });
    listen('drop', (event) => {
      event.preventDefault();
      setIsOver(false);
      take.current(event.dataTransfer?.files.item(0) ?? null);
    });
    return () => stop.abort();
  }, []);
  return isOver;
}
