import { uniqueLabels } from '@debrief/shared/domain/labels.ts';
import { MAX_LABELS, MAX_NAME_LENGTH } from '@debrief/shared/domain/postmortem.ts';
import { TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface LabelsFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: readonly string[];
  /** What others have used, the most used first. */
  readonly suggestions: readonly string[];
  readonly disabled?: boolean;
  readonly onChange: (labels: readonly string[]) => void;
}

/** Several words: typed and ended with Enter or a comma, or chosen from what is in use. */
export function LabelsField({
  label,
  placeholder,
  value,
  suggestions,
  disabled,
  onChange,
}: LabelsFieldProps): ReactNode {
  return (
    <TagsInput
      label={label}
      description={disabled ? undefined : 'Enter or a comma ends each.'}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={value.length === 0 && !disabled ? placeholder : ''}
      data={[...suggestions]}
      value={[...value]}
      maxTags={MAX_LABELS}
      maxDropdownHeight={220}
      limit={30}
      splitChars={[',', ';']}
      acceptValueOnBlur
      disabled={disabled ?? false}
      comboboxProps={{ withinPortal: true }}
      onChange={(labels) => onChange(uniqueLabels(labels.map((text) => text.slice(0, MAX_NAME_LENGTH))))}
    />
  );
}
