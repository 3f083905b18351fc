import { wallTime } from '@debrief/shared/domain/local-time.ts';
import type { ReactNode } from 'react';
import { dayLabel } from './time-words.ts';
import classes from './TimelineRow.module.css';
import { words } from './words.ts';

interface DayHeadingProps {
  readonly at: string | null;
  readonly previousAt: string | null;
  readonly isFirst: boolean;
  /** It waits for its time where it was added: nothing is said about it yet. */
  readonly isNew: boolean;
  readonly timeZone: string;
}

/** The day, where it changes, in the zone that is shown. */
export function DayHeading({ at, previousAt, isFirst, isNew, timeZone }: DayHeadingProps): ReactNode {
  const day = at === null ? undefined : wallTime(at, timeZone).date;
  const previousDay = previousAt === null ? undefined : wallTime(previousAt, timeZone).date;
  if (day === undefined || day === previousDay) {
    const isFirstWithoutTime = at === null && !isNew && (previousAt !== null || isFirst);
    return isFirstWithoutTime ? <h2 className={classes['day']}>{words.withoutTime}</h2> : null;
  }
  return <h2 className={classes['day']}>{dayLabel(day)}</h2>;
}
