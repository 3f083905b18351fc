import { can } from '@debrief/shared/domain/role.ts';
import type { Freshness } from '@debrief/shared/quality/freshness.ts';
import { CalendarClock, Hourglass } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMeeting } from '#hooks/use-meeting.ts';
import { PLACES, goToPlace } from './places.ts';
import classes from './FreshnessBanner.module.css';
import { useFreshness } from './use-checklist.ts';
import { words } from './words.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Whether it is a good time to meet: what people remember fades. */
export function FreshnessBanner(): ReactNode {
  const freshness = useFreshness();
  const canSchedule = useMeeting(({ me }) => can(me.role, 'prepare'));
  // Nobody waits for an example, and nobody meets about what is published.
  const isOver = useMeeting(({ record, published }) => record.example || published);
  if (!freshness || isOver) return null;
  const late = freshness.kind === 'fading' || freshness.kind === 'planned-late';
  return (
    <div className={classes['banner']} data-hue={late ? 'amber' : 'jade'} role="note">
      {late ? <Hourglass size={17} aria-hidden /> : <CalendarClock size={17} aria-hidden />}
      <span>{sentence(freshness)}</span>
      {freshness.untilMeetingMs === null && canSchedule && (
        <button type="button" className={classes['link']} onClick={() => goToPlace([PLACES.schedule])}>
          {words.schedule}
        </button>
      )}
    </div>
  );
}

function sentence({ kind, agoMs, untilMeetingMs }: Freshness): string {
  const ago = spanWords(agoMs);
  if (kind === 'good') return words.goodTime(ago);
  if (kind === 'fading') return words.fading(ago);
  const after = spanWords(untilMeetingMs ?? 0);
  return kind === 'planned' ? words.planned(after) : words.plannedLate(after);
}

/** `26 h`, from two days on `5 days`, from two months on `7 months`, from two years on `9 years`. */
function spanWords(ms: number): string {
  if (ms < HOUR_MS) return words.lessThanAnHour;
  if (ms < 2 * DAY_MS) return words.hours(Math.floor(ms / HOUR_MS));
  const days = Math.floor(ms / DAY_MS);
  if (days < 60) return words.days(days);
  return days < 730 ? words.months(Math.floor(days / 30)) : words.years(Math.floor(days / 365));
}
