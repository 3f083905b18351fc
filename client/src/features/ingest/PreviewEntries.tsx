import { spokenText } from '@debrief/shared/ingest/spoken-text.ts';
import type { IngestPreviewEntry } from '@debrief/shared/protocol/ingest.ts';
import { Checkbox } from '@mantine/core';
import { memo, useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { Chip } from '#ui/Chip.tsx';
import classes from './ImportDialog.module.css';
import { groupByDay, howMany, withToggled, type TimedEntry } from './import-state.ts';
import type { Import } from './use-import.ts';
import { dayWords, words } from './words.ts';

interface PreviewEntriesProps {
  readonly run: Import;
  readonly entries: readonly IngestPreviewEntry[];
  readonly zone: string;
}

/** What would be added, by days; what is not wanted is un-ticked. */
export function PreviewEntries({ run, entries, zone }: PreviewEntriesProps): ReactNode {
  const { without } = run.choice;
  const days = useMemo(() => groupByDay(entries, zone), [entries, zone]);
  const wanted = howMany(entries, without);
  const open = entries.filter(({ known }) => !known);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  // The same function for as long as the list is shown: a tick draws one line of hundreds.
  const toggle = useCallback((ref: string) => {
    const { choice, choose } = latest.current;
    choose({ without: withToggled(choice.without, ref) });
  }, []);
  return (
    <>
      {open.length > 1 && (
        <Checkbox
          className={classes['all']}
          label={words.takeAll}
          checked={wanted === 'all'}
          indeterminate={wanted === 'some'}
          onChange={() => run.choose({ without: new Set(wanted === 'all' ? open.map(({ ref }) => ref) : []) })}
        />
      )}
      {days.map(({ date, entries: ofDay }) => (
        <section key={date} aria-label={dayWords(date)}>
          <h4 className={classes['day']}>{dayWords(date)}</h4>
          <ol className={classes['list']}>
            {ofDay.map(({ entry, time }) => (
              <EntryLine
                key={entry.ref}
                entry={entry}
                time={time}
                isTaken={!entry.known && !without.has(entry.ref)}
                onToggle={toggle}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

interface EntryLineProps extends TimedEntry {
  readonly isTaken: boolean;
  readonly onToggle: (ref: string) => void;
}

const EntryLine = memo(function EntryLine({ entry, time, isTaken, onToggle }: EntryLineProps): ReactNode {
  const { ref, at, source, known } = entry;
  return (
    <li className={classes['entry']} data-left-out={(!isTaken && !known) || undefined}>
      <label className={classes['take']}>
        <input
          type="checkbox"
          className={classes['tick']}
          checked={isTaken}
          disabled={known}
          onChange={() => onToggle(ref)}
        />
        <time className={classes['when']} dateTime={at}>
          {time}
        </time>
        <span className={classes['what']}>
          {spokenText(entry)}
          {(source !== '' || known) && (
            <span className={classes['from']}>
              {source} {known && <Chip hue="slate">{words.known}</Chip>}
            </span>
          )}
        </span>
      </label>
    </li>
  );
});
