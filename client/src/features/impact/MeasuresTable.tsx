import type { ImpactMeasure } from '@debrief/shared/domain/impact.ts';
import type { ReactNode } from 'react';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { EditableGrid } from './EditableGrid.tsx';
import { pastedRows } from './paste.ts';
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
  return (
    <EditableGrid
      label={words.measures}
      root="measures"
      columns={columns}
      rows={measures.map((measure) => ({ id: measure.id, cells: fields.map((field) => measure[field]) }))}
      readOnly={readOnly}
      addLabel={words.addMeasure}
      onAdd={() => edits.writeMeasures({ changes: [], added: [{}] }, measures)}
      onChange={(id, column, text) => {
        edits.writeMeasures({ changes: [{ id, change: changeOf(column, text) }], added: [] }, measures);
        return true;
      }}
      onPaste={(cells) => edits.writeMeasures(pastedRows(cells, { rows: measures, changeOf }), measures)}
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
