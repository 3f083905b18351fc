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

/** How far away a deadline is: words, an icon and a colour. */
export function DueChip({ state, children }: { readonly state: State; readonly children: ReactNode }): ReactNode {
  const { hue, icon: Icon } = looks[state];
  return (
    <Chip hue={hue} icon={<Icon aria-hidden />}>
      {children}
    </Chip>
  );
}
