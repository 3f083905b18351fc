import { applyRows, createDocumentStore } from '@debrief/client/stores/document-store.ts';
import { onRowsReturn } from '@debrief/client/stores/row-return.ts';
import { asId, type TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { timelineEntry, type TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { expect, test, vi } from 'vitest';

const entry = (id: string): TimelineEntry => timelineEntry({ id: asId<TimelineEntryId>(id), text: id });

test('[UNDO-3] rows are back when all of them are, after they were gone', () => {
  const store = createDocumentStore();
  applyRows(store, { timeline: new Map([entry('a'), entry('b')].map((row) => [row.id, row])) });
  const onReturn = vi.fn();
  onRowsReturn(store, { select: ({ timeline }) => timeline, ids: ['a', 'b'] }, onReturn);
  applyRows(store, { timeline: new Map([['c', entry('c')]]) });
  applyRows(store, {
    timeline: new Map([
      ['a', undefined],
      ['b', undefined],
    ]),
  });
  applyRows(store, { timeline: new Map([['a', entry('a')]]) });
  expect(onReturn).not.toHaveBeenCalled();
  applyRows(store, { timeline: new Map([['b', entry('b')]]) });
  applyRows(store, { timeline: new Map([['b', undefined]]) });
  applyRows(store, { timeline: new Map([['b', entry('b')]]) });
  expect(onReturn).toHaveBeenCalledOnce();
});
