import { can, whyNot, type MeetingAction } from '@debrief/shared/domain/role.ts';
import { useStore } from 'zustand';
import { ALLOWED, refusedBecause, type Permission } from './permission.ts';
import { useCanEdit } from './use-can-edit.ts';
import { useMeeting } from './use-meeting.ts';
import { useSession } from './use-session.ts';

/** What a published postmortem no longer takes until it is reopened. */
const endedByPublishing: ReadonlySet<MeetingAction> = new Set([
  'move-stage',
  'run-timer',
  'write-draft',
  'reveal-causes',
  'open-vote',
  'cast-vote',
  'close-vote',
  'lock',
  'publish',
  'edit-record',
  'prepare',
]);

/** Whether I may do this now; for edits of the document the same as {@link useCanEdit}. */
export function useCan(action: MeetingAction): Permission {
  const role = useMeeting(({ me }) => me.role);
  const published = useMeeting((event) => event.published);
  const online = useStore(useSession().stores.connection, (state) => state.online);
  const editing = useCanEdit();
  if (action === 'edit-document') return editing;
  if (!can(role, action)) return refusedBecause(whyNot(action));
  if (published && endedByPublishing.has(action))
    return refusedBecause('This postmortem is published. Reopen it to change anything.');
  // The server decides these, so they cannot wait on this device as edits can.
  if (!online && action !== 'read' && action !== 'be-present')
    return refusedBecause('You are offline. This works again when you are back.');
  return ALLOWED;
}
