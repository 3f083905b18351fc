import { COLUMN_ROLES, type ColumnMapping, type ColumnRole, type TableColumns } from '@debrief/shared/ingest/ingest.ts';
import { NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import classes from './ImportDialog.module.css';
import { columnWords, words } from './words.ts';

interface ColumnsChoiceProps {
  readonly table: TableColumns;
  readonly onChange: (columns: ColumnMapping) => void;
}

/** Which column of a table holds what, beside its first rows. */
export function ColumnsChoice({ table: { headings, columns, sample }, onChange }: ColumnsChoiceProps): ReactNode {
  const isUnclear = columns.time === undefined || (columns.text === undefined && columns.title === undefined);
  // It stays open when the last question is answered: who chooses may not be done.
  const [wasUnclear] = useState(isUnclear);
  const options = [
    { value: '', label: words.noColumn },
    ...headings.map((label, index) => ({
      value: String(index),
      label: label === '' ? words.column(index + 1) : label,
    })),
  ];
  const choose = (role: ColumnRole, value: string): void => {
    const { [role]: _, ...others } = columns;
    onChange(value === '' ? others : { ...others, [role]: Number(value) });
  };
  return (
    <details className={classes['details']} open={isUnclear || wasUnclear}>
      <summary>{words.columns}</summary>
      {isUnclear && <p className={classes['problem']}>{words.columnsUnclear}</p>}
      <div className={classes['columns']}>
        {COLUMN_ROLES.map((role) => (
          <NativeSelect
            key={role}
            label={columnWords[role]}
            data={options}
            value={columns[role] === undefined ? '' : String(columns[role])}
            onChange={(event) => choose(role, event.currentTarget.value)}
          />
        ))}
      </div>
      <ScrollRegion label={words.firstRows} className={classes['sample']}>
        <table>
          <thead>
            <tr>
              {headings.map((heading, index) => (
                <th key={index} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
