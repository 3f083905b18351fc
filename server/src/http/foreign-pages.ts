import type { FastifyRequest } from 'fastify';
import { isOwnOrigin } from '#access/origins.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { ProblemError } from './problem.ts';

const readingMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const ownSites: ReadonlySet<string | undefined> = new Set([undefined, 'same-origin', 'none']);

/**
 * Refuses whatever another page makes a browser send: the cookie goes along by itself, the browser's word about where it
 * came from does, too. A bearer token does not, so whoever sends one needs no origin.
 */
export function refuseForeignPages(app: HttpApp, services: Pick<HttpServices, 'ownOrigins'>): void {
  app.addHook('onRequest', async (request) => {
    if (readingMethods.has(request.method) || request.headers.authorization !== undefined) return;
    if (isFromOwnPage(request, services.ownOrigins())) return;
    throw new ProblemError(403, {
      code: 'bad-origin',
      detail: 'This came from a page of another address. The operator sets the right one as PUBLIC_URL.',
    });
  });
}

function isFromOwnPage({ headers }: FastifyRequest, own: readonly string[]): boolean {
  if (headers.origin !== undefined) return isOwnOrigin(headers.origin, own);
  const site = headers['sec-fetch-site'];
  return typeof site !== 'object' && ownSites.has(site);
}
