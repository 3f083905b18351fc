import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Randomness } from '#access/secrets.ts';
import type { Clock } from '#clock.ts';
import type { Mailings } from '#notify/mailings.ts';
import type { Rooms } from '#rooms/rooms.ts';
import type { Storage } from '#storage/storage.ts';

/** Fastify, with bodies and parameters typed by their zod schemas. */
export type HttpApp = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What the routes work with. */
export interface HttpServices {
  readonly storage: Storage;
  readonly rooms: Rooms;
  readonly randomness: Randomness;
  readonly clock: Clock;
  /** Whether people come by https; then the cookie needs it, too. */
  readonly isHttps: boolean;
  readonly version: string;
  readonly mailings: Mailings;
  /** Base of the links that are given out, without a trailing slash. Known once the server listens. */
  publicUrl(): string;
  /** The exact origins of our own pages. Known once the server listens. */
  ownOrigins(): readonly string[];
}
