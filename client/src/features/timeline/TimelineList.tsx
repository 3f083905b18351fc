import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import type { CSSProperties, ReactNode, RefObject } from 'react';
import { placedRow, type ArrangedRows } from './arrange-rows.ts';
import classes from './TimelineEditor.module.css';
import { TimelineRow, type RowHandlers } from './TimelineRow.tsx';
import type { TimelineFrame } from './use-time-frame.ts';
import type { TimelineEdits } from './use-timeline-edits.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import { words } from './words.ts';

interface TimelineListProps {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly rows: ArrangedRows;
  readonly newId: TimelineEntryId | undefined;
  readonly frame: TimelineFrame;
  readonly readOnly: boolean;
  readonly edits: TimelineEdits;
  readonly handlers: RowHandlers;
}

/** The events as rows; of a long list only those near the screen are in the page. */
export function TimelineList({ list, rows, newId, ...rowProps }: TimelineListProps): ReactNode {
  const { mounted, height, measure } = useVirtualRows({ list, ids: rows.ids, pinned: pinnedRows(rows) });
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
              id={row.id}
              previousId={row.previousId}
              beforeHeldId={row.beforeHeldId}
              isNew={row.id === newId}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** The row that somebody is in stays in the page, with its neighbours, so that Tab leads on from it. */
function pinnedRows({ ids, held }: ArrangedRows): readonly number[] {
  if (held === null) return [];
  const place = ids.indexOf(held.id);
  return place < 0 ? [] : [place - 1, place, place + 1];
}
