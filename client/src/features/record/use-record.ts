import type { PostmortemRecord } from '@debrief/shared/domain/postmortem.ts';
import type { CommandOf } from '@debrief/shared/protocol/commands.ts';
import { useCallback } from 'react';
import type { Permission } from '#hooks/permission.ts';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useMeeting } from '#hooks/use-meeting.ts';

/** Fields of the record with their new values. */
export type RecordFields = Omit<CommandOf<'change-record'>, 'type' | 'commandId'>;

interface EditableRecord {
  readonly record: PostmortemRecord;
  readonly permission: Permission;
  /** Sends the change; the record shows it when the server has accepted it. True when it has. */
  readonly change: (fields: RecordFields) => Promise<boolean>;
}

/** The record, whether I may change it, and how. */
export function useRecord(): EditableRecord {
  const record = useMeeting((event) => event.record);
  const permission = useCan('edit-record');
  const command = useCommand();
  const change = useCallback(
    async (fields: RecordFields) => (await command({ type: 'change-record', ...fields })).ok,
    [command],
  );
  return { record, permission, change };
}
