import type { Severity } from './severity.ts';

/** What somebody answered to the two questions and the check before them; undefined: not yet. */
export interface WorthAnswers {
  /** The incident still goes on. */
  readonly open: boolean | undefined;
  /** Severe or frequent enough that what is learnt would be worked on. */
  readonly prioritised: boolean | undefined;
  /** It took a response, or could come back. */
  readonly response: boolean | undefined;
  readonly aim: WorthAim | undefined;
}

/** What the meeting is wanted for. */
export type WorthAim = 'learn' | 'hold-accountable';

/**
 * `yes`, `no` and `not-yet` are advice and stop nobody. `not-yet`: the incident is still open.
 * `unsure`: not all has been answered.
 */
export type WorthAdvice =
  | { readonly kind: 'unsure' }
  | { readonly kind: 'yes'; readonly reason: 'both' | 'prioritised' | 'response' }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'no'; readonly reason: 'trivial' | 'blame' };

/** Nothing has been answered yet. */
export const NO_ANSWERS: WorthAnswers = {
  open: undefined,
  prioritised: undefined,
  response: undefined,
  aim: undefined,
};

/**
 * Whether this incident deserves a postmortem now. An aim to blame is stopped first, for no incident makes that one
 * useful; then the incident that goes on, for its people are needed there; then what nobody would act on.
 */
export function worthOf({ open, prioritised, response, aim }: WorthAnswers): WorthAdvice {
  if (aim === 'hold-accountable') return { kind: 'no', reason: 'blame' };
  if (open === true) return { kind: 'not-yet' };
  if (open === undefined || prioritised === undefined || response === undefined) return { kind: 'unsure' };
  if (prioritised && response) return { kind: 'yes', reason: 'both' };
  if (prioritised) return { kind: 'yes', reason: 'prioritised' };
  return response ? { kind: 'yes', reason: 'response' } : { kind: 'no', reason: 'trivial' };
}

/** What was said, and what goes without saying: an incident of the two worst levels is severe enough. */
export function withSuggestions(said: WorthAnswers, severity: Severity): WorthAnswers {
  return { ...said, prioritised: said.prioritised ?? (severity <= 2 ? true : undefined) };
}
