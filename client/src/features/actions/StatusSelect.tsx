import { ACTION_STATUSES, type ActionStatus } from '@debrief/shared/domain/action.ts';
import { ACTION_STATUS_WORDS } from '@debrief/shared/summary/words.ts';
import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { words } from './words.ts';

interface StatusSelectProps {
  readonly status: ActionStatus;
  readonly readOnly: boolean;
  readonly onChange: (status: ActionStatus) => void;
}

const options = ACTION_STATUSES.map((value) => ({ value, label: ACTION_STATUS_WORDS[value] }));

/** Where the action stands. */
export function StatusSelect({ status, readOnly, onChange }: StatusSelectProps): ReactNode {
  return (
    <Select
      withScrollArea={false}
      label={words.status}
      data={options}
      value={status}
      allowDeselect={false}
      readOnly={readOnly}
      onChange={(value) => {
        const chosen = ACTION_STATUSES.find((candidate) => candidate === value);
        if (chosen) onChange(chosen);
      }}
    />
  );
}
