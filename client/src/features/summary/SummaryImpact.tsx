import { MEASURE_COLUMNS, metricWords, SEGMENT_COLUMNS, segmentWords } from '@debrief/shared/summary/impact-words.ts';
import type { SummaryImpact as Impact, SummaryMetric } from '@debrief/shared/summary/summary.ts';
import type { ReactNode } from 'react';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import classes from './SummaryImpact.module.css';

/** What it cost: the numbers, the parts of the users, and the table before, during, after. */
export function SummaryImpact({ impact: { metrics, segments, measures } }: { readonly impact: Impact }): ReactNode {
  return (
    <>
      {metrics.length > 0 && (
        <dl className={classes['metrics']}>
          {metrics.map((metric) => (
            <Metric key={metric.id} metric={metric} />
          ))}
        </dl>
      )}
      <Table columns={SEGMENT_COLUMNS} rows={segments.map(segmentWords)} />
      <Table
        columns={MEASURE_COLUMNS}
        rows={measures.map(({ name, baseline, during, after }) => [name, baseline, during, after])}
      />
    </>
  );
}

function Metric({ metric }: { readonly metric: SummaryMetric }): ReactNode {
  const amount = metricWords(metric);
  return (
    <div>
      <dt>{metric.title}</dt>
      {amount !== '' && <dd className={classes['amount']}>{amount}</dd>}
      {metric.words !== '' && <dd className={classes['words']}>{metric.words}</dd>}
    </div>
  );
}

interface TableProps {
  readonly columns: readonly string[];
  /** The first cell names its row. */
  readonly rows: readonly (readonly string[])[];
}

function Table({ columns, rows }: TableProps): ReactNode {
  if (rows.length === 0) return null;
  return (
    <ScrollRegion label={columns.join(', ')} className={classes['table']}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
