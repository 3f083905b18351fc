import { expect, test } from 'vitest';
import { clockWords } from '@debrief/client/features/facilitation/clock-words.ts';
import { startedAtOf } from '@debrief/client/features/create/started-at.ts';
import { isLetter, isSingleKey, keyCaps, keysOf } from '@debrief/client/features/meeting/keys.ts';
import { tokenIn } from '@debrief/client/features/sign-in/token-in.ts';

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test('[KEY-1] a key press reads as shortcuts are written', () => {
  expect(keysOf({ ...none, key: 'h' })).toBe('h');
  expect(keysOf({ ...none, key: '?', shiftKey: true })).toBe('?');
  expect(keysOf({ ...none, key: 'Z', ctrlKey: true, shiftKey: true })).toBe('mod+shift+z');
  expect(keysOf({ ...none, key: 'z', metaKey: true })).toBe('mod+z');
  expect(keysOf({ ...none, key: 'ArrowRight', shiftKey: true })).toBe('shift+arrowright');
  expect(keysOf({ ...none, key: 'R', shiftKey: true })).toBe('shift+r');
  expect(keysOf({ ...none, key: 'R' })).toBe('r');
});

test('[KEY-2] keys without Ctrl, ⌘ or Alt are the ones that can be switched off', () => {
  expect(['h', '?', 'shift+arrowright'].map(isSingleKey)).toEqual([true, true, true]);
  expect(['mod+z', 'alt+arrowleft'].map(isSingleKey)).toEqual([false, false]);
});

test('[KEY-6] letters are what words are made of', () => {
  expect(['n', 'é', 'shift+r'].map(isLetter)).toEqual([true, true, true]);
  expect(['?', '/', '+', 'enter', 'shift+arrowright', 'mod+z'].map(isLetter)).not.toContain(true);
});

test('[KEY-3] the sheet shows a cap for each key', () => {
  expect(keyCaps('mod+shift+z')).toEqual(['Ctrl / ⌘', 'Shift', 'Z']);
  expect(keyCaps('alt+arrowleft')).toEqual(['Alt', '←']);
  expect(keyCaps('+')).toEqual(['+']);
  expect(keyCaps('-')).toEqual(['−']);
});

test('[TIME-1] the clock counts down and then up', () => {
  expect([192_000, 60_000, 9_000, 0, -40_000].map(clockWords)).toEqual(['3:12', '1:00', '0:09', '0:00', '−0:40']);
});

test('[HOME-1] a sign-in link may be pasted whole or as its token', () => {
  expect(['http://localhost:3000/sign-in#abc', '#abc', ' abc ', 'http://localhost:3000/'].map(tokenIn)).toEqual([
    'abc',
    'abc',
    'abc',
    '',
  ]);
});

test('[HOME-2] the start of an incident is read in the zone that was chosen', () => {
  expect(startedAtOf('2026-11-18T09:12', 'Europe/Berlin')).toEqual({ ok: true, value: '2026-11-18T08:12:00.000Z' });
  expect(startedAtOf('', 'Europe/Berlin')).toEqual({ ok: true, value: undefined });
});
