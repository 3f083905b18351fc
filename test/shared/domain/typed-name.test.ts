import { distinctName, typedName } from '@debrief/shared/domain/typed-name.ts';
import { expect, test } from 'vitest';

test('[NAM-1] what nobody sees, and what turns the direction, is taken out of a name', () => {
  expect(typedName('\u202Enna\u200B')).toBe('nna');
  expect(typedName('\u2066Ann\u2069\u00AD O\u2060ka\uFEFFfor\u061C\u200E')).toBe('Ann Okafor');
  expect(typedName('Ann\u0000\u0007\u001B Okafor\u{E0041}')).toBe('Ann Okafor');
  expect(typedName('Ann\tOkafor\r\n')).toBe('Ann Okafor');
  for (const nothing of ['\u3164', '\u115F\u1160', '\u200D', '\uFE0F', ' \u034F ', '\u200B\u200C', '\u{E0020}'])
    expect(typedName(nothing)).toBe('');
  expect(typedName('Ann\u200D \u200COkafor\u200D')).toBe('Ann Okafor');
});

test('[NAM-1] what scripts and emoji are written with stays', () => {
  for (const name of [
    'Zoë Müller-Lüdenscheidt',
    'علی\u200Cرضا',
    'क्\u200Dष',
    'עדה',
    '李雷',
    '👩\u200D💻 Ann',
    '👩🏽\u200D🚒',
    '❤\uFE0F\u200D🔥',
    '1\uFE0F\u20E3',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    '🏳\uFE0F\u200D🌈',
  ])
    expect(typedName(name)).toBe(name);
});

test('[NAM-2] who is called like somebody else gets a number', () => {
  expect(distinctName('Ann Okafor', ['Chen Wei'])).toBe('Ann Okafor');
  expect(distinctName('Ann Okafor', ['Ann Okafor'])).toBe('Ann Okafor (2)');
  expect(distinctName('ann  OKAFOR', ['Ann Okafor', 'Ann Okafor (2)'])).toBe('ann  OKAFOR (3)');
  expect(distinctName('x'.repeat(80), ['x'.repeat(80)])).toBe(`${'x'.repeat(76)} (2)`);
});
