import { whyNot } from '@debrief/shared/domain/role.ts';
import type { ReadOnlyReason } from '#stores/connection-store.ts';
import { readOnlyReason } from '#session/read-only.ts';
import { ALLOWED, refusedBecause, type Permission } from './permission.ts';
import { useMeeting } from './use-meeting.ts';

const words: Readonly<Record<ReadOnlyReason, Permission>> = {
  observer: refusedBecause(whyNot('edit-document')),
  locked: refusedBecause('The facilitator has locked the document. You can read along.'),
  published: refusedBecause('This postmortem is published. Reopen it to change anything.'),
};

/** Whether I may edit the shared document now; offline I may, the edits are kept and merged. */
export function useCanEdit(): Permission {
  const reason = useMeeting(readOnlyReason);
  return reason === undefined ? ALLOWED : words[reason];
}
