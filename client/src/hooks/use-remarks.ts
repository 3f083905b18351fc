import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import type { Detail, Question } from '@debrief/shared/domain/remark.ts';
import { useShallow } from 'zustand/react/shallow';
import { useDocumentState } from './use-document-state.ts';

/** The ids of what is attached to an event, in order. */
export interface RemarkIds {
  readonly details: readonly Detail['id'][];
  readonly questions: readonly Question['id'][];
}

/** What is attached to an event. */
export function useRemarkIds(entryId: TimelineEntryId): RemarkIds {
  const details = useDocumentState(useShallow((state) => detailsOf(state.details.rows, entryId).map(({ id }) => id)));
  const questions = useDocumentState(
    useShallow((state) => questionsOf(state.questions.rows, entryId).map(({ id }) => id)),
  );
  return { details, questions };
}

/** How many questions of an event nobody has answered yet. */
export function useOpenQuestions(entryId: TimelineEntryId): number {
  return useDocumentState(
    ({ questions }) => questionsOf(questions.rows, entryId).filter(({ answer }) => answer.trim() === '').length,
  );
}

/** One detail without its words, which are edited in place; undefined when it is gone. */
export function useDetail(id: Detail['id']): Pick<Detail, 'speaker' | 'role'> | undefined {
  return useDocumentState(
    useShallow(({ details }) => {
      const detail = details.byId.get(id);
      return detail && { speaker: detail.speaker, role: detail.role };
    }),
  );
}

/** Who asked a question; undefined when it is gone. */
export function useAskedBy(id: Question['id']): string | undefined {
  return useDocumentState(({ questions }) => questions.byId.get(id)?.askedBy);
}

interface Attached {
  readonly id: string;
  readonly entryId: TimelineEntryId | null;
}

/** Makes a look-up that sorts the rows by their event once per state of the collection: every row of a timeline asks. */
function rowsByEntry<Row extends Attached>(): (rows: readonly Row[], entryId: TimelineEntryId) => readonly Row[] {
  const grouped = new WeakMap<readonly Row[], ReadonlyMap<TimelineEntryId | null, readonly Row[]>>();
  return (rows, entryId) => {
    const known = grouped.get(rows);
    const byEntry = known ?? Map.groupBy(rows, (row) => row.entryId);
    if (!known) grouped.set(rows, byEntry);
    return byEntry.get(entryId) ?? [];
  };
}

const detailsOf = rowsByEntry<Detail>();
const questionsOf = rowsByEntry<Question>();
