import { hasBegun } from '@debrief/shared/domain/agenda.ts';
import type { Section } from '@debrief/shared/domain/content.ts';
import { isWritten } from '@debrief/shared/domain/section.ts';
import { SUMMARY_SECTION_ID } from '@debrief/shared/domain/template.ts';
import { percentPrepared, preparationChecklist, type PreparationItem } from '@debrief/shared/quality/checklist.ts';
import { freshnessOf, type Freshness } from '@debrief/shared/quality/freshness.ts';
import { useMemo } from 'react';
import { useDocumentPart } from '#hooks/use-document-part.ts';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useNow } from '#hooks/use-now.ts';
import { usePeople } from '#hooks/use-people.ts';
import { usePreparation } from '#hooks/use-preparation.ts';
import { useServerNow } from '#hooks/use-server-now.ts';
import { useTimelineFacts } from '#hooks/use-timeline-facts.ts';

/** What is there and what is missing, now. */
export interface Checklist {
  readonly items: readonly PreparationItem[];
  readonly percent: number;
  /** ISO 8601 UTC; null while no meeting is scheduled. */
  readonly startsAt: string | null;
}

/** The checklist from everything that it looks at; it follows every change and the time. */
export function useChecklist(): Checklist {
  const record = useMeeting((event) => event.record);
  const begun = useMeeting(hasBegun);
  const people = usePeople();
  const now = useNow(useServerNow());
  const { preparation } = usePreparation();

  const metrics = useDocumentState((state) => state.metrics.rows);
  const timeline = useTimelineFacts();
  const questions = useDocumentState((state) => state.questions.rows);
  const summary = useDocumentPart((state) => state.sections.byId.get(SUMMARY_SECTION_ID), areWrittenAlike);
  return useMemo(() => {
    const items = preparationChecklist({
      hasSummary: hasWords(summary),
      metrics,
      timeline,
      keyTimes: record.keyTimes,
      questions,
      hasOwner: record.ownerId !== null,
      hasBegun: begun,
      joined: people.filter(({ removed }) => !removed).map(({ role }) => role),
      preparation,
      now,
    });
    return { items, percent: percentPrepared(items), startsAt: preparation?.schedule.startsAt ?? null };
  }, [summary, metrics, timeline, record, begun, questions, people, preparation, now]);
}

/** Of a text that grows with every key, only this counts. */
function hasWords(section: Section | undefined): boolean {
  return section !== undefined && isWritten(section);
}

function areWrittenAlike(shown: Section | undefined, newest: Section | undefined): boolean {
  return shown === newest || hasWords(shown) === hasWords(newest);
}

/** Whether it is a good time to meet; undefined while nobody has said when the incident was, and once the group has met. */
export function useFreshness(): Freshness | undefined {
  const keyTimes = useMeeting(({ record }) => record.keyTimes);
  const begun = useMeeting(hasBegun);
  const now = useNow(useServerNow());
  const { preparation } = usePreparation();
  const timeline = useTimelineFacts();
  const startsAt = preparation?.schedule.startsAt ?? null;
  return useMemo(
    () => freshnessOf({ keyTimes, timeline, startsAt, hasBegun: begun, now }),
    [keyTimes, timeline, startsAt, begun, now],
  );
}
