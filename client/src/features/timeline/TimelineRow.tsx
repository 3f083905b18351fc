import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { clockWords, wallTime } from '@debrief/shared/domain/local-time.ts';
import type { Milestone, Phase } from '@debrief/shared/domain/timeline.ts';
import { ChevronUp, Plus, Star } from 'lucide-react';
import { memo, useCallback, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { EditRing } from '#collab/EditRing.tsx';
import { NeutralText } from '#collab/NeutralText.tsx';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useSettledEventText } from '#hooks/use-settled-event-text.ts';
import { useTimelineFields, type TimelineFields } from '#hooks/use-timeline-fields.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { DayHeading } from './DayHeading.tsx';
import { DuplicateHint } from './DuplicateHint.tsx';
import { FactsNote } from './FactsNote.tsx';
import { GapNote } from './GapNote.tsx';
import { PhaseMenu } from './PhaseMenu.tsx';
import { RowDetails } from './RowDetails.tsx';
import { RowFacts } from './RowFacts.tsx';
import { RowMenu } from './RowMenu.tsx';
import { TimeField } from './TimeField.tsx';
import { gapLabel } from './time-words.ts';
import classes from './TimelineRow.module.css';
import { useRowEvents } from './use-row-events.ts';
import type { TimelineEdits } from './use-timeline-edits.ts';
import type { TimelineFrame } from './use-time-frame.ts';
import { eventName, eventWords, words } from './words.ts';

/** What a row asks of its list; the same object from render to render. */
export interface RowHandlers {
  readonly onEnter: (id: TimelineEntryId) => void;
  readonly onLeave: (id: TimelineEntryId) => void;
  readonly onAddAfter: (id: TimelineEntryId) => void;
  /** Shows or hides the details. */
  readonly onToggle: (id: TimelineEntryId) => void;
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
  readonly isOpen: boolean;
  readonly isFound: boolean;
  /** So long nobody has told anything before this event; undefined when nothing is missing. */
  readonly gapMinutes: number | undefined;
  /** The event that looks the same. */
  readonly sameAsId: TimelineEntryId | undefined;
  readonly edits: TimelineEdits;
  readonly handlers: RowHandlers;
}

/** One event: time, what happened, phase, and what is known beside it. */
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
  return <RowOf {...props} entry={entry} previousAt={previousAt ?? beforeHeldAt} previousId={previousId} />;
});

function useTimeOf(id: TimelineEntryId | null): string | null {
  return useDocumentState(({ timeline }) => (id === null ? null : (timeline.byId.get(id)?.at ?? null)));
}

interface RowOfProps extends Omit<TimelineRowProps, 'id' | 'beforeHeldId'> {
  readonly entry: TimelineFields;
  readonly previousAt: string | null;
}

function RowOf({ entry, previousAt, previousId, gapMinutes, sameAsId, ...props }: RowOfProps): ReactNode {
  const { frame, readOnly, isNew, isOpen, isFound, edits, handlers } = props;
  const { id } = entry;
  const name = eventName(useSettledEventText(id));
  const row = useScrollIntoView(isNew);
  const { timeZone } = frame;
  const toggle = useCallback(() => handlers.onToggle(id), [handlers, id]);
  return (
    <div ref={row} className={classes['item']} data-first={previousId === null || undefined}>
      {gapMinutes !== undefined && previousId !== null && (
        <GapNote minutes={gapMinutes} readOnly={readOnly} onAdd={() => handlers.onAddAfter(previousId)} />
      )}
      <DayHeading
        at={entry.at}
        previousAt={previousAt}
        isFirst={previousId === null}
        isNew={isNew}
        timeZone={timeZone}
      />
      <div {...useRowEvents(entry.id, { handlers, readOnly })} className={isFound ? classes['found'] : undefined}>
        <EditRing itemKey={`timeline:${id}`} className={classes['row']}>
          <RowTime
            {...props}
            entry={entry}
            name={name}
            previousAt={previousAt}
            row={row}
            isGap={gapMinutes !== undefined}
          />
          <div className={classes['words']}>
            <NeutralText
              textRef={{ root: 'timeline', id, field: 'text' }}
              label={words.textLabel(entry.at === null ? '' : clockWords(wallTime(entry.at, timeZone)))}
              placeholder={words.textPlaceholder}
              multiline
              readOnly={readOnly}
              onEnter={() => handlers.onAddAfter(id)}
            />
            <RowFacts entry={entry} timeZone={timeZone} readOnly={readOnly} edits={edits} onOpen={toggle} />
            {!readOnly && <RowHints id={id} sameAsId={sameAsId} timeZone={timeZone} edits={edits} />}
          </div>
          {/* Seen before the words, reached behind them: Tab leads from a time to what happened then. */}
          <RowPhase entry={entry} readOnly={readOnly} edits={edits} />
          {!readOnly && <RowActions {...props} entry={entry} name={name} onToggle={toggle} isOpen={isOpen} />}
        </EditRing>
        {isOpen && <RowDetails entry={entry} name={name} frame={frame} readOnly={readOnly} edits={edits} />}
      </div>
    </div>
  );
}

