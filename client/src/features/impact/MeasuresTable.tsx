import type { ImpactMeasure } from '@debrief/shared/domain/impact.ts';
import type { ReactNode } from 'react';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { EditableGrid } from './EditableGrid.tsx';
import type { PastedCell } from './paste.ts';
import type { ImpactEdits } from './use-impact-edits.ts';
import { words } from './words.ts';

type Change = Partial<Omit<ImpactMeasure, 'id' | 'order'>>;

const fields = ['name', 'baseline', 'during', 'after'] as const;
const columns = fields.map((field) => ({
  label: words.measureColumns[field],
  placeholder: words.measurePlaceholders[field],
  numeric: field !== 'name',
}));

/** What was measured before, during and after. */
export function MeasuresTable({
  readOnly,
  edits,
}: {
  readonly readOnly: boolean;
  readonly edits: ImpactEdits;
}): ReactNode {
  const measures = useDocumentState((state) => state.measures.rows);
  const paste = (cells: readonly PastedCell[]): void => {
    const byRow = Map.groupBy(cells, ({ row }) => row);
    const changeAt = (row: number): Change =>
      Object.assign({}, ...(byRow.get(row) ?? []).map(({ column, text }) => changeOf(column, text)));
    const rows = [...byRow.keys()];
    edits.writeMeasures({
      rows: measures,
      changes: rows.flatMap((row) => {
        const measure = measures[row];
        return measure ? [{ id: measure.id, change: changeAt(row) }] : [];
      }),
      added: rows.filter((row) => row >= measures.length).map(changeAt),
    });
  };
  return (
    <EditableGrid
      label={words.measures}
      root="measures"
      columns={columns}
      rows={measures.map((measure) => ({ id: measure.id, cells: fields.map((field) => measure[field]) }))}
      readOnly={readOnly}
      addLabel={words.addMeasure}
      onAdd={() => void edits.writeMeasures({ rows: measures, changes: [], added: [{}] })}
      onChange={(id, column, text) => {
        edits.writeMeasures({ rows: measures, added: [], changes: [{ id, change: changeOf(column, text) }] });
        return true;
      }}
      onPaste={paste}
      onRemove={(id) => {
        const measure = measures.find((candidate) => candidate.id === id);
        if (measure) edits.removeMeasure(measure);
      }}
    />
  );
}

function changeOf(column: number, text: string): Change {
  const field = fields[column];
  return field === undefined ? {} : { [field]: text.trim() };
}
