import type { KnownKeyTime } from '@debrief/shared/domain/key-times.ts';
import { MILESTONE_WORDS } from '@debrief/shared/domain/timeline.ts';
import type { KeyTime, KeyTimes } from '@debrief/shared/domain/postmortem.ts';
import { TriangleAlert } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
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
  const [written, setWritten] = useState<KeyTimeEntry>();
  const said = timeText(times[timeKey], timeZone);
  const read = (text: string): KeyTimeEntry =>
    readKeyTime(timeKey, text, { times, timeZone, now: new Date(serverNow()).toISOString() });
  const draft = useDraft(said, async (text) => {
    const entry = read(text);
    setWritten(entry);
    return entry.kind !== 'wrong' && onChange(entry.kind === 'time' ? entry.at : null);
  });
  const entry = draft.isChanged ? read(draft.value) : undefined;
  const hint = entry ? hintOf(entry) : noteOf(written, times[timeKey]);
  const name = MILESTONE_WORDS[timeKey];
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
      {entry === undefined && <FromTimeline name={name} known={known} timeZone={timeZone} onChange={onChange} />}
    </div>
  );
}

/** What the timeline says where the record says something else, or nothing; a press takes it into the record. */
function FromTimeline({
  name,
  known,
  timeZone,
  onChange,
}: Pick<KeyTimeFieldProps, 'known' | 'timeZone' | 'onChange'> & { readonly name: string }): ReactNode {
  const other = known.from === 'timeline' ? known.at : known.differs;
  if (other === null) return null;
  const label = timeLabel(other, timeZone);
  const does = known.differs === null ? words.keepTimeline : words.takeTimeline;
  return (
    <p className={classes['timeline']} data-differs={known.differs !== null || undefined}>
      {known.differs !== null && <TriangleAlert size={14} aria-hidden />}
      <span>{known.differs === null ? words.fromTimeline(label) : words.differs(label)}</span>
      <button
        type="button"
        className={classes['take']}
        aria-label={words.takeTimelineFor(name, does)}
        onClick={() => void onChange(other)}
      >
        {does}
      </button>
    </p>
  );
}

function hintOf(entry: KeyTimeEntry): string {
  if (entry.kind === 'none') return '';
  if (entry.kind === 'wrong') return entry.hint;
  return [words.understood(entry.label), entry.skipped].filter((part) => part !== undefined).join('. ');
}

/** What is to be said of the time that was written here last, until it is another. */
function noteOf(written: KeyTimeEntry | undefined, at: string | null): string {
  return written?.kind === 'time' && written.at === at ? (written.skipped ?? '') : '';
}

function placeholderOf(known: KnownKeyTime, timeZone: string): string {
  return known.from === 'timeline' ? timeText(known.at, timeZone) : words.timePlaceholder[known.from];
}
