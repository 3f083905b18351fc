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
import type { RowChanges } from './paste.ts';
import { words } from './words.ts';

type SegmentChange = Partial<Omit<ImpactSegment, 'id' | 'order'>>;
type MeasureChange = Partial<Omit<ImpactMeasure, 'id' | 'order'>>;

/** What can be done to the impact, each one entry of undo. */
export interface ImpactEdits {
  readonly changeMetric: (id: ImpactMetricId, change: Partial<Omit<ImpactMetric, 'id'>>) => void;
  /** @param all - all rows that there are: new ones come behind them */
  readonly writeSegments: (rows: RowChanges<SegmentChange>, all: readonly ImpactSegment[]) => void;
  readonly writeMeasures: (rows: RowChanges<MeasureChange>, all: readonly ImpactMeasure[]) => void;
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
      writeSegments: ({ changes, added }, all) =>
        gesture(() => {
          for (const { id, change } of changes) changeSegment(document, id, change);
          for (const row of withPlaces(added, all)) addSegment(document, { ...EMPTY_SEGMENT, ...row });
        }),
      writeMeasures: ({ changes, added }, all) =>
        gesture(() => {
          for (const { id, change } of changes) changeMeasure(document, id, change);
          for (const row of withPlaces(added, all)) addMeasure(document, { ...EMPTY_MEASURE, ...row });
        }),
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

interface Placed {
  readonly id: string;
  readonly order: string;
}

/** New rows behind all that there are, in their order. */
function withPlaces<Change>(added: readonly Change[], all: readonly Placed[]): readonly (Change & Placed)[] {
  const placed: (Change & Placed)[] = [];
  for (const fields of added) {
    placed.push({ ...fields, id: crypto.randomUUID(), order: orderAtEnd([...all, ...placed]) });
  }
  return placed;
}
