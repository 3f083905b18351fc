import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useCallback, useMemo, useState, type ComponentType, type ReactNode } from 'react';
import { RolesForNames } from '#collab/RolesForNames.tsx';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { useTimelineIds } from '#hooks/use-timeline-ids.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import classes from './TimelineEditor.module.css';
import { TimelineList } from './TimelineList.tsx';
import { TimelineToolbar } from './TimelineToolbar.tsx';
import { useFind } from './use-find.ts';
import { useFocusAfterRemoval } from './use-focus-after-removal.ts';
import { useRows } from './use-rows.ts';
import { useTimelineFrame } from './use-time-frame.ts';
import { useRemovalNotice, useTimelineEdits } from './use-timeline-edits.ts';
import { toolWords, words } from './words.ts';

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
  const [keyOnly, setKeyOnly] = useState(false);
  const { rows, newId, openIds, add, handlers } = useRows(edits, keyOnly);
  const { events: find, foundId } = useFind(rows.ids);
  const { addButton: addButtonRef, list, remove } = useFocusAfterRemoval(rows, edits);
  const [shown, setShown] = useState<TimelineEntryId>();
  const endShown = useCallback(() => setShown(undefined), []);
  const rowEdits = useMemo(() => ({ ...edits, remove }), [edits, remove]);
  // What is asked for may not be among the key points.
  const show = useCallback((id: TimelineEntryId) => {
    setKeyOnly(false);
    setShown(id);
  }, []);
  useRemovalNotice();
  useShortcut({ keys: 'n', does: words.addShortcut, run: () => editing.allowed && add() });

  const hasEvents = useTimelineIds().length > 0;
  const isEmpty = rows.ids.length === 0;
  const addButton = (
    <DisabledReason reason={editing.reason}>
      <Button
        ref={addButtonRef}
        variant={hasEvents ? 'default' : 'filled'}
        leftSection={<Plus size={16} />}
        onClick={add}
      >
        {hasEvents ? words.add : words.addFirst}
      </Button>
    </DisabledReason>
  );
  return (
    <div>
      {Strip && hasEvents && <Strip onShow={show} />}
      <TimelineToolbar frame={frame} keyOnly={keyOnly} onKeyOnly={setKeyOnly} find={find} />
      {!isEmpty && (
        <RolesForNames>
          <TimelineList
            list={list}
            rows={rows}
            newId={newId}
            openIds={openIds}
            foundId={foundId}
            shown={shown}
            onShown={endShown}
            frame={frame}
            readOnly={!editing.allowed}
            edits={rowEdits}
            handlers={handlers}
          />
        </RolesForNames>
      )}
      {isEmpty && hasEvents && (
        <EmptyState
          title={toolWords.noKeyPoints}
          actions={<Button onClick={() => setKeyOnly(false)}>{toolWords.everything}</Button>}
        >
          {toolWords.noKeyPointsHelp}
        </EmptyState>
      )}
      {!hasEvents && <GhostRow />}
      <EmptyState
        title={words.emptyTitle}
        isEmpty={!hasEvents}
        actions={
          <>
            {addButton}
            {tools}
          </>
        }
      >
        {words.empty}
      </EmptyState>
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
