import { describe, expect, test } from 'vitest';
import {
  afterSignal,
  FIRST_FACTS,
  isUnconfirmed,
  saveStateOf,
  type SaveSignal,
} from '@debrief/client/session/save-state.ts';

function after(...signals: readonly SaveSignal[]) {
  return signals.reduce(afterSignal, FIRST_FACTS);
}
const ready: SaveSignal = { type: 'ready' };
const confirmed = (upTo: number): SaveSignal => ({ type: 'confirmed', upTo });
const edited = (at: number): SaveSignal => ({ type: 'edited', at });

describe('the save pill', () => {
  test('[SAVE-1] says Saved only after the server has confirmed everything local', () => {
    expect(saveStateOf(after(ready))).toEqual({ kind: 'saving' });
    expect(saveStateOf(after(ready, confirmed(0)))).toEqual({ kind: 'saved' });
    expect(saveStateOf(after(ready, confirmed(0), edited(1), edited(2)))).toEqual({ kind: 'saving' });
    expect(saveStateOf(after(ready, confirmed(0), edited(1), edited(2), confirmed(1)))).toEqual({ kind: 'saving' });
    expect(saveStateOf(after(ready, confirmed(0), edited(1), edited(2), confirmed(2)))).toEqual({ kind: 'saved' });
  });

  test('[SAVE-1] a late answer never takes a later one back', () => {
    const facts = after(ready, edited(1), edited(2), confirmed(2), confirmed(1));
    expect(saveStateOf(facts)).toEqual({ kind: 'saved' });
  });

  test('[SAVE-2] counts keystrokes in a row as one change', () => {
    const facts = after(
      { type: 'unreachable' },
      { type: 'kept', kept: true },
      edited(0),
      edited(300),
      edited(900),
      edited(5_000),
    );
    expect(saveStateOf(facts)).toEqual({ kind: 'offline', changes: 2, kept: true });
  });

  test('[SAVE-3] a lost connection is Reconnecting, and Offline once an attempt has failed', () => {
    const lost = after(ready, confirmed(0), { type: 'kept', kept: true }, { type: 'lost' });
    expect(saveStateOf(lost)).toEqual({ kind: 'reconnecting', changes: 0, kept: true });
    const unreachable = afterSignal(lost, { type: 'unreachable' });
    expect(saveStateOf(unreachable)).toEqual({ kind: 'offline', changes: 0, kept: true });
    expect(saveStateOf(afterSignal(unreachable, { type: 'lost' }))).toEqual({
      kind: 'offline',
      changes: 0,
      kept: true,
    });
  });

  test('[SAVE-4] changes that an earlier page left on this device are unconfirmed until the server has them', () => {
    const found = after({ type: 'kept', kept: true }, { type: 'found-kept', changes: 3 });
    expect(saveStateOf(found)).toEqual({ kind: 'reconnecting', changes: 3, kept: true });
    expect(saveStateOf(afterSignal(found, ready))).toEqual({ kind: 'saving' });
    const synced = afterSignal(afterSignal(found, ready), confirmed(0));
    expect(saveStateOf(synced)).toEqual({ kind: 'saved' });
    expect(isUnconfirmed(synced)).toBe(false);
  });

  test('[SAVE-5] a refused change is Not saved, whatever else happens, until the server confirms past it', () => {
    const refused = after(ready, edited(1), { type: 'refused', reason: 'document-full' });
    expect(saveStateOf(refused)).toEqual({ kind: 'not-saved', reason: 'document-full' });
    expect(saveStateOf(afterSignal(refused, { type: 'lost' }))).toEqual({
      kind: 'not-saved',
      reason: 'document-full',
    });
    expect(saveStateOf(afterSignal(refused, confirmed(0)))).toEqual({
      kind: 'not-saved',
      reason: 'document-full',
    });
    expect(saveStateOf(afterSignal(refused, confirmed(1)))).toEqual({ kind: 'saved' });
  });

  test('[SAVE-6] says Read only to who cannot write, once all that they wrote before is saved', () => {
    const locked: SaveSignal = { type: 'read-only', reason: 'locked' };
    expect(saveStateOf(after(ready, confirmed(0), locked))).toEqual({ kind: 'read-only', reason: 'locked' });
    expect(saveStateOf(after(ready, confirmed(0), edited(1), locked))).toEqual({ kind: 'saving' });
    expect(saveStateOf(after(ready, confirmed(0), locked, { type: 'read-only', reason: undefined }))).toEqual({
      kind: 'saved',
    });
  });
});