interface RowHintsProps extends Pick<RowOfProps, 'sameAsId' | 'edits'> {
  readonly id: TimelineEntryId;
  readonly timeZone: string;
}

/** What is asked of whoever can edit the event. */
function RowHints({ id, sameAsId, timeZone, edits }: RowHintsProps): ReactNode {
  return (
    <>
      <FactsNote id={id} />
      {sameAsId !== undefined && <DuplicateHint id={id} otherId={sameAsId} timeZone={timeZone} edits={edits} />}
    </>
  );
}

interface RowTimeProps extends Pick<RowOfProps, 'entry' | 'previousAt' | 'frame' | 'readOnly' | 'isNew' | 'edits'> {
  readonly name: string;
  readonly row: RefObject<HTMLDivElement | null>;
  /** Said above the row already. */
  readonly isGap: boolean;
}

function RowTime({ entry, previousAt, frame, readOnly, isNew, edits, name, row, isGap }: RowTimeProps): ReactNode {
  const gap = entry.at !== null && previousAt !== null ? gapLabel(previousAt, entry.at) : undefined;
  return (
    <span className={classes['time']}>
      <TimeField
        label={words.timeLabel(name)}
        at={entry.at}
        previousAt={previousAt}
        frame={frame}
        readOnly={readOnly}
        takesFocus={isNew}
        onChange={(at) => edits.change(entry.id, { at })}
        onDone={() => row.current?.querySelector('textarea')?.focus()}
      />
      {gap !== undefined && !isGap && <span className={classes['gap']}>{words.later(gap)}</span>}
    </span>
  );
}

function RowPhase({ entry, readOnly, edits }: Pick<RowOfProps, 'entry' | 'readOnly' | 'edits'>): ReactNode {
  const setPhase = useCallback((phase: Phase) => edits.change(entry.id, { phase }), [edits, entry.id]);
  return (
    <span className={classes['phase']}>
      <PhaseMenu phase={entry.phase} readOnly={readOnly} onChange={setPhase} />
    </span>
  );
}

interface RowActionsProps extends Pick<RowOfProps, 'entry' | 'edits' | 'handlers'> {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function RowActions({ entry, edits, handlers, name, isOpen, onToggle }: RowActionsProps): ReactNode {
  const { id, isKey } = entry;
  const setKey = useCallback((key: boolean) => edits.change(id, { isKey: key }), [edits, id]);
  const mark = useCallback((milestone: Milestone | null) => edits.mark(id, milestone), [edits, id]);
  const addAfter = useCallback(() => handlers.onAddAfter(id), [handlers, id]);
  const remove = useCallback(() => edits.remove(id), [edits, id]);
  return (
    <span className={classes['actions']}>
      <IconButton
        className={classes['star']}
        label={isKey ? eventWords.unstar(name) : eventWords.star(name)}
        data-on={isKey || undefined}
        onClick={() => setKey(!isKey)}
      >
        <Star size={16} />
      </IconButton>
      <IconButton label={words.addAfter(name)} onClick={addAfter}>
        <Plus size={16} />
      </IconButton>
      {isOpen && (
        <IconButton label={eventWords.closeOf(name)} data-on onClick={onToggle}>
          <ChevronUp size={16} />
        </IconButton>
      )}
      <RowMenu
        name={name}
        isKey={isKey}
        milestone={entry.milestone}
        isOpen={isOpen}
        onToggle={onToggle}
        onStar={setKey}
        onMark={mark}
        onAddAfter={addAfter}
        onRemove={remove}
      />
    </span>
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
