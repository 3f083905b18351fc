import { expect, test } from 'vitest';
import { afterSeen, type Absence } from '@debrief/client/features/meeting/absence.ts';
import { offlineWords } from '@debrief/client/features/meeting/words.ts';

test('[SAVE-7] going offline is said once, coming back says how many changes were brought along', () => {
  let absence: Absence | undefined;
  const news: unknown[] = [];
  const see = (save: Parameters<typeof afterSeen>[1]): void => {
    const [next, said] = afterSeen(absence, save);
    absence = next;
    if (said) news.push(said);
  };
  see({ kind: 'reconnecting', changes: 0 });
  see({ kind: 'offline', changes: 0 });
  see({ kind: 'offline', changes: 1 });
  see({ kind: 'offline', changes: 2 });
  see({ kind: 'saving' });
  see({ kind: 'saved' });
  see({ kind: 'saved' });
  expect(news).toEqual([{ kind: 'gone' }, { kind: 'back', changes: 2 }]);
});

test('[SAVE-7] a blip that came back before an attempt failed is not worth a word', () => {
  const [absence] = afterSeen(undefined, { kind: 'reconnecting', changes: 1 });
  expect(afterSeen(absence, { kind: 'saved' })).toEqual([undefined]);
});

test('[SAVE-11] who can change nothing while offline is not told to keep going', () => {
  for (const isKept of [true, false]) {
    const { shown, aloud } = offlineWords({ canWrite: false, isKept });
    for (const text of [shown, aloud]) expect(text).toMatch(/Nothing can be changed here until .* is back\.$/u);
  }
  expect(offlineWords({ canWrite: true, isKept: true }).shown).toContain('Keep going');
  expect(offlineWords({ canWrite: true, isKept: false }).shown).toContain('leave this tab open');
});
