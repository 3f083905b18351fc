import {
  addMeasure,
  addSegment,
  changeMeasure,
  changeMetric,
  changeSegment,
  removeMeasure,
  removeSegment,
} from '@debrief/shared/document/impact.ts';
import type { ImpactMeasure, ImpactMetric, ImpactMetricId, ImpactSegment } from '@debrief/shared/domain/impact.ts';
import { orderAtEnd } from '@debrief/shared/domain/order.ts';
import { useMemo } from 'react';
import { useDocument } from '#hooks/use-document.ts';
import { useGesture } from '#hooks/use-gesture.ts';
import { useUndoToast } from '#hooks/use-undo-toast.ts';
import { words } from './words.ts';

type SegmentChange = Partial<Omit<ImpactSegment, 'id' | 'order'>>;
type MeasureChange = Partial<Omit<ImpactMeasure, 'id' | 'order'>>;

/** Rows that a paste or a button adds, and those that a paste changes. */
interface Rows<Row, Change> {
  readonly changes: readonly { readonly id: string; readonly change: Change }[];
  readonly added: readonly Change[];
  /** All rows that there are. */
  readonly rows: readonly Row[];
}

/** What can be done to the impact, each one entry of undo. */
export interface ImpactEdits {
  readonly changeMetric: (id: ImpactMetricId, change: Partial<Omit<ImpactMetric, 'id'>>) => void;
  /** @returns the ids of the rows that were added */
  readonly writeSegments: (rows: Rows<ImpactSegment, SegmentChange>) => readonly string[];
  readonly writeMeasures: (rows: Rows<ImpactMeasure, MeasureChange>) => readonly string[];
  readonly removeSegment: (segment: ImpactSegment) => void;
  readonly removeMeasure: (measure: ImpactMeasure) => void;
}

const EMPTY_SEGMENT = { name: '', users: null, percent: null, words: '', estimate: false } as const;
const EMPTY_MEASURE = { name: '', baseline: '', during: '', after: '' } as const;

/** The edits of the impact; the same object as long as the session lives. */
export function useImpactEdits(): ImpactEdits {
  const document = useDocument();
  const gesture = useGesture();
  const offerUndo = useUndoToast();
  return useMemo(
    () => ({
      changeMetric: (id, change) => gesture(() => changeMetric(document, id, change)),
      writeSegments({ changes, added, rows }) {
        const fresh = withPlaces(added, rows);
        gesture(() => {
          for (const { id, change } of changes) changeSegment(document, id, change);
          for (const { id, order, fields } of fresh) addSegment(document, { ...EMPTY_SEGMENT, ...fields, id, order });
        });
        return fresh.map(({ id }) => id);
      },
      writeMeasures({ changes, added, rows }) {
        const fresh = withPlaces(added, rows);
        gesture(() => {
          for (const { id, change } of changes) changeMeasure(document, id, change);
          for (const { id, order, fields } of fresh) addMeasure(document, { ...EMPTY_MEASURE, ...fields, id, order });
        });
        return fresh.map(({ id }) => id);
      },
      removeSegment(segment) {
        gesture(() => removeSegment(document, segment.id));
        offerUndo({
          text: words.removed(segment.name),
          tone: 'ok',
          removed: { select: (state) => state.segments, ids: [segment.id] },
          bringBack: () => addSegment(document, segment),
        });
      },
      removeMeasure(measure) {
        gesture(() => removeMeasure(document, measure.id));
        offerUndo({
          text: words.removed(measure.name),
          tone: 'ok',
          removed: { select: (state) => state.measures, ids: [measure.id] },
          bringBack: () => addMeasure(document, measure),
        });
      },
    }),
    [document, gesture, offerUndo],
  );
}

interface Placed<Change> {
  readonly id: string;
  readonly order: string;
  readonly fields: Change;
}

/** New rows behind all that there are, in their order. */
function withPlaces<Change>(
  added: readonly Change[],
  rows: readonly { readonly id: string; readonly order: string }[],
): readonly Placed<Change>[] {
  const placed: Placed<Change>[] = [];
  for (const fields of added) {
    placed.push({ id: crypto.randomUUID(), order: orderAtEnd([...rows, ...placed]), fields });
  }
  return placed;
}
