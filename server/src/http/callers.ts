import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieName, authorizeParticipant, findOwnParticipant, hasAccess, identifyCaller } from '#access/caller.ts';
import type { Caller, RequestIdentity } from '#access/access.ts';
import { SESSION_LIFETIME_MS } from '#access/sessions.ts';
import type { MemberId, PostmortemId } from '@debrief/shared/domain/ids.ts';
import { findMember } from '#storage/queries/members.ts';
import { findRecord } from '#storage/queries/postmortems.ts';
import type { Participant } from '#storage/queries/participants.ts';
import type { FailureLimit } from './failure-limit.ts';
import type { HttpServices } from './http-app.ts';
import { noSuchPostmortemProblem, notAllowedProblem, signInProblem } from './problem.ts';

/** A caller who is not nobody. */
type KnownCaller = Exclude<Caller, { readonly kind: 'nobody' }>;

/** Finds out who calls a route, and says no in the same words everywhere. */
export class Callers {
  readonly #services: HttpServices;
  readonly #failures: FailureLimit;
  readonly #cookieName: string;

  constructor(services: HttpServices, failures: FailureLimit) {
    this.#services = services;
    this.#failures = failures;
    this.#cookieName = cookieName(services.isHttps);
  }

  /** @throws {ProblemError} 429 for an address that guesses bearer tokens */
  async identify(request: FastifyRequest): Promise<Caller> {
    const { storage, clock } = this.#services;
    const { authorization } = request.headers;
    const now = clock.now();
    if (authorization !== undefined) this.#failures.check(request.ip, now);
    const identity: RequestIdentity = {
      cookies: request.cookies,
      authorization,
      origin: request.headers.origin,
      protocols: [],
    };
    const caller = await identifyCaller(identity, { db: storage.db, cookieName: this.#cookieName, now });
    if (authorization !== undefined && caller.kind === 'nobody') this.#failures.count(request.ip, now);
    return caller;
  }

  /** @throws {ProblemError} 401 for nobody: a member and a guest of a meeting are somebody */
  async requireKnown(request: FastifyRequest): Promise<KnownCaller> {
    const caller = await this.identify(request);
    if (caller.kind === 'nobody') throw signInProblem();
    return caller;
  }

  /** @throws {ProblemError} 401 or 403 unless a member calls */
  async requireMember(request: FastifyRequest): Promise<MemberId> {
    const caller = await this.requireKnown(request);
    if (caller.memberId === null) throw notAllowedProblem('Only members of this workspace can do this.');
    return caller.memberId;
  }

  /** @throws {ProblemError} 401 or 403 unless the owner of the workspace calls */
  async requireOwner(request: FastifyRequest): Promise<void> {
    const member = await findMember(this.#services.storage.db, await this.requireMember(request));
    if (!member?.owner) throw notAllowedProblem('Only the owner of this workspace can do this.');
  }

  /** @throws {ProblemError} 401, 403 or 404 unless the caller is in that postmortem */
  async requireParticipant(
    request: FastifyRequest,
    postmortemId: PostmortemId,
  ): Promise<{ readonly caller: KnownCaller; readonly participant: Participant }> {
    const caller = await this.requireKnown(request);
    const participant = await authorizeParticipant(this.#services.storage.db, caller, postmortemId);
    if (participant.ok) return { caller, participant: participant.value };
    throw participant.refusal === 'no-such-postmortem' ? noSuchPostmortemProblem() : notAllowedProblem();
  }

  /**
   * The caller as a reader: one of its people, or a member, who reads without being a participant.
   *
   * @throws {ProblemError} 401, 403 or 404 for anybody else
   */
  async requireReader(
    request: FastifyRequest,
    postmortemId: PostmortemId,
  ): Promise<{ readonly caller: KnownCaller; readonly participant: Participant | undefined }> {
    const { db } = this.#services.storage;
    const caller = await this.requireKnown(request);
    if (!(await findRecord(db, postmortemId))) throw noSuchPostmortemProblem();
    const participant = await findOwnParticipant(db, caller, postmortemId);
    if (participant && (await hasAccess(db, participant))) return { caller, participant };
    if (participant || caller.memberId === null) throw notAllowedProblem();
    return { caller, participant: undefined };
  }

  /** Gives the browser its session: readable by no script, sent to nobody else. */
  setSession(reply: FastifyReply, token: string, kind: keyof typeof SESSION_LIFETIME_MS): void {
    void reply.setCookie(this.#cookieName, token, {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: this.#services.isHttps,
      maxAge: SESSION_LIFETIME_MS[kind] / 1000,
    });
  }

  /** Takes the session from the browser. */
  clearSession(reply: FastifyReply): void {
    void reply.clearCookie(this.#cookieName, { path: '/', secure: this.#services.isHttps });
  }
}
