import type { PresenceUser } from '@debrief/shared/protocol/presence.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

const MAX_STATE_BYTES = 2 * 1024;
const MAX_KEYS = 16;
const MAX_DEPTH = 8;
/** A client's clock may run ahead of what we have seen by so much; far more would silence its later states. */
const MAX_CLOCK_STEP = 1000;
const CLIENT_ID_LIMIT = 2 ** 32;

/** One entry of an awareness message, not parsed. */
export interface PresenceEntry {
  readonly clientId: number;
  readonly clock: number;
  /** JSON; `null` says that this client has gone. */
  readonly json: string;
}

/** Takes an awareness message (y-protocols) apart; undefined when it is none. */
export function readPresence(states: Uint8Array): readonly PresenceEntry[] | undefined {
  try {
    const decoder = decoding.createDecoder(states);
    const entries: PresenceEntry[] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const clientId = decoding.readVarUint(decoder);
      if (clientId >= CLIENT_ID_LIMIT) return undefined;
      entries.push({ clientId, clock: decoding.readVarUint(decoder), json: decoding.readVarString(decoder) });
    }
    return entries;
  } catch {
    return undefined;
  }
}

/** Encodes entries as y-protocols does. */
export function encodePresence(entries: readonly PresenceEntry[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const { clientId, clock, json } of entries) {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, json);
  }
  return encoding.toUint8Array(encoder);
}

/** True when the clock moves on from the one that we know, but does not leap. */
export function isNextClock(clock: number, known: number | undefined): boolean {
  if (known === undefined) return clock < CLIENT_ID_LIMIT;
  return clock >= known && clock <= known + MAX_CLOCK_STEP;
}

/**
 * The state that others get to see: what the client said, with the identity that the server knows.
 *
 * @returns undefined when it is too large or not an object of plain values
 */
export function stampPresence(json: string, user: PresenceUser): string | undefined {
  if (json.length > MAX_STATE_BYTES || Buffer.byteLength(json) > MAX_STATE_BYTES) return undefined;
  const state = parseJson(json);
  if (state === null) return 'null';
  if (typeof state !== 'object' || Array.isArray(state) || !isShallow(state)) return undefined;
  if (Object.keys(state).length > MAX_KEYS) return undefined;
  return JSON.stringify({ ...state, user });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isShallow(value: unknown, depth = 1): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MAX_DEPTH || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((item) => isShallow(item, depth + 1));
}
