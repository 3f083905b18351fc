import type { Role } from '@debrief/shared/domain/role.ts';
import { ROLE_WORDS } from '@debrief/shared/summary/words.ts';

/** What the people panel says. */
export const words = {
  title: (count: number) => `People · ${count}`,
  roles: ROLE_WORDS,
  you: 'you',
  ready: 'Ready',
  typing: 'typing…',
  lookingAt: (stage: string) => `looking at ${stage}`,
  away: 'away',
  awayTitle: 'Not here now',
  readyCount: (ready: number, of: number) => `${ready} of ${of} ready to move on`,
  handQueue: 'Hands up',
  menuFor: (name: string) => `What to do with ${name}`,
  makeRole: {
    facilitator: 'Hand facilitation over',
    'note-taker': 'Make note-taker',
    attendee: 'Make attendee',
    observer: 'Make observer',
  } satisfies Record<Role, string>,
  keepRole: 'Nobody may take over facilitation',
  remove: 'Remove from the meeting',
  removeTitle: (name: string) => `Remove ${name} from the meeting?`,
  removeText: 'They are taken out at once and their link stops working for them. What they wrote stays.',
  removeConfirm: 'Remove',
  cancel: 'Cancel',
} as const;
