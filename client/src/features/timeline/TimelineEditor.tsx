import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { Button } from '@mantine/core';
import { Clock, Plus } from 'lucide-react';
import { useMemo, useState, type ComponentType, type ReactNode } from 'react';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { zoneLine } from './time-words.ts';
import classes from './TimelineEditor.module.css';
import { TimelineList } from './TimelineList.tsx';
import { useFocusAfterRemoval } from './use-focus-after-removal.ts';
import { useRows } from './use-rows.ts';
import { useTimelineFrame } from './use-time-frame.ts';
import { useRemovalNotice, useTimelineEdits } from './use-timeline-edits.ts';
import { words } from './words.ts';

export interface TimelineEditorProps {
  /** The events at a glance, above them; it can ask for a row. */
  readonly strip?: ComponentType<{ readonly onShow: (id: TimelineEntryId) => void }> | undefined;
  /** More ways to bring events in. */
  readonly tools?: ReactNode;
}

/** The timeline of the incident: everybody adds what they saw, sorted by time. Without a heading of its own. */
export function TimelineEditor({ strip: Strip, tools }: TimelineEditorProps): ReactNode {
  const editing = useCanEdit();
  const frame = useTimelineFrame();
  const edits = useTimelineEdits();
  const { rows, newId, add, handlers } = useRows(edits);
  const { addButton: addButtonRef, list, remove } = useFocusAfterRemoval(rows, edits);
  const [shown, setShown] = useState<TimelineEntryId>();
  const rowEdits = useMemo(() => ({ ...edits, remove }), [edits, remove]);
  useRemovalNotice();
  useShortcut({ keys: 'n', does: words.addShortcut, run: () => editing.allowed && add() });

  const isEmpty = rows.ids.length === 0;
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
      <p className={classes['zone']}>
        <Clock size={14} aria-hidden />
        {zoneLine({ timeZone: frame.timeZone, viewerZone: frame.viewerZone, at: frame.about })}
      </p>
      {isEmpty ? (
        <>
          <GhostRow />
          <EmptyState
            title={words.emptyTitle}
            actions={
              <>
                {addButton}
                {tools}
              </>
            }
          >
            {words.empty}
          </EmptyState>
        </>
      ) : (
        <>
          {Strip && <Strip onShow={setShown} />}
          <TimelineList
            list={list}
            rows={rows}
            newId={newId}
            shown={shown}
            onShown={() => setShown(undefined)}
            frame={frame}
            readOnly={!editing.allowed}
            edits={rowEdits}
            handlers={handlers}
          />
          <div className={classes['add']}>
            {addButton}
            {tools}
          </div>
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
