import type { ActionItem } from '@debrief/shared/domain/action.ts';
import type { KeyTimes } from '@debrief/shared/domain/postmortem.ts';
import type { TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { keyFigures } from '@debrief/shared/summary/key-figures.ts';

/** What a reader of the summary would miss. */
export interface ChecklistItem {
  readonly id: 'summary' | 'timeline' | 'times' | 'resolution' | 'causes' | 'actions' | 'owners' | 'dates';
  readonly done: boolean;
  readonly label: string;
}

/** What the checklist looks at. */
export interface ChecklistFacts {
  readonly hasSummary: boolean;
  readonly events: number;
  readonly eventsWithoutTime: number;
  /** From {@link isEndKnown}. */
  readonly isResolved: boolean;
  readonly causes: number;
  readonly actions: readonly ActionItem[];
}

/** Everything that makes a summary worth reading, with what is missing said in words. */
export function checklist(facts: ChecklistFacts): readonly ChecklistItem[] {
  const open = facts.actions.filter(({ status }) => status !== 'wont-do');
  return [
    item('summary', facts.hasSummary, ['A few lines say what happened', 'Nobody has written the summary yet']),
    item('timeline', facts.events > 0, ['The timeline tells what happened', 'The timeline is empty']),
    counted('times', facts.eventsWithoutTime, { of: facts.events, thing: 'event', lacks: 'a time' }),
    facts.events === 0
      ? undefined
      : item('resolution', facts.isResolved, [
          'It is said when it was resolved',
          'Nobody has said when it was resolved, so no duration is told',
        ]),
    item('causes', facts.causes > 0, ['Causes are on the board', 'No cause has been revealed']),
    item('actions', open.length > 0, ['The team will change something', 'There is no action yet']),
    counted('owners', open.filter(({ ownerId }) => ownerId === null).length, {
      of: open.length,
      thing: 'action',
      lacks: 'an owner',
    }),
    counted('dates', open.filter(({ dueOn }) => dueOn === null).length, {
      of: open.length,
      thing: 'action',
      lacks: 'a date',
    }),
  ].filter((entry) => entry !== undefined);
}

/** Whether the summary can tell when it was over: by the same look at record and timeline as its figures. */
export function isEndKnown(keyTimes: KeyTimes, timeline: readonly TimelineEntry[]): boolean {
  return keyFigures({ keyTimes, timeline, timeZone: 'UTC' }).endIs === 'resolution';
}

function item(id: ChecklistItem['id'], done: boolean, [yes, no]: readonly [string, string]): ChecklistItem {
  return { id, done, label: done ? yes : no };
}

/** Nothing to say about things that are not there. */
function counted(
  id: ChecklistItem['id'],
  missing: number,
  { of, thing, lacks }: { readonly of: number; readonly thing: string; readonly lacks: string },
): ChecklistItem | undefined {
  if (of === 0) return undefined;
  const who = missing === 1 ? `1 ${thing} has no` : `${missing} ${thing}s have no`;
  return item(id, missing === 0, [`Every ${thing} has ${lacks}`, `${who} ${lacks.replace(/^an? /u, '')}`]);
}
