import { can } from '@debrief/shared/domain/role.ts';
import type { MeetingEvent } from '@debrief/shared/protocol/events.ts';
import type { ReadOnlyReason } from '#stores/connection-store.ts';

/** Why this person cannot edit the document now, if they cannot. */
export function readOnlyReason({ me, published, locked }: MeetingEvent): ReadOnlyReason | undefined {
  if (!can(me.role, 'edit-document')) return 'observer';
  if (published) return 'published';
  return locked ? 'locked' : undefined;
}
