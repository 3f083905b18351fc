import type { Member } from '@debrief/shared/protocol/http.ts';
import { useEffect, useState } from 'react';
import { whoAmI } from './server-calls.ts';

/** The member who is signed in here; null for nobody, undefined until the server has said, also while it cannot. */
export function useMember(): Member | null | undefined {
  const [member, setMember] = useState<Member | null>();
  useEffect(() => {
    let isHere = true;
    void whoAmI().then((answer) => {
      if (isHere && answer.kind !== 'unreachable') setMember(answer.kind === 'ok' ? answer.value.member : null);
    });
    return () => {
      isHere = false;
    };
  }, []);
  return member;
}
