import { wallTime, knownTimeZone } from '@debrief/shared/domain/local-time.ts';
import type { IngestAnswer, IngestPreviewEntry } from '@debrief/shared/protocol/ingest.ts';
import { Checkbox, ScrollArea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { Chip } from '#ui/Chip.tsx';
import { ColumnsChoice } from './ColumnsChoice.tsx';
import classes from './ImportDialog.module.css';
import { ReadingChoice } from './ImportSource.tsx';
import type { Import } from './use-import.ts';
import { formatWords, words } from './words.ts';

interface ImportPreviewProps {
  readonly run: Import;
  readonly preview: IngestAnswer;
}

/** What was read: what would be added, what was left out and why, and the ways to change it. */
export function ImportPreview({ run, preview }: ImportPreviewProps): ReactNode {
  const zone = knownTimeZone(useMeeting(({ record }) => record.timeZone));
  const { format, records, entries, selected, skippedCount, skipped, notes, people, table } = preview;
  return (
    <>
      <div className={classes['facts']} role="status">
        <p>
          {words.readAs(formatWords[format])} {words.found(records - skippedCount, records)} {words.times(zone)}
        </p>
        {people.length > 0 && <p>{words.people(people.map(({ name }) => name))}</p>}
        {selected > entries.length && <p>{words.shownFirst(entries.length, selected)}</p>}
      </div>
      {table && <ColumnsChoice table={table} onChange={(columns) => run.choose({ columns })} />}
      <SourcesChoice run={run} preview={preview} />
      <Entries run={run} entries={entries} zone={zone} />
      <Lines title={words.skipped(skippedCount)} lines={skipped.map(({ line, reason }) => ({ line, text: reason }))} />
      <Lines title={words.notes(notes.length)} lines={notes.map(({ line, note }) => ({ line, text: note }))} />
      <details className={classes['details']}>
        <summary>{words.howRead}</summary>
        <ReadingChoice run={run} />
      </details>
    </>
  );
}

function SourcesChoice({ run, preview: { sources } }: ImportPreviewProps): ReactNode {
  if (sources.length < 2) return null;
  const chosen = run.choice.sources ?? sources.map(({ source }) => source);
  const toggle = (source: string): void => {
    const next = chosen.includes(source) ? chosen.filter((other) => other !== source) : [...chosen, source];
    run.choose({ sources: next });
  };
  return (
    <fieldset className={classes['sources']}>
      <legend>{words.sources}</legend>
      {sources.map(({ source, entries }) => (
        <Checkbox
          key={source}
          label={words.sourceCount(source, entries)}
          checked={chosen.includes(source)}
          onChange={() => toggle(source)}
        />
      ))}
    </fieldset>
  );
}

interface EntriesProps {
  readonly run: Import;
  readonly entries: readonly IngestPreviewEntry[];
  readonly zone: string;
}

function Entries({ run, entries, zone }: EntriesProps): ReactNode {
  const { without } = run.choice;
  const open = entries.filter(({ known }) => !known);
  const isAll = open.every(({ ref }) => !without.has(ref));
  const toggle = (ref: string): void => {
    const next = new Set(without);
    if (!next.delete(ref)) next.add(ref);
    run.choose({ without: next });
  };
  const toggleAll = (): void => run.choose({ without: isAll ? new Set(open.map(({ ref }) => ref)) : new Set() });
  return (
    <>
      {open.length > 1 && (
        <Checkbox
          mb={6}
          ml={10}
          label={words.takeAll}
          checked={isAll}
          indeterminate={!isAll && without.size < open.length}
          onChange={toggleAll}
        />
      )}
      <ol className={classes['list']} aria-label={words.preview}>
        {entries.map((entry) => (
          <EntryLine
            key={entry.ref}
            entry={entry}
            zone={zone}
            isTaken={!entry.known && !without.has(entry.ref)}
            onToggle={() => toggle(entry.ref)}
          />
        ))}
      </ol>
    </>
  );
}

interface EntryLineProps {
  readonly entry: IngestPreviewEntry;
  readonly zone: string;
  readonly isTaken: boolean;
  readonly onToggle: () => void;
}

function EntryLine({ entry, zone, isTaken, onToggle }: EntryLineProps): ReactNode {
  const { at, text, speaker, source, known } = entry;
  const { date, time } = wallTime(at, zone);
  return (
    <li className={classes['entry']} data-left-out={(!isTaken && !known) || undefined}>
      <Checkbox aria-label={words.take(text.slice(0, 60))} checked={isTaken} disabled={known} onChange={onToggle} />
      <time className={classes['when']} dateTime={at}>
        {date} {time}
      </time>
      <span className={classes['what']}>
        {speaker ? `${speaker.name}: ${text}` : text}
        <span className={classes['from']}>
          {source} {known && <Chip hue="slate">{words.known}</Chip>}
        </span>
      </span>
    </li>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly { readonly line: number; readonly text: string }[];
}

function Lines({ title, lines }: LinesProps): ReactNode {
  if (lines.length === 0) return null;
  return (
    <details className={classes['details']}>
      <summary>{title}</summary>
      <ScrollArea.Autosize mah={180} viewportProps={{ tabIndex: 0, 'aria-label': title, role: 'region' }}>
        <ul>
          {lines.map(({ line, text }, index) => (
            // Several things may be said of one line, and the list is never reordered.
            <li key={index}>
              {words.line(line)}: {text}
            </li>
          ))}
        </ul>
      </ScrollArea.Autosize>
    </details>
  );
}
