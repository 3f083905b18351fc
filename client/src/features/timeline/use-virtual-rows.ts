import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useState, type RefObject } from 'react';

/** One row that is in the page. */
export interface MountedRow {
  readonly index: number;
  /** Pixels from the top of the list; undefined in a list that is shown whole. */
  readonly top: number | undefined;
}

/** Which rows of the list are in the page, and how the list is moved. */
export interface VirtualRows {
  readonly mounted: readonly MountedRow[];
  /** The height of all rows, pixels; undefined for a list that is shown whole. */
  readonly height: number | undefined;
  /** For each mounted row's element: its height counts from then on. */
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
  /** Brings a row to the middle of the screen. */
  readonly scrollTo: (index: number) => void;
}

interface VirtualRowsOptions {
  readonly list: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  /** Rows that stay in the page wherever it is scrolled to, e.g. the one with the focus. */
  readonly pinned: readonly number[];
}

/** From here on, only what is on the screen is in the page. A shorter list is left to the browser, its search included. */
const VIRTUAL_FROM_ROWS = 100;
/** A row of one line with the time since the one before, pixels. */
const ROW_HEIGHT = 64;
/** Rows in the page above and below the screen: Tab and a screen reader's arrows always find the next one. */
const OVERSCAN_ROWS = 8;

/** Keeps of a long list only those rows in the page that are on the screen, near it, or pinned. */
export function useVirtualRows({ list, ids, pinned }: VirtualRowsOptions): VirtualRows {
  const isLong = ids.length >= VIRTUAL_FROM_ROWS;
  const { scroller, scrollMargin } = useScroller(list, isLong);
  const pinnedKey = pinned.join(' ');
  const rangeExtractor = useCallback((range: Range) => withPinned(range, pinnedKey), [pinnedKey]);
  const getItemKey = useCallback((index: number) => ids[index] ?? index, [ids]);
  const isVirtual = isLong && scroller !== null;
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used in this render only, never memoized
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    enabled: isVirtual,
    count: ids.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN_ROWS,
    useFlushSync: false,
    getItemKey,
    rangeExtractor,
    scrollMargin,
  });
  const scrollTo = (index: number): void => {
    if (isVirtual) virtualizer.scrollToIndex(index, { align: 'center' });
    else list.current?.children[index]?.scrollIntoView({ block: 'center' });
  };
  if (isVirtual) {
    return {
      mounted: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - scrollMargin })),
      height: virtualizer.getTotalSize(),
      measure: virtualizer.measureElement,
      scrollTo,
    };
  }
  // Before the scroller is known, a long list shows nothing: else all of it would be built for one frame.
  const mounted = isLong ? [] : ids.map((_, index) => ({ index, top: undefined }));
  return { mounted, height: undefined, measure: undefined, scrollTo };
}

interface Scroller {
  readonly scroller: HTMLElement | null;
  /** Pixels that are above the list. */
  readonly scrollMargin: number;
}

/** What scrolls the list, once it is in the page, and where the list begins within it: what is above may grow. */
function useScroller(list: RefObject<HTMLElement | null>, isNeeded: boolean): Scroller {
  const [found, setFound] = useState<Scroller>({ scroller: null, scrollMargin: 0 });
  useEffect(() => {
    const element = list.current;
    if (!isNeeded || !element) return undefined;
    const around = ancestorsUpToScroller(element);
    const scroller = around.at(-1) ?? document.documentElement;
    const observer = new ResizeObserver(() => {
      const above = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
      const scrollMargin = Math.round(above);
      setFound((now) =>
        now.scroller === scroller && now.scrollMargin === scrollMargin ? now : { scroller, scrollMargin },
      );
    });
    // Whatever grows above the list makes one of these grow as well.
    for (const ancestor of around) observer.observe(ancestor);
    return () => observer.disconnect();
  }, [list, isNeeded]);
  return found;
}

/** The elements around this one, up to the nearest that scrolls; up to the page itself when there is none. */
function ancestorsUpToScroller(element: HTMLElement): readonly HTMLElement[] {
  const around: HTMLElement[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    around.push(at);
    if (/auto|scroll/u.test(getComputedStyle(at).overflowY)) break;
  }
  return around;
}

/** The pinned rows come as one string, so that the same ones are the same from render to render. */
function withPinned(range: Range, pinnedKey: string): number[] {
  const pinned = pinnedKey === '' ? [] : pinnedKey.split(' ').map(Number);
  const inList = pinned.filter((index) => index >= 0 && index < range.count);
  return [...new Set([...defaultRangeExtractor(range), ...inList])].toSorted((a, b) => a - b);
}
