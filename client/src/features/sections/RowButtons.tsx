import { ActionIcon, Button } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './LiveBlock.module.css';

/** Adds a row to a list within a section. */
export function AddRow({ label, onAdd }: { readonly label: string; readonly onAdd: () => void }): ReactNode {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className={classes['add']}
      leftSection={<Plus size={15} aria-hidden />}
      onClick={onAdd}
    >
      {label}
    </Button>
  );
}

/** Takes a row away; a toast brings it back. */
export function RemoveRow({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }): ReactNode {
  return (
    <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} onClick={onRemove}>
      <X size={16} aria-hidden />
    </ActionIcon>
  );
}
