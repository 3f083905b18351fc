import type { ImpactSegment } from '@debrief/shared/domain/impact.ts';
import { formatQuantity, parseQuantity } from '@debrief/shared/domain/quantity.ts';
import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { EditableGrid } from './EditableGrid.tsx';
import { pastedRows } from './paste.ts';
import tile from './ImpactTile.module.css';
import type { ImpactEdits } from './use-impact-edits.ts';
import { words } from './words.ts';

type Change = Partial<Omit<ImpactSegment, 'id' | 'order'>>;

const { segmentColumns: labels, segmentPlaceholders: examples } = words;
const columns = [
  { label: labels.name, placeholder: examples.name },
  { label: labels.users, placeholder: examples.users, numeric: true },
  { label: labels.percent, placeholder: examples.percent, numeric: true },
  { label: labels.words, placeholder: examples.words },
] as const;

/** The impact by parts of the users. */
export function SegmentsTable({
  readOnly,
  edits,
}: {
  readonly readOnly: boolean;
  readonly edits: ImpactEdits;
}): ReactNode {
  const segments = useDocumentState((state) => state.segments.rows);
  return (
    <EditableGrid
      label={words.segments}
      root="segments"
      columns={columns}
      rows={segments.map((segment) => ({
        id: segment.id,
        cells: cellsOf(segment),
        aside: (
          <UnstyledButton
            className={tile['estimate']}
            aria-pressed={segment.estimate}
            aria-label={words.isEstimate(segment.name || words.segments)}
            onClick={() =>
              edits.writeSegments(
                { changes: [{ id: segment.id, change: { estimate: !segment.estimate } }], added: [] },
                segments,
              )
            }
          >
            {words.estimate}
          </UnstyledButton>
        ),
      }))}
      readOnly={readOnly}
      addLabel={words.addSegment}
      onAdd={() => edits.writeSegments({ changes: [], added: [{}] }, segments)}
      onChange={(id, column, text) => {
        const change = changeOf(column, text);
        if (change) edits.writeSegments({ changes: [{ id, change }], added: [] }, segments);
        return change !== undefined;
      }}
      onPaste={(cells) => edits.writeSegments(pastedRows(cells, { rows: segments, changeOf }), segments)}
      onRemove={(id) => {
        const segment = segments.find((candidate) => candidate.id === id);
        if (segment) edits.removeSegment(segment);
      }}
    />
  );
}

function cellsOf({ name, users, percent, words: text }: ImpactSegment): readonly string[] {
  return [
    name,
    users === null ? '' : formatQuantity({ amount: users, unit: '' }, 'count'),
    percent === null ? '' : formatQuantity({ amount: percent, unit: '' }, 'percent'),
    text,
  ];
}

/** Undefined for a text that is no number where one is asked for. */
function changeOf(column: number, text: string): Change | undefined {
  const trimmed = text.trim();
  if (column === 0) return { name: trimmed };
  if (column === 3) return { words: trimmed };
  const key = column === 1 ? 'users' : 'percent';
  if (trimmed === '') return { [key]: null };
  const read = parseQuantity(trimmed, column === 1 ? 'count' : 'percent');
  return read && { [key]: read.amount, ...(read.estimate && { estimate: true }) };
}
