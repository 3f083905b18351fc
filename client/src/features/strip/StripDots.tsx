import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { clockWords, wallTime } from '@debrief/shared/domain/local-time.ts';
import type { StripLayout } from '@debrief/shared/layout/timeline-strip.ts';
import type { TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { Tooltip } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useNeutraliser } from '#hooks/use-neutraliser.ts';
import { useSettledTimeline } from '#hooks/use-settled-timeline.ts';
import classes from './TimelineStrip.module.css';
import type { Strip } from './use-strip.ts';
import { words } from './words.ts';

interface StripDotsProps {
  readonly strip: Strip;
  readonly layout: StripLayout;
  readonly onShow: (id: TimelineEntryId) => void;
}

/** What can be pressed in the drawing: an event leads to its row, several are zoomed into. */
export function StripDots({ strip, layout, onShow }: StripDotsProps): ReactNode {
  // As they were when the writers paused: a dot's label need not follow every key.
  const rows = useSettledTimeline();
  const neutralise = useNeutraliser();
  const byId = useMemo(() => new Map<string, TimelineEntry>(rows.map((entry) => [entry.id, entry])), [rows]);
  return layout.dots.map((dot) => {
    const entries = dot.entryIds.flatMap((id) => byId.get(id) ?? []);
    const [first] = entries;
    if (!first) return null;
    const label = labelOf(entries, { timeZone: strip.content.timeZone, neutralise });
    return (
      <Tooltip key={dot.entryIds[0]} label={label} multiline maw={320}>
        <button
          type="button"
          className={classes['dot']}
          style={{ left: dot.x, top: dot.y }}
          aria-label={label}
          onClick={() => (entries.length === 1 ? onShow(first.id) : strip.show(spanOf(entries)))}
        />
      </Tooltip>
    );
  });
}

interface LabelFrame {
  readonly timeZone: string;
  /** Puts roles for names. */
  readonly neutralise: (text: string) => string;
}

function labelOf(entries: readonly TimelineEntry[], { timeZone, neutralise }: LabelFrame): string {
  const [first] = entries;
  const time = first?.at == null ? '' : clockWords(wallTime(first.at, timeZone));
  if (entries.length > 1) return words.goToMany(entries.length, time);
  const text = neutralise(first?.text.trim() ?? '');
  return words.goTo(text === '' ? words.untitled : text.slice(0, 120), time);
}

/** The events with some air around them. */
function spanOf(entries: readonly TimelineEntry[]): { readonly from: number; readonly to: number } {
  const times = entries.flatMap(({ at }) => (at === null ? [] : [Date.parse(at)]));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const air = Math.max((to - from) * 0.5, 60_000);
  return { from: from - air, to: to + air };
}
