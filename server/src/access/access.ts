import type { MemberId, ParticipantId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import type { Outcome } from '@debrief/shared/lang/outcome.ts';

/** What access needs to see of a request: no framework type, so that tests need none. */
export interface RequestIdentity {
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly authorization: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-WebSocket-Protocol`, when it is an upgrade. */
  readonly protocols: readonly string[];
}

/** Who is at the other end of a sync socket. */
export interface SocketIdentity {
  readonly participantId: ParticipantId;
  /** Hash of the session token: signing out closes its sockets. */
  readonly sessionHash: string;
  /** The ticket that was offered as a protocol and has to be echoed, or undefined for a cookie. */
  readonly protocol: string | undefined;
}

export type SocketRefusal = 'bad-origin' | 'sign-in' | 'not-allowed' | 'link-revoked' | 'no-such-postmortem';

/** The part of access that the sync socket uses. */
export interface SocketAccess {
  /** Decides an upgrade: exact Origin and session cookie, or a single-use ticket. */
  identifySocket(request: RequestIdentity, postmortemId: PostmortemId): Promise<Outcome<SocketIdentity, SocketRefusal>>;
}

/** Who calls an HTTP route. */
export type Caller =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'session'; readonly sessionHash: string; readonly memberId: MemberId | null }
  | { readonly kind: 'bearer'; readonly memberId: MemberId };
