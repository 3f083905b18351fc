import { factsHint } from '@debrief/shared/coach/facts.ts';
import type { TimelineEntryId } from '@debrief/shared/domain/ids.ts';
import { MessageCircleQuestion } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useSettledEventText } from '#hooks/use-settled-event-text.ts';
import classes from './RowFacts.module.css';
import { hintWords } from './words.ts';

/** Says which words of an event tell more than what happened, once its writers pause. */
export function FactsNote({ id }: { readonly id: TimelineEntryId }): ReactNode {
  const text = useSettledEventText(id);
  const hint = useMemo(() => factsHint(text), [text]);
  if (!hint) return null;
  return (
    <div className={classes['hint']}>
      <MessageCircleQuestion size={13} aria-hidden />
      <span>{hintWords.facts[hint.kind](hint.found)}</span>
    </div>
  );
}
