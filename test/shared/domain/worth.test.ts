import { SEVERITIES } from '@debrief/shared/domain/severity.ts';
import { NO_ANSWERS, withSuggestions, worthOf, type WorthAnswers } from '@debrief/shared/domain/worth.ts';
import { describe, expect, test } from 'vitest';

const answered: WorthAnswers = { open: false, prioritised: true, response: true, aim: 'learn' };
const advice = (answers: Partial<WorthAnswers>) => worthOf({ ...answered, ...answers });

describe('worth a postmortem?', () => {
  test('[WOR-1] yes when what is learnt would be worked on, or when it took a response or could come back', () => {
    expect(advice({})).toEqual({ kind: 'yes', reason: 'both' });
    expect(advice({ response: false })).toEqual({ kind: 'yes', reason: 'prioritised' });
    expect(advice({ prioritised: false })).toEqual({ kind: 'yes', reason: 'response' });
    expect(advice({ aim: undefined })).toEqual({ kind: 'yes', reason: 'both' });
  });

  test('[WOR-2] no when neither: nobody would act on it', () => {
    expect(advice({ prioritised: false, response: false })).toEqual({ kind: 'no', reason: 'trivial' });
  });

  test('[WOR-3] not yet while the incident is open, whatever else is answered', () => {
    expect(advice({ open: true })).toEqual({ kind: 'not-yet' });
    expect(advice({ open: true, prioritised: undefined, response: undefined })).toEqual({ kind: 'not-yet' });
  });

  test('[WOR-4] no when the aim is to blame, however severe it was', () => {
    expect(advice({ aim: 'hold-accountable' })).toEqual({ kind: 'no', reason: 'blame' });
    expect(advice({ aim: 'hold-accountable', open: true })).toEqual({ kind: 'no', reason: 'blame' });
  });

  test('[WOR-5] says nothing before all has been answered', () => {
    expect(worthOf(NO_ANSWERS)).toEqual({ kind: 'unsure' });
    expect(advice({ response: undefined })).toEqual({ kind: 'unsure' });
    expect(advice({ open: undefined })).toEqual({ kind: 'unsure' });
  });

  test('[WOR-6] the two worst severities count as severe enough, unless somebody says otherwise', () => {
    expect(withSuggestions({ ...NO_ANSWERS, prioritised: false }, 1).prioritised).toBe(false);
    expect(SEVERITIES.map((severity) => withSuggestions(NO_ANSWERS, severity).prioritised)).toEqual([
      true,
      true,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
