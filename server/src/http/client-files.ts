import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { answerNotFound } from './error-handling.ts';
import type { HttpApp } from './http-app.ts';

/** The built client's page, or undefined when it has not been built. */
export function readPage(clientDir: string): string | undefined {
  const file = join(clientDir, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Paths that are the server's own: there, what is not there is not a page. */
const serverPaths = /^\/(?:api|sync|healthz|readyz|metrics)(?:\/|$)/u;

/**
 * Serves the client. Its files carry their hash in their names and are kept for ever; the page itself is asked for each
 * time. Every other path that a browser opens is the page, which has the routes.
 */
export async function serveClient(app: HttpApp, clientDir: string): Promise<void> {
  const isBuilt = readPage(clientDir) !== undefined;
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: clientDir,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.includes('/assets/');
        void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (!isBuilt || !wantsPage || serverPaths.test(path)) return answerNotFound(reply);
    return reply.sendFile('index.html');
  });
}
