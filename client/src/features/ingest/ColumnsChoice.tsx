import { COLUMN_ROLES, type ColumnMapping, type ColumnRole, type TableColumns } from '@debrief/shared/ingest/ingest.ts';
import { NativeSelect, ScrollArea } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ImportDialog.module.css';
import { columnWords, words } from './words.ts';

interface ColumnsChoiceProps {
  readonly table: TableColumns;
  readonly onChange: (columns: ColumnMapping) => void;
}

/** Which column of a table holds what, beside its first rows. */
export function ColumnsChoice({ table: { headings, columns, sample }, onChange }: ColumnsChoiceProps): ReactNode {
  const options = [
    { value: '', label: words.noColumn },
    ...headings.map((label, index) => ({ value: String(index), label })),
  ];
  const choose = (role: ColumnRole, value: string): void => {
    const { [role]: _, ...others } = columns;
    onChange(value === '' ? others : { ...others, [role]: Number(value) });
  };
  return (
    <details className={classes['details']} open={columns.time === undefined || columns.text === undefined}>
      <summary>{words.columns}</summary>
      <div className={classes['columns']}>
        <div className={classes['row']}>
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
        <ScrollArea viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': words.columns }}>
          <table className={classes['table']}>
            <thead>
              <tr>
                {headings.map((heading, index) => (
                  <th key={index}>{heading}</th>
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
        </ScrollArea>
      </div>
    </details>
  );
}
