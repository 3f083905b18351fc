import { must } from '@debrief/shared/lang/must.ts';
import { useContext } from 'react';
import type { Session } from '#session/session.ts';
import { SessionContext } from './session-context.ts';

/** This tab's session. @throws {Error} outside a meeting */
export function useSession(): Session {
  return must(useContext(SessionContext), 'a session around this component');
}
