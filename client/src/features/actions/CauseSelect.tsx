import { Select } from '@mantine/core';
import { Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { causeLabel, type CauseGroup } from './cause-options.ts';
import classes from './ActionCard.module.css';
import { words } from './words.ts';

interface CauseSelectProps {
  readonly causeRef: string | null;
  readonly causes: readonly CauseGroup[];
  readonly readOnly: boolean;
  readonly onChange: (causeRef: string | null) => void;
}

/** Which cause the action answers; one that is gone shows as none. */
export function CauseSelect({ causeRef, causes, readOnly, onChange }: CauseSelectProps): ReactNode {
  const isKnown = causeLabel(causes, causeRef) !== undefined;
  return (
    <Select
      classNames={{ options: classes['options'] ?? '' }}
      withScrollArea={false}
      label={words.cause}
      placeholder={words.causePlaceholder}
      data={causes.map(({ group, items }) => ({ group, items: [...items] }))}
      value={isKnown ? causeRef : null}
      leftSection={<Link2 size={16} aria-hidden />}
      nothingFoundMessage={words.noCause}
      searchable
      clearable={!readOnly}
      clearButtonProps={{ 'aria-label': words.clearCause }}
      readOnly={readOnly}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      onChange={onChange}
    />
  );
}
