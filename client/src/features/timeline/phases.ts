import type { Phase, TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import { Bandage, Check, Eye, Mail, StickyNote, Users, Zap, type LucideIcon } from 'lucide-react';
import type { Hue } from '#ui/hue.ts';

/** How a phase is shown: never by its colour alone. */
export interface PhaseLook {
  readonly label: string;
  readonly meaning: string;
  readonly hue: Hue;
  readonly icon: LucideIcon;
}

export const phaseLooks: Readonly<Record<Phase, PhaseLook>> = {
  trigger: { label: 'Trigger', meaning: 'What set it off', hue: 'tomato', icon: Zap },
  detection: { label: 'Detection', meaning: 'Somebody or something noticed', hue: 'amber', icon: Eye },
  response: { label: 'Response', meaning: 'People looked into it', hue: 'iris', icon: Users },
  mitigation: { label: 'Mitigation', meaning: 'It hurt less', hue: 'violet', icon: Bandage },
  resolution: { label: 'Resolution', meaning: 'It worked again', hue: 'jade', icon: Check },
  communication: { label: 'Communication', meaning: 'Somebody was told', hue: 'cyan', icon: Mail },
  note: { label: 'Note', meaning: 'Anything else worth knowing', hue: 'slate', icon: StickyNote },
};

/**
 * The phase of a new event: that of the event before it. Notes and resolutions are only ever said by hand: figures are
 * read from them. So an event behind one goes on with what was before it.
 *
 * @param before the events above the new one, in their order
 */
export function phaseBehind(before: readonly TimelineEntry[]): Phase {
  const last = before.findLast(({ phase }) => phase !== 'note' && phase !== 'resolution');
  return last?.phase ?? 'detection';
}
