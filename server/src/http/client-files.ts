import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { chooseEncoding, CompressedAssets } from './compressed-assets.ts';
import { answerNotFound } from './error-handling.ts';
import type { HttpApp } from './http-app.ts';

/** The built client's page, or undefined when it has not been built. */
export function readPage(clientDir: string): string | undefined {
  const file = join(clientDir, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

const keptForEver = 'public, max-age=31536000, immutable';

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
      // The build leaves its own notes in a folder with a dot.
      dotfiles: 'ignore',
      cacheControl: false,
      setHeaders: (reply, path) => {
        void reply.header('cache-control', path.includes('/assets/') ? keptForEver : 'no-cache');
      },
    });
    serveAssets(app, clientDir);
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (!isBuilt || !wantsPage || serverPaths.test(path)) return answerNotFound(reply);
    return reply.sendFile('index.html');
  });
}

function serveAssets(app: HttpApp, clientDir: string): void {
  const assets = new CompressedAssets(join(clientDir, 'assets'));
  app.get<{ Params: { name: string } }>('/assets/:name', { schema: { hide: true } }, async (request, reply) => {
    const { name } = request.params;
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    const asset = encoding && (await assets.find(name, encoding));
    if (!encoding || !asset) return reply.sendFile(`assets/${name}`);
    return reply
      .headers({ 'content-encoding': encoding, 'cache-control': keptForEver, vary: 'accept-encoding' })
      .type(asset.contentType)
      .send(asset.bytes);
  });
}
