import { createContext } from 'react';
import type { Session } from '#session/session.ts';

/** The session of the meeting around a component; the app provides it. */
export const SessionContext: React.Context<Session | undefined> = createContext<Session | undefined>(undefined);
