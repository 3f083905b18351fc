import { ActionIcon, Button } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { EditRing } from '#collab/EditRing.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import classes from './EditableGrid.module.css';
import { placeTable, readTable, type PastedCell } from './paste.ts';
import { useDraft } from './use-draft.ts';
import { words } from './words.ts';

interface GridColumn {
  readonly label: string;
  readonly placeholder: string;
  /** Numbers stand at the right. */
  readonly numeric?: boolean;
}

/** A row: its texts as they are shown, in the order of the columns; the first names it. */
export interface GridRow {
  readonly id: string;
  readonly cells: readonly string[];
  /** What stands behind the cells, e.g. a switch. */
  readonly aside?: ReactNode;
}

interface EditableGridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly readOnly: boolean;
  /** The root of the rows: `segments` or `measures`. */
  readonly root: string;
  readonly addLabel: string;
  /** @returns false when the text means nothing in that column */
  readonly onChange: (id: string, column: number, text: string) => boolean;
  readonly onPaste: (cells: readonly PastedCell[]) => void;
  readonly onAdd: () => void;
  readonly onRemove: (id: string) => void;
}

/** A small table that is written in like a spreadsheet: Tab and Enter walk, rows can be pasted. */
export function EditableGrid(props: EditableGridProps): ReactNode {
  const { label, columns, rows, readOnly, addLabel, onAdd } = props;
  const table = useRef<HTMLTableElement>(null);
  const wantsLast = useRef(false);
  useEffect(() => {
    if (!wantsLast.current) return;
    wantsLast.current = false;
    focusCell(table.current, rows.length - 1, 0);
  }, [rows.length]);
  const add = (): void => {
    wantsLast.current = true;
    onAdd();
  };
  return (
    <div className={classes['grid']}>
      {rows.length > 0 && (
        <div className={classes['scroll']}>
          <table ref={table} className={classes['table']} aria-label={label}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.label} scope="col" data-numeric={column.numeric || undefined}>
                    {column.label}
                  </th>
                ))}
                {!readOnly && (
                  <td>
                    <VisuallyHidden>{words.removeColumn}</VisuallyHidden>
                  </td>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <Row key={row.id} {...props} row={row} index={index} table={table} onNext={add} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!readOnly && (
        <Button variant="subtle" size="compact-sm" leftSection={<Plus size={15} aria-hidden />} onClick={add}>
          {addLabel}
        </Button>
      )}
    </div>
  );
}

interface RowProps extends EditableGridProps {
  readonly row: GridRow;
  readonly index: number;
  readonly table: { readonly current: HTMLTableElement | null };
  /** Enter in the last row. */
  readonly onNext: () => void;
}

function Row(props: RowProps): ReactNode {
  const { row, index, columns, rows, readOnly, table, onRemove, onNext } = props;
  const name = row.cells[0]?.trim() || words.unnamedRow(index);
  const go = (to: number, column: number): void => {
    if (to >= rows.length && !readOnly) onNext();
    else focusCell(table.current, to, column);
  };
  return (
    <tr data-row={index}>
      {columns.map((column, at) => (
        <td key={column.label} data-numeric={column.numeric || undefined}>
          <Cell {...props} name={name} column={at} onGo={go} />
        </td>
      ))}
      {!readOnly && (
        <td className={classes['tools']}>
          {row.aside}
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={words.removeRow(name)}
            onClick={() => onRemove(row.id)}
          >
            <X size={15} aria-hidden />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
}

interface CellProps extends RowProps {
  readonly name: string;
  readonly column: number;
  readonly onGo: (row: number, column: number) => void;
}

function Cell({ row, index, columns, column, name, root, readOnly, onChange, onPaste, onGo }: CellProps): ReactNode {
  const { label = '', placeholder = '' } = columns[column] ?? {};
  const itemKey = `${root}:${row.id}`;
  const draft = useDraft({ itemKey, value: row.cells[column] ?? '', commit: (text) => onChange(row.id, column, text) });
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    draft.onKeyDown(event);
    const step = event.nativeEvent.isComposing ? 0 : stepOf(event);
    if (step === 0) return;
    event.preventDefault();
    // An arrow stays in the table; Enter in its last row begins another.
    const isLast = !event.currentTarget.closest('tr')?.nextElementSibling;
    if (step < 0 || event.key === 'Enter' || !isLast) onGo(Math.max(0, index + step), column);
  };
  const handlePaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const table = readTable(event.clipboardData.getData('text/plain'));
    if (!table) return;
    event.preventDefault();
    onPaste(placeTable(table, { at: { row: index, column }, columns: columns.length }));
  };
  if (readOnly) return <span className={classes['said']}>{draft.value}</span>;
  const input = (
    <input
      className={classes['cell']}
      aria-label={column === 0 ? `${label}, ${words.unnamedRow(index)}` : words.cell(label, name)}
      aria-invalid={draft.invalid || undefined}
      placeholder={placeholder}
      title={draft.value}
      value={draft.value}
      onChange={draft.onChange}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
      onKeyDown={handleKeyDown}
      onPaste={handlePaste}
    />
  );
  return column === 0 ? <EditRing itemKey={itemKey}>{input}</EditRing> : input;
}

/** By how many rows a key walks. */
function stepOf({ key, shiftKey }: KeyboardEvent): -1 | 0 | 1 {
  if (key === 'ArrowUp' || (key === 'Enter' && shiftKey)) return -1;
  return key === 'ArrowDown' || key === 'Enter' ? 1 : 0;
}

function focusCell(table: HTMLTableElement | null, row: number, column: number): void {
  const input = table?.querySelectorAll<HTMLInputElement>(`tr[data-row="${row}"] input.${classes['cell']}`)[column];
  input?.focus();
  input?.select();
}
