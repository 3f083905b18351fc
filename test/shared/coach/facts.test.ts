import { factsHint } from '@debrief/shared/coach/facts.ts';
import { GITLAB_TIMELINE } from '@debrief/shared/templates/gitlab-2017-timeline.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  ['He should have done it sooner', 'should have done'],
  ['This could have been caught', 'could have been caught'],
  ['The alarm should probably have fired', 'should probably have fired'],
  ['It shouldn’t have reached production', 'shouldn’t have reached'],
  ['If Chen had checked the dashboard, nothing would be lost', 'If Chen had checked'],
  ['if only there were a lock', 'if only'],
])('[COACH-1] %j tells what did not happen', (text, found) => {
  expect(factsHint(text)).toEqual({ kind: 'counterfactual', found });
});

test.each([
  ['Root cause: human error', 'human error'],
  ['The wrong table is deleted by mistake', 'by mistake'],
  ['Sam forgot to run the migration', 'forgot to'],
  ['That was Bob’s fault', 'Bob’s fault'],
  ['Nobody bothered to read the alert', 'Nobody bothered to'],
  ['Obviously nobody looked', 'Obviously'],
])('[COACH-1] %j judges', (text, found) => {
  expect(factsHint(text)).toEqual({ kind: 'judgement', found });
});

test.each([
  '',
  'The pod failed to start, the header was ignored',
  'A page fault; segmentation fault in worker 3; lazy loading is off',
  'The on-call engineer restarts the queue workers',
  'If the pool has no connection, requests wait',
  'The team had to restart, and would not have it otherwise? No.',
  'We should roll back, says Chen',
  'Each service should have a lock and could have errors',
])('[COACH-1] %j tells facts', (text) => {
  expect(factsHint(text)?.kind).toBeUndefined();
});

test('[COACH-1] the example tells facts', () => {
  expect(GITLAB_TIMELINE.map(({ text }) => factsHint(text)).filter(Boolean)).toEqual([]);
});

test('[COACH-1] no text takes time that grows with its square, and what is found is in it', () => {
  for (const piece of ['should have ', 'if a had ', 'if only', 'aé', 'if aaaaaaaaaaaaaa ', 'should really ']) {
    const text = piece.repeat(200_000 / piece.length);
    expect(text).toContain(factsHint(text)?.found ?? '');
  }
  const word = fc.constantFrom(
    'should',
    'have',
    'been',
    'if',
    'only',
    'had',
    'Bob’s',
    'fault',
    'forgot',
    'to',
    'x',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(' ');
      expect(text).toContain(factsHint(text)?.found ?? '');
    }),
  );
});
