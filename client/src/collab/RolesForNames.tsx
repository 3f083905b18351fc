import type { ReactNode } from 'react';
import { NeutraliserContext, useNeutraliser } from '#hooks/use-neutraliser.ts';

/** The texts in it say roles instead of names while the postmortem is set to. */
export function RolesForNames({ children }: { readonly children: ReactNode }): ReactNode {
  return <NeutraliserContext value={useNeutraliser()}>{children}</NeutraliserContext>;
}
