import type { ReactNode } from 'react';
import { Chip } from './Chip.tsx';
import type { Hue } from './hue.ts';

const hues: Readonly<Record<1 | 2 | 3 | 4 | 5, Hue>> = {
  1: 'tomato',
  2: 'orange',
  3: 'amber',
  4: 'slate',
  5: 'slate',
};

/** How bad it was: a word and a colour. */
export function SeverityChip({
  severity,
  label = `SEV ${severity}`,
  title,
}: {
  readonly severity: 1 | 2 | 3 | 4 | 5;
  /** What the workspace calls it. */
  readonly label?: string;
  /** What the level means. */
  readonly title?: string;
}): ReactNode {
  return (
    <Chip hue={hues[severity]} title={title}>
      {label}
    </Chip>
  );
}
