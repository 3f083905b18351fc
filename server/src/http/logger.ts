import type { Writable } from 'node:stream';
import { pino, type Logger } from 'pino';

/** Lines of JSON. Should a request's headers ever be logged, its secrets are not among them. */
export function createLogger(level: string, destination?: Writable): Logger {
  const options = { level, redact: ['req.headers.authorization', 'req.headers.cookie'] };
  return destination ? pino(options, destination) : pino(options);
}
