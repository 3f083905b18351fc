import { MAX_VOTES_PER_PERSON } from '@debrief/shared/domain/vote.ts';
import { accept, refuse, type Outcome } from '@debrief/shared/lang/outcome.ts';

/** What stands in a field for dots; empty while somebody is about to type another number. */
export type TypedDots = number | '';

/** The dots of a vote as it is opened. */
export interface VoteTerms {
  readonly votesPerPerson: number;
  readonly votesPerTheme: number;
}

/** The terms as typed, within what a vote allows; refused while a number is missing. */
export function termsOf({
  perPerson,
  perTheme,
}: {
  readonly perPerson: TypedDots;
  readonly perTheme: TypedDots;
}): Outcome<VoteTerms, 'per-person' | 'per-theme'> {
  if (perPerson === '' || perPerson < 1) return refuse('per-person');
  if (perTheme === '' || perTheme < 1) return refuse('per-theme');
  const votesPerPerson = Math.min(perPerson, MAX_VOTES_PER_PERSON);
  return accept({ votesPerPerson, votesPerTheme: Math.min(perTheme, votesPerPerson) });
}
