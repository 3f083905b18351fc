import { createHash } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { HttpApp, HttpServices } from './http-app.ts';

const yearSeconds = 365 * 24 * 60 * 60;

/**
 * Only our own scripts run, nobody frames us, and no address of ours goes out in a Referer.
 *
 * Styles may be inline: Mantine, Tiptap and React Flow write style elements at run time. A script may not, except those
 * that the page came with, which are known by their hash.
 *
 * @param page - the client's index.html, or undefined when it has not been built
 */
export async function sendSecurityHeaders(
  app: HttpApp,
  services: Pick<HttpServices, 'isHttps' | 'ownOrigins'>,
  page: string | undefined,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...inlineScriptHashes(page ?? '')],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        connectSrc: ["'self'", () => services.ownOrigins().map(toSocketOrigin).join(' ')],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: services.isHttps && { maxAge: yearSeconds, includeSubDomains: false },
  });
}

function toSocketOrigin(origin: string): string {
  return origin.replace(/^http/u, 'ws');
}

/** As the policy writes them: `'sha256-…'`. */
export function inlineScriptHashes(page: string): readonly string[] {
  return [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gu)].map(([, script]) => {
    return `'sha256-${createHash('sha256')
      .update(script ?? '')
      .digest('base64')}'`;
  });
}
