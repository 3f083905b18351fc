import { countAlways, MANY_COOKS, missingRoles } from '@debrief/shared/domain/invitees.ts';
import type { Invitee } from '@debrief/shared/domain/preparation.ts';
import { words } from './words.ts';

/** A sentence on the list as a whole. */
export interface ListHint {
  readonly tone: 'calm' | 'warning';
  readonly text: string;
}

/** What is missing on the list, and what is too much; the most urgent first. */
export function listHints(invitees: readonly Invitee[]): readonly ListHint[] {
  if (invitees.length === 0) return [];
  const always = countAlways(invitees);
  const missing = missingRoles(invitees);
  const has = (role: Invitee['meetingRole']): boolean => invitees.some(({ meetingRole }) => meetingRole === role);
  return [
    ...(always > MANY_COOKS ? [{ tone: 'warning', text: words.tooMany(always) } as const] : []),
    ...(has('facilitator') ? [] : [{ tone: 'calm', text: words.noFacilitator } as const]),
    ...(has('note-taker') ? [] : [{ tone: 'calm', text: words.noNoteTaker } as const]),
    ...(missing.length > 0 ? [{ tone: 'calm', text: words.missing(missing) } as const] : []),
  ];
}
