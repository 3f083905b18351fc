import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useServerNow } from '#hooks/use-server-now.ts';
import { Chip } from '#ui/Chip.tsx';
import type { Hue } from '#ui/hue.ts';
import { dueState, localDay, type DueState } from './due-words.ts';
import { words } from './words.ts';

interface DueFieldProps {
  readonly dueOn: string | null;
  readonly readOnly: boolean;
  readonly onChange: (dueOn: string | null) => void;
}

const dueHues: Readonly<Record<Exclude<DueState['kind'], 'none'>, Hue>> = {
  overdue: 'tomato',
  today: 'amber',
  soon: 'slate',
  later: 'slate',
};

/** Until when; what is late says so in words. */
export function DueField({ dueOn, readOnly, onChange }: DueFieldProps): ReactNode {
  const serverNow = useServerNow();
  const state = dueState(dueOn, localDay(new Date(serverNow())));
  const hint = readOnly ? undefined : words.dueHint;
  return (
    <TextInput
      type="date"
      label={words.due}
      description={state.kind === 'none' ? hint : <Chip hue={dueHues[state.kind]}>{state.words}</Chip>}
      inputWrapperOrder={['label', 'input', 'description']}
      descriptionProps={{ component: 'div' }}
      value={dueOn ?? ''}
      max="9999-12-31"
      readOnly={readOnly}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}
