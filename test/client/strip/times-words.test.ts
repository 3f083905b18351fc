import { timesWords } from '@debrief/client/features/strip/words.ts';
import { incidentTimes } from '@debrief/shared/domain/incident-times.ts';
import { NO_KEY_TIMES } from '@debrief/shared/domain/postmortem.ts';
import { expect, test } from 'vitest';

test('[DER-4] each time that follows from the moments says what it is counted from; others are not told', () => {
  const at = (time: string): string => `2026-11-20T${time}:00Z`;
  const known = {
    started: at('10:00'),
    detected: at('10:05'),
    responded: at('10:15'),
    mitigated: null,
    resolved: at('12:00'),
  };
  expect(timesWords(incidentTimes(known, []))).toBe(
    'Detected after 5 min · acknowledged 10 min after detection · resolved after 2 h',
  );
  expect(timesWords(incidentTimes({ ...known, started: null, detected: null }, []))).toBe('');
  expect(timesWords(incidentTimes(NO_KEY_TIMES, []))).toBe('');
});
