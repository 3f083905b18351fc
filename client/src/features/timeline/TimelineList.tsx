import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import {
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
  type CSSProperties,
  type ReactNode,
  type RefObject,
} from 'react';
import { placedRow, type ArrangedRows } from './arrange-rows.ts';
import classes from './TimelineEditor.module.css';
import { TimelineRow, type RowHandlers } from './TimelineRow.tsx';
import type { TimelineFrame } from './use-time-frame.ts';
import type { TimelineEdits } from './use-timeline-edits.ts';
import { useTimelineHints } from './use-timeline-hints.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import { words } from './words.ts';

interface TimelineListProps {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly rows: ArrangedRows;
  readonly newId: TimelineEntryId | undefined;
  readonly openIds: ReadonlySet<TimelineEntryId>;
  /** The event that was searched for. */
  readonly foundId: TimelineEntryId | undefined;
  /** A row that somebody wants to see now; it gets the focus. */
  readonly shown: TimelineEntryId | undefined;
  readonly onShown: () => void;
  readonly frame: TimelineFrame;
  readonly readOnly: boolean;
  readonly edits: TimelineEdits;
  readonly handlers: RowHandlers;
}

/** The events as rows; of a long list only those near the screen are in the page. */
export function TimelineList({
  list,
  rows,
  newId,
  openIds,
  foundId,
  shown,
  onShown,
  handlers,
  ...rowProps
}: TimelineListProps): ReactNode {
  const { enteredId, entering } = useEnteredRow(handlers);
  const pinned = pinnedRows(rows, [enteredId, foundId, shown]);
  const { mounted, height, measure, scrollTo } = useVirtualRows({ list, ids: rows.ids, pinned });
  useShownRow(list, shown, onShown);
  const { gapBefore, sameAs } = useTimelineHints();
  const showFound = useEffectEvent(() => {
    const place = foundId === undefined ? -1 : rows.ids.indexOf(foundId);
    if (place >= 0) scrollTo(place);
  });
  useEffect(() => showFound(), [foundId]);
  return (
    <ol
      ref={list}
      className={classes['list']}
      aria-label={words.list}
      data-virtual={height !== undefined || undefined}
      style={height === undefined ? undefined : { height }}
    >
      {mounted.map(({ index, top }) => {
        const row = placedRow(rows, index);
        if (!row) return null;
        const gap = gapBefore.get(row.id);
        const style: CSSProperties | undefined = top === undefined ? undefined : { top };
        return (
          <li
            key={row.id}
            ref={measure}
            className={classes['item']}
            style={style}
            data-entry={row.id}
            data-index={index}
            aria-setsize={rows.ids.length}
            aria-posinset={index + 1}
          >
            <TimelineRow
              {...rowProps}
              handlers={entering}
              id={row.id}
              previousId={row.previousId}
              beforeHeldId={row.beforeHeldId}
              isNew={row.id === newId}
              isOpen={openIds.has(row.id)}
              isFound={row.id === foundId}
              // Among key points alone, what lies between two of them is not missing.
              gapMinutes={gap !== undefined && gap.afterId === row.previousId ? gap.minutes : undefined}
              sameAsId={sameAs.get(row.id)}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** The row that somebody entered last, at once: it is held only when the mouse was let go, and may be scrolled away before. */
function useEnteredRow(handlers: RowHandlers): {
  readonly enteredId: TimelineEntryId | undefined;
  readonly entering: RowHandlers;
} {
  const [enteredId, setEnteredId] = useState<TimelineEntryId>();
  const entering = useMemo(
    () => ({
      ...handlers,
      onEnter: (id: TimelineEntryId) => {
        setEnteredId(id);
        handlers.onEnter(id);
      },
    }),
    [handlers],
  );
  return { enteredId, entering };
}

/** The row that somebody is in or has asked for stays in the page, with its neighbours, so that Tab leads on from it. */
function pinnedRows({ ids, held }: ArrangedRows, asked: readonly (TimelineEntryId | undefined)[]): readonly number[] {
  const places = [held?.id, ...asked].map((id) => (id === undefined ? -1 : ids.indexOf(id)));
  return places.filter((place) => place >= 0).flatMap((place) => [place - 1, place, place + 1]);
}

/** Brings a row that is in the page to the middle of the screen, with the caret in its words. */
function useShownRow(
  list: RefObject<HTMLElement | null>,
  shown: TimelineEntryId | undefined,
  onShown: () => void,
): void {
  useEffect(() => {
    if (shown === undefined) return;
    const row = list.current?.querySelector(`[data-entry="${CSS.escape(shown)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector('textarea')?.focus({ preventScroll: true });
    onShown();
  }, [list, shown, onShown]);
}
