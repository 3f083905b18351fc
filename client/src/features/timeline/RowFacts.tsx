import { clockWords, wallTime } from '@debrief/shared/domain/local-time.ts';
import { CircleHelp, ExternalLink, Flag, Image, MessageSquareQuote } from 'lucide-react';
import type { ReactNode } from 'react';
import { useOpenQuestions, useRemarkIds } from '#hooks/use-remarks.ts';
import type { TimelineFields } from '#hooks/use-timeline-fields.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { milestoneWords } from './milestones.ts';
import classes from './RowFacts.module.css';
import { OtherTimes } from './OtherTimes.tsx';
import { dayAndTime, gapLabel } from './time-words.ts';
import type { TimelineEdits } from './use-timeline-edits.ts';
import { eventWords } from './words.ts';

interface RowFactsProps {
  readonly entry: TimelineFields;
  readonly timeZone: string;
  readonly readOnly: boolean;
  readonly edits: TimelineEdits;
  readonly onOpen: () => void;
}

/** What is known of an event beside its words: one quiet line, and none when there is nothing. */
export function RowFacts({ entry, timeZone, readOnly, edits, onOpen }: RowFactsProps): ReactNode {
  const remarks = useRemarkIds(entry.id);
  const attached = remarks.details.length + remarks.questions.length + entry.images.length;
  const hasFacts = entry.milestone !== null || entry.endAt !== null || hasEvidence(entry) || attached > 0;
  return (
    <>
      {hasFacts && (
        <div className={classes['facts']}>
          {entry.milestone !== null && (
            <span className={classes['milestone']}>
              <Flag size={13} aria-hidden />
              <VisuallyHidden>{eventWords.milestone}: </VisuallyHidden>
              {milestoneWords[entry.milestone].label}
            </span>
          )}
          {entry.endAt !== null && <span>{untilWords(entry.at, entry.endAt, timeZone)}</span>}
          <Evidence source={entry.source} url={entry.url} />
          {attached > 0 && <Attached entry={entry} remarks={remarks} onOpen={onOpen} />}
        </div>
      )}
      <OtherTimes entry={entry} timeZone={timeZone} readOnly={readOnly} edits={edits} />
    </>
  );
}

function hasEvidence({ source, url }: Pick<TimelineFields, 'source' | 'url'>): boolean {
  return source !== '' || url !== null;
}

function untilWords(at: string | null, endAt: string, timeZone: string): string {
  const isSameDay = at !== null && wallTime(at, timeZone).date === wallTime(endAt, timeZone).date;
  const time = isSameDay ? clockWords(wallTime(endAt, timeZone)) : dayAndTime(endAt, timeZone);
  return eventWords.until(time, at === null ? undefined : gapLabel(at, endAt));
}

function Evidence({ source, url }: Pick<TimelineFields, 'source' | 'url'>): ReactNode {
  if (url === null) return source === '' ? null : <span className={classes['source']}>{source}</span>;
  return (
    <a className={classes['link']} href={url} target="_blank" rel="noopener noreferrer" title={url}>
      {source === '' ? hostOf(url) : source}
      <ExternalLink size={12} aria-hidden />
      <VisuallyHidden> {eventWords.opensElsewhere}</VisuallyHidden>
    </a>
  );
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? eventWords.evidence;
}

interface AttachedProps {
  readonly entry: TimelineFields;
  readonly remarks: ReturnType<typeof useRemarkIds>;
  readonly onOpen: () => void;
}

function Attached({ entry, remarks: { details, questions }, onOpen }: AttachedProps): ReactNode {
  const open = useOpenQuestions(entry.id);
  return (
    <button type="button" className={classes['attached']} onClick={onOpen}>
      {questions.length > 0 && (
        <span data-open={open > 0 || undefined}>
          <CircleHelp size={13} aria-hidden />
          {eventWords.questions(questions.length, open)}
        </span>
      )}
      {details.length > 0 && (
        <span>
          <MessageSquareQuote size={13} aria-hidden />
          {eventWords.details(details.length)}
        </span>
      )}
      {entry.images.length > 0 && (
        <span>
          <Image size={13} aria-hidden />
          {eventWords.pictures(entry.images.length)}
        </span>
      )}
    </button>
  );
}
