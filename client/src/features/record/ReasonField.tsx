import { MAX_REASON_LENGTH } from '@debrief/shared/domain/postmortem.ts';
import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDraft } from './use-draft.ts';

interface ReasonFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (reason: string) => Promise<boolean>;
}

/** Why something is as it is; kept when the field is left. */
export function ReasonField({ label, description, placeholder, value, onChange }: ReasonFieldProps): ReactNode {
  const draft = useDraft(value, onChange);
  return (
    <Textarea
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={placeholder}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={MAX_REASON_LENGTH}
      value={draft.value}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={() => void draft.commit()}
      onKeyDown={draft.handleKeyDown}
    />
  );
}
