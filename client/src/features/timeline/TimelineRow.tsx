import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { wallTime } from '@debrief/shared/domain/local-time.ts';
import type { Phase } from '@debrief/shared/domain/timeline.ts';
import { Plus, Trash2 } from 'lucide-react';
import { memo, useCallback, useEffect, useRef, type FocusEvent, type ReactNode, type RefObject } from 'react';
import { EditRing } from '#collab/EditRing.tsx';
import { SharedText } from '#collab/SharedText.tsx';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useSetPresence } from '#hooks/use-set-presence.ts';
import { useSettledEventText } from '#hooks/use-settled-event-text.ts';
import { useTimelineFields, type TimelineFields } from '#hooks/use-timeline-fields.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { DayHeading } from './DayHeading.tsx';
import { PhaseMenu } from './PhaseMenu.tsx';
import { TimeField } from './TimeField.tsx';
import { gapLabel } from './time-words.ts';
import classes from './TimelineRow.module.css';
import type { TimelineEdits } from './use-timeline-edits.ts';
import type { TimelineFrame } from './use-time-frame.ts';
import { eventName, words } from './words.ts';

/** What a row asks of its list; the same object from render to render. */
export interface RowHandlers {
  readonly onEnter: (id: TimelineEntryId) => void;
  readonly onLeave: (id: TimelineEntryId) => void;
  readonly onAddAfter: (id: TimelineEntryId) => void;
}

interface TimelineRowProps {
  readonly id: TimelineEntryId;
  /** The event above, whose day and time this one goes on from; null when it is the first. */
  readonly previousId: TimelineEntryId | null;
  /** The event to go on from while the one above has no time. */
  readonly beforeHeldId: TimelineEntryId | null;
  readonly frame: TimelineFrame;
  readonly readOnly: boolean;
  readonly isNew: boolean;
  readonly edits: TimelineEdits;
  readonly handlers: RowHandlers;
}

/** One event: time, phase, what happened. */
export const TimelineRow = memo(function TimelineRow({
  id,
  previousId,
  beforeHeldId,
  ...props
}: TimelineRowProps): ReactNode {
  const entry = useTimelineFields(id);
  const previousAt = useTimeOf(previousId);
  const beforeHeldAt = useTimeOf(beforeHeldId);
  if (!entry) return null;
  return <RowOf {...props} entry={entry} previousAt={previousAt ?? beforeHeldAt} isFirst={previousId === null} />;
});

function useTimeOf(id: TimelineEntryId | null): string | null {
  return useDocumentState(({ timeline }) => (id === null ? null : (timeline.byId.get(id)?.at ?? null)));
}

interface RowOfProps extends Omit<TimelineRowProps, 'id' | 'previousId' | 'beforeHeldId'> {
  readonly entry: TimelineFields;
  readonly previousAt: string | null;
  readonly isFirst: boolean;
}

function RowOf({ entry, previousAt, isFirst, frame, readOnly, isNew, edits, handlers }: RowOfProps): ReactNode {
  const setPresence = useSetPresence();
  const { id } = entry;
  const name = eventName(useSettledEventText(id));
  const time = entry.at === null ? '' : wallTime(entry.at, frame.timeZone).time;
  const gap = entry.at !== null && previousAt !== null ? gapLabel(previousAt, entry.at) : undefined;
  const row = useScrollIntoView(isNew);
  const setPhase = useCallback((phase: Phase) => edits.change(id, { phase }), [edits, id]);

  const handleFocus = (): void => {
    handlers.onEnter(id);
    setPresence({ editing: `timeline:${id}` });
  };
  const handleBlur = (event: FocusEvent<HTMLDivElement>): void => {
    // The window lost the focus, not the row: the person comes back to the same caret.
    if (!document.hasFocus() || event.currentTarget.contains(event.relatedTarget)) return;
    setPresence({ editing: null });
    handlers.onLeave(id);
  };

  return (
    <div ref={row} className={classes['item']} data-first={isFirst || undefined}>
      <DayHeading at={entry.at} previousAt={previousAt} isFirst={isFirst} isNew={isNew} timeZone={frame.timeZone} />
      <div onFocus={handleFocus} onBlur={handleBlur}>
        <EditRing itemKey={`timeline:${id}`} className={classes['row']}>
          <span className={classes['time']}>
            <TimeField
              label={words.timeLabel(name)}
              at={entry.at}
              previousAt={previousAt}
              frame={frame}
              readOnly={readOnly}
              takesFocus={isNew}
              onChange={(at) => edits.change(id, { at })}
              onDone={() => row.current?.querySelector('textarea')?.focus()}
            />
            {gap && <span className={classes['gap']}>{words.later(gap)}</span>}
          </span>
          <span className={classes['phase']}>
            <PhaseMenu phase={entry.phase} readOnly={readOnly} onChange={setPhase} />
          </span>
          <SharedText
            className={classes['text']}
            textRef={{ root: 'timeline', id, field: 'text' }}
            label={words.textLabel(time)}
            placeholder={words.textPlaceholder}
            multiline
            readOnly={readOnly}
            onEnter={() => handlers.onAddAfter(id)}
          />
          {!readOnly && (
            <span className={classes['actions']}>
              <IconButton label={words.addAfter(name)} onClick={() => handlers.onAddAfter(id)}>
                <Plus size={16} />
              </IconButton>
              <IconButton label={words.remove(name)} onClick={() => edits.remove(id)}>
                <Trash2 size={16} />
              </IconButton>
            </span>
          )}
        </EditRing>
      </div>
    </div>
  );
}

/** A row that was just added at the far end of a long list must be seen. */
function useScrollIntoView(isNew: boolean): RefObject<HTMLDivElement | null> {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isNew]);
  return row;
}
