import { knownTimeZone } from '@debrief/shared/domain/local-time.ts';
import type { IngestAnswer } from '@debrief/shared/protocol/ingest.ts';
import { Checkbox } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { Hint } from '#ui/Hint.tsx';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { ColumnsChoice } from './ColumnsChoice.tsx';
import classes from './ImportDialog.module.css';
import { countToAdd, fits } from './import-state.ts';
import { PreviewEntries } from './PreviewEntries.tsx';
import { ReadAgainForm } from './ReadAgainForm.tsx';
import type { Import } from './use-import.ts';
import { formatWords, readingWords, words } from './words.ts';

interface ImportPreviewProps {
  readonly run: Import;
  readonly preview: IngestAnswer;
  readonly formId: string;
}

/** What was read: what would be added, what was left out and why, and the ways to change it. */
export function ImportPreview({ run, preview, formId }: ImportPreviewProps): ReactNode {
  const zone = knownTimeZone(useMeeting(({ record }) => record.timeZone));
  const { isGuessed, format, records, entries, selected, skippedCount, skipped, notes, people, table, sources, room } =
    preview;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is another one now: who listens to the screen goes on with what was found.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div aria-busy={run.busy}>
      <h3 ref={heading} tabIndex={-1} className={classes['found']}>
        {words.found(records - skippedCount, records)}
      </h3>
      <p className={classes['facts']}>
        {words.readAs(formatWords[format])} {entries.length > 0 && words.times(zone)} {readingWords(run.choice)}{' '}
        {isGuessed && words.guessed} {people.length > 0 && words.people(people.map(({ name }) => name))}
      </p>
      <div role="status" className={classes['room']}>
        {!fits(preview, run.choice.without) && (
          <Hint tone="warning">
            {words.noRoom(countToAdd(preview, run.choice.without), room)} {words.takeLess(sources.length, format)}
          </Hint>
        )}
      </div>
      {table && <ColumnsChoice table={table} onChange={(columns) => void run.readAgain({ columns })} />}
      <SourcesChoice run={run} sources={sources} />
      <Lines title={words.skipped(skippedCount)} lines={skipped.map(({ line, reason }) => ({ line, text: reason }))} />
      <Lines title={words.notes(notes.length)} lines={notes.map(({ line, note }) => ({ line, text: note }))} />
      <details className={classes['details']}>
        <summary>{words.change}</summary>
        <ReadAgainForm run={run} zone={zone} />
      </details>
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          void run.add();
        }}
      >
        {entries.length > 0 && <PreviewEntries run={run} entries={entries} zone={zone} />}
        {entries.length === 0 && !table && <p className={classes['facts']}>{words.noneSelected}</p>}
        {selected > entries.length && <p className={classes['hint']}>{words.shownFirst(entries.length, selected)}</p>}
      </form>
    </div>
  );
}

interface SourcesChoiceProps {
  readonly run: Import;
  readonly sources: IngestAnswer['sources'];
}

function SourcesChoice({ run, sources }: SourcesChoiceProps): ReactNode {
  if (sources.length < 2) return null;
  const chosen = run.choice.sources ?? sources.map(({ source }) => source);
  const toggle = (source: string): void => {
    const next = chosen.includes(source) ? chosen.filter((other) => other !== source) : [...chosen, source];
    void run.readAgain({ sources: next });
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

interface LinesProps {
  readonly title: string;
  readonly lines: readonly { readonly line: number; readonly text: string }[];
}

function Lines({ title, lines }: LinesProps): ReactNode {
  if (lines.length === 0) return null;
  return (
    <details className={classes['details']}>
      <summary>{title}</summary>
      <ScrollRegion label={title} className={classes['lines']}>
        <ul>
          {lines.map(({ line, text }, index) => (
            // Several things may be said of one line, and the list is never reordered.
            <li key={index}>
              {words.line(line)}: {text}
            </li>
          ))}
        </ul>
      </ScrollRegion>
    </details>
  );
}
