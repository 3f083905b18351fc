import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { Button } from '@mantine/core';
import { Clock, Plus } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useSession } from '#hooks/use-session.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { useStageQuestion } from '#hooks/use-stage-question.ts';
import { useTimelineIds } from '#hooks/use-timeline-ids.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { StageHeading } from '#ui/StageHeading.tsx';
import type { PlacedRow } from './arrange-rows.ts';
import { phaseBehind } from './phases.ts';
import { zoneLine } from './time-words.ts';
import classes from './TimelineStage.module.css';
import { TimelineRow, type RowHandlers } from './TimelineRow.tsx';
import { useFocusAfterRemoval } from './use-focus-after-removal.ts';
import { useHeldRow } from './use-held-row.ts';
import { useTimelineFrame } from './use-time-frame.ts';
import { useRemovalNotice, useTimelineEdits, type TimelineEdits } from './use-timeline-edits.ts';
import { words } from './words.ts';

/** The timeline of the incident: everybody adds what they saw, sorted by time. */
export function TimelineStage(): ReactNode {
  const question = useStageQuestion('timeline');
  const editing = useCanEdit();
  const frame = useTimelineFrame();
  const edits = useTimelineEdits();
  const { rows, newId, add, handlers } = useRows(edits);
  const { addButton: addButtonRef, list, remove } = useFocusAfterRemoval(rows, edits);
  const rowEdits = useMemo(() => ({ ...edits, remove }), [edits, remove]);
  useRemovalNotice();
  useShortcut({ keys: 'n', does: words.addShortcut, run: () => editing.allowed && add() });

  const isEmpty = rows.length === 0;
  const addButton = (
    <DisabledReason reason={editing.reason}>
      <Button
        ref={addButtonRef}
        variant={isEmpty ? 'filled' : 'default'}
        leftSection={<Plus size={16} />}
        onClick={add}
      >
        {isEmpty ? words.addFirst : words.add}
      </Button>
    </DisabledReason>
  );
  return (
    <div>
      <StageHeading question={question}>{words.rules}</StageHeading>
      <p className={classes['zone']}>
        <Clock size={14} aria-hidden />
        {zoneLine({ timeZone: frame.timeZone, viewerZone: frame.viewerZone, at: frame.about })}
      </p>
      {isEmpty ? (
        <>
          <GhostRow />
          <EmptyState title={words.emptyTitle} actions={addButton}>
            {words.empty}
          </EmptyState>
        </>
      ) : (
        <>
          <ol ref={list} className={classes['list']} aria-label={words.list}>
            {rows.map(({ id, previousId, beforeHeldId }) => (
              <TimelineRow
                key={id}
                id={id}
                previousId={previousId}
                beforeHeldId={beforeHeldId}
                frame={frame}
                readOnly={!editing.allowed}
                isNew={id === newId}
                edits={rowEdits}
                handlers={handlers}
              />
            ))}
          </ol>
          <div className={classes['add']}>{addButton}</div>
        </>
      )}
    </div>
  );
}

/** What a row will look like, for the eye only. */
function GhostRow(): ReactNode {
  return (
    <div className={classes['ghost']} aria-hidden>
      <span>09:12</span>
      <span className={classes['ghostChip']} />
      <span className={classes['ghostText']} />
    </div>
  );
}

interface Rows {
  readonly rows: readonly PlacedRow[];
  /** The row that was just added and waits for its time. */
  readonly newId: TimelineEntryId | undefined;
  /** Adds an event at the end. */
  readonly add: () => void;
  readonly handlers: RowHandlers;
}

function useRows(edits: TimelineEdits): Rows {
  const ids = useTimelineIds();
  const { stores } = useSession();
  const addedHere = useRef(new Set<TimelineEntryId>());
  const [newId, setNewId] = useState<TimelineEntryId>();
  const entryOf = useCallback(
    (id: TimelineEntryId) => stores.document.getState().timeline.byId.get(id),
    [stores.document],
  );
  const { rows, hold, release } = useHeldRow(ids, (id) => {
    setNewId((now) => (now === id ? undefined : now));
    if (!addedHere.current.delete(id)) return;
    const entry = entryOf(id);
    if (entry?.at === null && entry.text.trim() === '') edits.discard(id);
  });
  const latestRows = useRef(rows);
  useEffect(() => {
    latestRows.current = rows;
  });
  const addAfter = useCallback(
    (after: TimelineEntryId | null) => {
      const above = latestRows.current.slice(0, latestRows.current.findIndex((row) => row.id === after) + 1);
      const id = edits.add(phaseBehind(above.flatMap((row) => entryOf(row.id) ?? [])));
      addedHere.current.add(id);
      hold(id, after);
      setNewId(id);
    },
    [edits, entryOf, hold],
  );
  const handlers = useMemo(
    () => ({ onEnter: hold, onLeave: release, onAddAfter: addAfter }),
    [hold, release, addAfter],
  );
  return { rows, newId, add: () => addAfter(rows.at(-1)?.id ?? null), handlers };
}
