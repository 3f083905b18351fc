import rateLimit from '@fastify/rate-limit';
import type { HttpApp } from './http-app.ts';
import { ProblemError } from './problem.ts';

/** For routes that anybody may call without an account: far above what a company behind one address needs. */
export const routeLimit = { rateLimit: { max: 600, timeWindow: '1 minute' } };

/** Makes {@link routeLimit} work: without it in its config, a route has no limit. */
export async function addRouteLimits(app: HttpApp): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      new ProblemError(429, {
        code: 'too-many-requests',
        detail: 'Too many requests from this address. Wait a minute and try again.',
        retryAfterSeconds: Math.ceil(ttl / 1000),
      }),
  });
}
