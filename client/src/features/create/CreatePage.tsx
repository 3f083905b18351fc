import type { CreateAnswer } from '@debrief/shared/protocol/http.ts';
import { useState, type ReactNode } from 'react';
import { CreateForm, type CreateSlots } from './CreateForm.tsx';
import { InviteLinks } from './InviteLinks.tsx';

/** `/new`: the facts first, then the links for the people. */
export function CreatePage({ slots }: { readonly slots: CreateSlots }): ReactNode {
  const [created, setCreated] = useState<CreateAnswer>();
  return created ? <InviteLinks created={created} /> : <CreateForm slots={slots} onCreated={setCreated} />;
}
