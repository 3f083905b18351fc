import type { CreateAnswer } from '@debrief/shared/protocol/http.ts';
import { useState, type ReactNode } from 'react';
import { CreateForm } from './CreateForm.tsx';
import { InviteLinks } from './InviteLinks.tsx';

/** `/new`: the facts first, then the links for the people. */
export function CreatePage(): ReactNode {
  const [created, setCreated] = useState<CreateAnswer>();
  return created ? <InviteLinks created={created} /> : <CreateForm onCreated={setCreated} />;
}
