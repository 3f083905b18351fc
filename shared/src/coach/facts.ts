/** Words in an event that tell more than what happened. */
export interface FactsHint {
  /** `counterfactual`: what did not happen. `judgement`: how good somebody was. */
  readonly kind: 'counterfactual' | 'judgement';
  /** As they stand in the text. */
  readonly found: string;
}

/** How participles end, and those that end otherwise: `should have a lock` is no reproach. */
const PARTICIPLE = String.raw`(?:\p{L}{1,40}(?:ed|en|wn|ght)|done|gone|made|had|found|kept|told|run|come|held|left|lost|met|put|read|set|sent|cut)\b`;
/** What ought to have been. Source: features.md 45. */
const COUNTERFACTUAL = new RegExp(
  String.raw`\b(?:should|could|would|ought to|might)(?:n['’]t| not)? (?:\p{L}{1,20} )?have (?:been \p{L}{1,40}|${PARTICIPLE})|\bif (?:only )?[\p{L}\p{N} ]{1,30} had (?:not )?${PARTICIPLE}|\bif only\b`,
  'iu',
);

/**
 * Words that judge people. Only those that systems do not have: a page fault, a lazy load, a pod that failed to start
 * and a header that is ignored are facts.
 */
const JUDGEMENT =
  /\b(?:human error|by mistake|careless(?:ly)?|negligent(?:ly)?|sloppy|sloppily|stupid(?:ly)?|incompetent|foolish(?:ly)?|(?:did(?:n['’]t| not)|nobody|no one) bother(?:ed)? to|forgot to|neglected to|\p{L}{1,40}['’]s fault|to blame|should know better)\b|\bobviously\b/iu;

/** What in the words of an event is no fact; undefined when all of it may be one. It is a question, never a refusal. */
export function factsHint(text: string): FactsHint | undefined {
  const counterfactual = COUNTERFACTUAL.exec(text)?.[0];
  if (counterfactual !== undefined) return { kind: 'counterfactual', found: counterfactual };
  const judgement = JUDGEMENT.exec(text)?.[0];
  return judgement === undefined ? undefined : { kind: 'judgement', found: judgement };
}
