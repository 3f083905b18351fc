import type * as Y from 'yjs';
import {
  IMPACT_METRICS,
  type Impact,
  type ImpactMeasure,
  type ImpactMetric,
  type ImpactMetricId,
  type ImpactSegment,
} from '#domain/impact.ts';
import { compareByOrder } from '#domain/order.ts';
import { LOCAL_EDIT } from './origins.ts';
import type { MeasureFields, MetricFields, PostmortemDocument, SegmentFields } from './shape.ts';
import { allRows, findRow, newRow, readNumber, readString, setFields, type Rows } from './typed-map.ts';

/** The metric as a plain value; undefined for a row of `incident` that is something else. */
export function readMetric(id: string, row: Y.Map<unknown>): ImpactMetric | undefined {
  const known = IMPACT_METRICS.find((metric) => metric === id);
  return (
    known && {
      id: known,
      amount: readNumber(row, 'amount'),
      unit: readString(row, 'unit'),
      words: readString(row, 'words'),
      estimate: row.get('estimate') === true,
    }
  );
}

/** The segment as a plain value. */
export function readSegment(id: string, row: Y.Map<unknown>): ImpactSegment {
  return {
    id,
    name: readString(row, 'name'),
    users: readNumber(row, 'users'),
    percent: readNumber(row, 'percent'),
    words: readString(row, 'words'),
    estimate: row.get('estimate') === true,
    order: readString(row, 'order'),
  };
}

/** The measure as a plain value. */
export function readMeasure(id: string, row: Y.Map<unknown>): ImpactMeasure {
  return {
    id,
    name: readString(row, 'name'),
    baseline: readString(row, 'baseline'),
    during: readString(row, 'during'),
    after: readString(row, 'after'),
    order: readString(row, 'order'),
  };
}

/** The impact, metrics in the order in which they are asked for. */
export function readImpact({ incident, segments, measures }: PostmortemDocument): Impact {
  return {
    metrics: IMPACT_METRICS.flatMap((id) => {
      const row = findRow(incident, id);
      return (row && readMetric(id, row)) ?? [];
    }),
    segments: allRows(segments)
      .map(([id, row]) => readSegment(id, row))
      .toSorted(compareByOrder),
    measures: allRows(measures)
      .map(([id, row]) => readMeasure(id, row))
      .toSorted(compareByOrder),
  };
}

/** Sets fields of a metric; its row is made when it is the first. */
export function changeMetric(document: PostmortemDocument, id: ImpactMetricId, change: Partial<MetricFields>): void {
  document.doc.transact(() => {
    const row = findRow(document.incident, id);
    if (row) setFields(row, change);
    else document.incident.set(id, newRow<Partial<MetricFields>>(change));
  }, LOCAL_EDIT);
}

/** Adds a segment of the users. */
export function addSegment(document: PostmortemDocument, { id, ...fields }: ImpactSegment): void {
  document.doc.transact(() => document.segments.set(id, newRow<SegmentFields>(fields)), LOCAL_EDIT);
}

/** Adds a row to the table before, during, after. */
export function addMeasure(document: PostmortemDocument, { id, ...fields }: ImpactMeasure): void {
  document.doc.transact(() => document.measures.set(id, newRow<MeasureFields>(fields)), LOCAL_EDIT);
}

/** Sets fields of a segment. Does nothing when a peer has removed it meanwhile. */
export function changeSegment(document: PostmortemDocument, id: string, change: Partial<SegmentFields>): void {
  changeRow(document, document.segments, { id, change });
}

/** Sets fields of a measure. Does nothing when a peer has removed it meanwhile. */
export function changeMeasure(document: PostmortemDocument, id: string, change: Partial<MeasureFields>): void {
  changeRow(document, document.measures, { id, change });
}

/** Removes a segment; undo brings it back. */
export function removeSegment(document: PostmortemDocument, id: string): void {
  document.doc.transact(() => document.segments.delete(id), LOCAL_EDIT);
}

/** Removes a measure; undo brings it back. */
export function removeMeasure(document: PostmortemDocument, id: string): void {
  document.doc.transact(() => document.measures.delete(id), LOCAL_EDIT);
}

function changeRow(
  { doc }: PostmortemDocument,
  rows: Rows,
  { id, change }: { readonly id: string; readonly change: object },
): void {
  const row = findRow(rows, id);
  if (row) doc.transact(() => setFields(row, change), LOCAL_EDIT);
}
