import cookie from '@fastify/cookie';
import swagger from '@fastify/swagger';
import { fastify, LogController, type FastifyBaseLogger } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { Callers } from './callers.ts';
import { readPage, serveClient } from './client-files.ts';
import { answerError, answerErrors } from './error-handling.ts';
import { addExportRoutes } from './export-routes.ts';
import { FailureLimit } from './failure-limit.ts';
import { refuseForeignPages } from './foreign-pages.ts';
import { addCalendarRoute } from './calendar-route.ts';
import { addHealthRoutes, addMetrics } from './health-routes.ts';
import type { HttpApp, HttpServices } from './http-app.ts';
import { addImageRoutes } from './image-routes.ts';
import { addHookRoutes } from './hook-routes.ts';
import { addIngestRoutes } from './ingest-routes.ts';
import { addJoinRoutes } from './join-routes.ts';
import { addMailRoute } from './mail-route.ts';
import { addMeetingRoutes } from './meeting-routes.ts';
import { addMemberRoutes } from './member-routes.ts';
import { addPreparationRoute } from './preparation-route.ts';
import { addPostmortemRoutes } from './postmortem-routes.ts';
import { addRelatedRoute } from './related-routes.ts';
import { addSettingsRoutes } from './settings-routes.ts';
import { addRouteLimits } from './route-limit.ts';
import { sendSecurityHeaders } from './security-headers.ts';
import { addSignInRoutes } from './sign-in-routes.ts';
import { addTemplateRoutes } from './template-routes.ts';

const maxBodyBytes = 64 * 1024;

/** How the server is run, as far as HTTP has to know. */
export interface HttpOptions {
  readonly services: HttpServices;
  readonly logger: FastifyBaseLogger;
  /** The client's `dist`; without one there are no pages, only the API. */
  readonly clientDir: string;
  /** Whose word is taken for the address of a request: a proxy's, or nobody's. */
  readonly trustProxy: boolean | string;
}

/** The HTTP side of the server, not listening yet; the sync socket joins it as a plugin. */
export async function createHttp({ services, logger, clientDir, trustProxy }: HttpOptions): Promise<HttpApp> {
  const app: HttpApp = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxBodyBytes,
    trustProxy,
    // A browser keeps its connection open; closing must not wait for it.
    forceCloseConnections: true,
    // What fastify refuses before any route is chosen, e.g. an address that cannot be decoded.
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  await sendSecurityHeaders(app, services, readPage(clientDir));
  await app.register(cookie);
  await addRouteLimits(app);
  refuseForeignPages(app, services);
  await describeApi(app, services.version);
  addRoutes(app, services);
  await serveClient(app, clientDir);
  return app;
}

async function describeApi(app: HttpApp, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: { info: { title: 'Debrief', version } },
    transform: jsonSchemaTransform,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
}

function addRoutes(app: HttpApp, services: HttpServices): void {
  const failures = new FailureLimit();
  const callers = new Callers(services, failures);
  addMetrics(app);
  // As a plugin: routes are described from where swagger has been registered before them.
  void app.register(async (routes: HttpApp) => {
    addHealthRoutes(routes, services);
    addSignInRoutes(routes, { services, callers, failures });
    addMemberRoutes(routes, services, callers);
    addJoinRoutes(routes, { services, callers, failures });
    addPostmortemRoutes(routes, services, callers);
    addRelatedRoute(routes, services, callers);
    addSettingsRoutes(routes, services, callers);
    addMeetingRoutes(routes, services, callers);
    addPreparationRoute(routes, services, callers);
    addMailRoute(routes, services.mailings, callers);
    addCalendarRoute(routes, services, callers);
    addTemplateRoutes(routes, services, callers);
    addExportRoutes(routes, services, callers);
    addImageRoutes(routes, services, callers);
    // Counted apart: a program that goes on sending to a revoked address must not keep people out who share its own.
    addHookRoutes(routes, { services, callers, failures: new FailureLimit() });
    // In a scope of its own: it alone takes files.
    void routes.register(async (scope: HttpApp) => addIngestRoutes(scope, services, callers));
  });
}
