import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Problem } from '@debrief/shared/protocol/http.ts';

/** An answer that is a refusal: thrown by a route, sent as RFC 9457 problem details. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;

  /** @param detail - a sentence for people */
  constructor(
    status: number,
    {
      code,
      detail,
      retryAfterSeconds,
    }: { readonly code: string; readonly detail: string; readonly retryAfterSeconds?: number },
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Sends problem details; `code` is what programs go by. */
export function sendProblem(reply: FastifyReply, problem: ProblemError): FastifyReply {
  if (problem.retryAfterSeconds !== undefined) void reply.header('retry-after', problem.retryAfterSeconds);
  const body: Problem = {
    type: 'about:blank',
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    detail: problem.message,
    code: problem.code,
  };
  // As bytes: to a string fastify would add a charset, which this type does not have.
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(Buffer.from(JSON.stringify(body)));
}

/** What was sent is not what is expected. @param detail - which part, and why not */
export function badRequestProblem(detail: string): ProblemError {
  return new ProblemError(400, { code: 'bad-request', detail });
}

/** Nobody we know: sign in, or come by a link. */
export function signInProblem(): ProblemError {
  return new ProblemError(401, { code: 'sign-in', detail: 'Sign in, or open your invite link again.' });
}

/** Somebody we know, who may not. */
export function notAllowedProblem(detail = 'You do not have access to this.'): ProblemError {
  return new ProblemError(403, { code: 'not-allowed', detail });
}

/** There is none with that id. */
export function noSuchPostmortemProblem(): ProblemError {
  return new ProblemError(404, { code: 'no-such-postmortem', detail: 'There is no postmortem with this address.' });
}
