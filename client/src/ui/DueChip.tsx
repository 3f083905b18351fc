import { CalendarClock, CheckCheck, Hourglass, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Chip } from './Chip.tsx';
import type { Hue } from './hue.ts';

type State = 'ok' | 'soon' | 'overdue' | 'done';

const looks: Readonly<Record<State, { readonly hue: Hue; readonly icon: LucideIcon }>> = {
  ok: { hue: 'slate', icon: CalendarClock },
  soon: { hue: 'amber', icon: Hourglass },
  overdue: { hue: 'tomato', icon: TriangleAlert },
  done: { hue: 'jade', icon: CheckCheck },
};

interface DueChipProps {
  readonly state: State;
  /** Shown on hovering: when that is. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** How far away a deadline is: words, an icon and a colour. */
export function DueChip({ state, title, children }: DueChipProps): ReactNode {
  const { hue, icon: Icon } = looks[state];
  return (
    <Chip hue={hue} icon={<Icon aria-hidden />} title={title}>
      {children}
    </Chip>
  );
}
