import type { ClientClaim } from '#storage/storage.ts';
import type { DecodedUpdate } from './decoded-update.ts';

/** What is new in an update: encoded again from the very parts that were checked, so that nobody reads anything else. */
export interface AcceptedChange {
  readonly update: Uint8Array;
  readonly parts: DecodedUpdate;
  readonly claims: readonly ClientClaim[];
  /** An upper bound for the deepest type that it brings; 0 without one. */
  readonly typeDepth: number;
}
