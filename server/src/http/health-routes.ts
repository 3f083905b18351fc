import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { HttpApp, HttpServices } from './http-app.ts';

/** For whoever watches the server. */
export function addHealthRoutes(app: HttpApp, { storage, version }: HttpServices): void {
  app.get('/healthz', () => ({ status: 'ok', version }));

  app.get('/readyz', async (request, reply) => {
    const isStored = await storage.db
      .selectFrom('workspace')
      .select('id')
      .executeTakeFirst()
      .then(() => true)
      .catch((error: unknown) => {
        request.log.error(error);
        return false;
      });
    const dependencies = { storage: isStored ? 'ok' : 'failed' };
    return reply.code(isStored ? 200 : 503).send({ status: isStored ? 'ok' : 'failed', version, dependencies });
  });
}

/** Prometheus text at /metrics: the process, and what requests take. */
export function addMetrics(app: HttpApp): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'debrief_http_request_seconds',
    help: 'Time from a request to its answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode };
    seconds.observe(labels, reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
  app.addHook('onClose', async () => registry.clear());
}
