import { findText } from '@debrief/shared/document/texts.ts';
import { openDocument } from '@debrief/shared/document/shape.ts';
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { Histogram, median } from '#bench/histogram.ts';
import { markLength, scanMarks, writeMark } from '#bench/mark.ts';
import type { Mark } from '#bench/mark.ts';
import { presenceFrame, updateFrame } from '#bench/sync-frames.ts';
import { createTypist } from '#bench/typist.ts';
import { verdictOf } from '#bench/verdicts.ts';

function marksOf(frame: Uint8Array): readonly Mark[] {
  const marks: Mark[] = [];
  scanMarks(Buffer.from(frame), (mark) => marks.push(mark));
  return marks;
}

/** A benchmark that misreads its own traffic would report anything. */
describe('the tools of the benchmark', () => {
  const marks: readonly Mark[] = Array.from({ length: 500 }, (_, count) => ({
    kind: 'edit',
    seat: count % 100,
    count,
    sentAt: count * 1_234.5,
  }));

  test('marks survive the merging of updates, in order and complete', () => {
    const typist = createTypist(126);
    const updates = marks.map((mark) => typist.type(writeMark(mark)));
    expect(marksOf(updateFrame(Y.mergeUpdates([typist.opening, ...updates])))).toEqual(marks);
    expect(updates.flatMap((update) => marksOf(updateFrame(update)))).toEqual(marks);
  });

  test('updates that are encoded by hand are what Yjs would read', () => {
    const typist = createTypist(7);
    const doc = new Y.Doc();
    for (const update of [typist.opening, ...marks.map((mark) => typist.type(writeMark(mark)))])
      Y.applyUpdate(doc, update);
    const text = findText(openDocument(doc), { root: 'timeline', id: 'row-7', field: 'text' });
    expect(text?.length).toBe(1 + marks.length * markLength);
    expect(doc.store.pendingStructs).toBeNull();
  });

  test('marks are found in presence', () => {
    const mark: Mark = { kind: 'cursor', seat: 99, count: 3, sentAt: 0.1 };
    expect(marksOf(presenceFrame({ clientId: 1, clock: 1, state: { editing: writeMark(mark) } }))).toEqual([mark]);
  });

  test('quantiles and medians', () => {
    const histogram = new Histogram();
    for (let latency = 1; latency <= 100; latency += 1) histogram.record(latency - 0.01);
    expect(histogram.quantile(0.5)).toBeCloseTo(50, 1);
    expect(histogram.quantile(0.99)).toBeCloseTo(99, 1);
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  test('a figure above its goal is missed, whatever its aim', () => {
    const row = { what: '', unit: '' };
    expect(verdictOf({ ...row, figure: 0.9, goal: 0.8, aim: 0.5 })).toBe('missed');
    expect(verdictOf({ ...row, figure: 0.7, goal: 0.8, aim: 0.5 })).toBe('met');
    expect(verdictOf({ ...row, figure: 0.4, goal: 0.8, aim: 0.5 })).toBe('aim met');
    expect(verdictOf({ ...row, figure: 2, aim: 1 })).toBe('aim missed');
  });
});
