import type { Phase, TimelineEntry } from '@debrief/shared/domain/timeline.ts';
import {
  ArrowRightLeft,
  Bandage,
  Check,
  ClipboardList,
  Eraser,
  Eye,
  Fence,
  FlaskConical,
  Hammer,
  Mail,
  Rocket,
  RotateCcw,
  Search,
  Split,
  StickyNote,
  Users,
  Waypoints,
  Zap,
  type LucideIcon,
} from 'lucide-react';
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
  investigation: { label: 'Investigation', meaning: 'People looked for what was behind it', hue: 'blue', icon: Search },
  containment: { label: 'Containment', meaning: 'It could not spread any further', hue: 'orange', icon: Fence },
  mitigation: { label: 'Mitigation', meaning: 'It hurt less', hue: 'violet', icon: Bandage },
  eradication: { label: 'Eradication', meaning: 'What got in was taken out', hue: 'crimson', icon: Eraser },
  recovery: { label: 'Recovery', meaning: 'It was brought back, step by step', hue: 'grass', icon: RotateCcw },
  resolution: { label: 'Resolution', meaning: 'It worked again', hue: 'jade', icon: Check },
  planning: { label: 'Planning', meaning: 'What was meant to happen', hue: 'blue', icon: ClipboardList },
  decision: { label: 'Decision', meaning: 'Somebody chose a way', hue: 'violet', icon: Split },
  build: { label: 'Build', meaning: 'It was made', hue: 'iris', icon: Hammer },
  test: { label: 'Test', meaning: 'It was tried', hue: 'amber', icon: FlaskConical },
  launch: { label: 'Launch', meaning: 'It went out', hue: 'orange', icon: Rocket },
  handover: { label: 'Handover', meaning: 'It changed hands', hue: 'brown', icon: ArrowRightLeft },
  deviation: { label: 'Deviation', meaning: 'It went another way than planned', hue: 'tomato', icon: Waypoints },
  communication: { label: 'Communication', meaning: 'Somebody was told', hue: 'cyan', icon: Mail },
  note: { label: 'Note', meaning: 'Anything else worth knowing', hue: 'slate', icon: StickyNote },
};

/**
 * The phase of a new event: that of the event before it. Notes and resolutions are only ever said by hand: figures are
 * read from them. So an event behind one goes on with what was before it. The first one is a detection, where the
 * incident's type has one.
 *
 * @param before the events above the new one, in their order
 * @param offered the phases of the incident's type
 */
export function phaseBehind(before: readonly Pick<TimelineEntry, 'phase'>[], offered: readonly Phase[]): Phase {
  const last = before.findLast(({ phase }) => phase !== 'note' && phase !== 'resolution');
  return last?.phase ?? (offered.includes('detection') ? 'detection' : (offered[0] ?? 'note'));
}

/** The phases of the incident's type, and the one that the event has. */
export function phasesToOffer(phases: readonly Phase[], current: Phase): readonly Phase[] {
  return phases.includes(current) ? phases : [...phases, current];
}
