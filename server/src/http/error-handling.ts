import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, type ZodFastifySchemaValidationError } from 'fastify-type-provider-zod';
import type { HttpApp } from './http-app.ts';
import { badRequestProblem, ProblemError, sendProblem } from './problem.ts';

/** What fastify itself refuses, by status. */
const codes: Readonly<Record<number, string>> = {
  400: 'bad-request',
  403: 'not-allowed',
  404: 'not-found',
  405: 'bad-request',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

/** Every error becomes problem details. What is our fault is logged, and says nothing about itself outside. */
export function answerErrors(app: HttpApp): void {
  app.setErrorHandler(answerError);
}

/** The answer to one error. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(reply, toProblem(error, request));
}

/** For a path that is not there. */
export function answerNotFound(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, new ProblemError(404, { code: 'not-found', detail: 'There is nothing at this address.' }));
}

function toProblem(error: FastifyError, request: FastifyRequest): ProblemError {
  if (error instanceof ProblemError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return toValidationProblem(error.validation[0]);
  if (error.name === 'StorageFailedError') {
    request.log.error(error);
    const detail = 'This could not be saved. Try again in a moment.';
    return new ProblemError(503, { code: 'storage-failed', detail, retryAfterSeconds: 1 });
  }
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) {
    return new ProblemError(status, { code: codes[status] ?? 'bad-request', detail: error.message });
  }
  request.log.error(error);
  return new ProblemError(500, { code: 'internal', detail: 'Something went wrong on the server. It has been logged.' });
}

function toValidationProblem(first: ZodFastifySchemaValidationError | undefined): ProblemError {
  const where = first?.instancePath.replace(/^\//u, '').replaceAll('/', '.');
  const detail = `${where ? `${where}: ` : ''}${first?.message ?? 'not what was expected'}`;
  return badRequestProblem(detail);
}
