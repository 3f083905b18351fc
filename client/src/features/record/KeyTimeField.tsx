import { KEY_TIME_NAMES, type KnownKeyTime } from '@debrief/shared/domain/key-times.ts';
import type { KeyTime, KeyTimes } from '@debrief/shared/domain/postmortem.ts';
import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useServerNow } from '#hooks/use-server-now.ts';
import { readKeyTime, timeLabel, timeText, type KeyTimeEntry } from './key-time-entry.ts';
import classes from './record.module.css';
import { useDraft } from './use-draft.ts';
import { words } from './words.ts';

interface KeyTimeFieldProps {
  readonly timeKey: KeyTime;
  readonly known: KnownKeyTime;
  readonly times: KeyTimes;
  /** IANA name. */
  readonly timeZone: string;
  readonly onChange: (at: string | null) => Promise<boolean>;
}

/** One of the five times: typed as people write times; the timeline's milestone stands in where nobody has said. */
export function KeyTimeField({ timeKey, known, times, timeZone, onChange }: KeyTimeFieldProps): ReactNode {
  const id = useId();
  const serverNow = useServerNow();
  const said = timeText(times[timeKey], timeZone);
  const read = (text: string): KeyTimeEntry =>
    readKeyTime(timeKey, text, { times, timeZone, now: new Date(serverNow()).toISOString() });
  const draft = useDraft(said, async (text) => {
    const entry = read(text);
    return entry.kind !== 'wrong' && onChange(entry.kind === 'time' ? entry.at : null);
  });
  const entry = draft.isChanged ? read(draft.value) : undefined;
  const hint = hintOf(entry, known, timeZone);
  const name = KEY_TIME_NAMES[timeKey];
  return (
    <div className={classes['time']}>
      <label htmlFor={id} className={classes['timeName']} title={words.keyTimeHints[timeKey]}>
        {name}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        className={classes['timeInput']}
        placeholder={placeholderOf(known, timeZone)}
        aria-invalid={entry?.kind === 'wrong'}
        aria-describedby={hint === '' ? undefined : `${id}-hint`}
        value={draft.value}
        onChange={(event) => draft.type(event.currentTarget.value)}
        onBlur={() => void draft.commit()}
        onKeyDown={draft.handleKeyDown}
      />
      <p id={`${id}-hint`} className={classes['timeHint']} data-wrong={entry?.kind === 'wrong' || undefined}>
        {hint}
      </p>
      {entry === undefined && known.differs !== null && (
        <p className={classes['differs']}>
          <TriangleAlert size={14} aria-hidden />
          <span>{words.differs(timeLabel(known.differs, timeZone))}</span>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={words.takeTimelineFor(name)}
            onClick={() => void onChange(known.differs)}
          >
            {words.takeTimeline}
          </Button>
        </p>
      )}
    </div>
  );
}

function hintOf(entry: KeyTimeEntry | undefined, known: KnownKeyTime, timeZone: string): string {
  if (entry?.kind === 'wrong') return entry.hint;
  if (entry?.kind === 'time') return words.understood(entry.label);
  if (entry === undefined && known.from === 'timeline' && known.at !== null)
    return words.fromTimeline(timeLabel(known.at, timeZone));
  return '';
}

function placeholderOf(known: KnownKeyTime, timeZone: string): string {
  return known.from === 'timeline' ? timeText(known.at, timeZone) : words.timePlaceholder[known.from];
}
