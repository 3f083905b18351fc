import type { Prompt } from '@debrief/shared/domain/cause.ts';
import type { DraftId } from '@debrief/shared/domain/ids.ts';
import { useRef, useState, type ReactNode } from 'react';
import { useToast } from '#hooks/use-toast.ts';
import type { DraftBox } from './draft-box.ts';
import { draftCard, newDraftEntry, type DraftCard } from './draft-entry.ts';
import { DraftField } from './DraftField.tsx';
import classes from './PromptDrafts.module.css';
import { newDraftId } from './use-draft-box.ts';
import { words } from './words.ts';

interface PromptDraftsProps {
  readonly prompt: Prompt;
  /** My drafts under this prompt. */
  readonly cards: readonly DraftCard[];
  readonly box: DraftBox;
  /** It stands under a heading of its own. */
  readonly isSubordinate: boolean;
}

/** My private cards under one question, and always an empty one to write the next on. */
export function PromptDrafts({ prompt, cards, box, isSubordinate }: PromptDraftsProps): ReactNode {
  const Heading = isSubordinate ? 'h3' : 'h2';
  const list = useRef<HTMLUListElement>(null);
  const shown = useWithBlankCard(prompt, cards);
  const remove = useRemove(box);
  const focusNext = (index: number): void => list.current?.querySelectorAll('textarea')[index + 1]?.focus();
  const handleLeave = (card: DraftCard): void => {
    box.leave(card.fieldId);
    if (card.state === 'blank') box.remove(card.draftId);
    else void box.flush();
  };
  return (
    <section className={classes['prompt']} aria-labelledby={`prompt-${prompt.id}`}>
      <Heading id={`prompt-${prompt.id}`} className={classes['title']}>
        {prompt.title}
      </Heading>
      <ul ref={list} className={classes['list']}>
        {shown.map((card, index) => (
          <li key={card.fieldId}>
            <DraftField
              {...card}
              label={
                card.state === 'blank' ? words.newDraftLabel(prompt.title) : words.draftLabel(prompt.title, index + 1)
              }
              placeholder={words.placeholderFor(prompt)}
              onChange={(text) => box.write({ draftId: card.draftId, promptId: prompt.id, text })}
              onRemove={() => remove(card)}
              onDone={() => focusNext(index)}
              onEnter={() => box.enter(card.fieldId)}
              onLeave={() => handleLeave(card)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The empty card keeps its id, and so its focus, when the first letter makes it a draft. */
function useWithBlankCard(prompt: Prompt, cards: readonly DraftCard[]): readonly DraftCard[] {
  const [blankId, setBlankId] = useState<DraftId>(newDraftId);
  if (cards.some(({ draftId }) => draftId === blankId)) setBlankId(newDraftId());
  if (cards.some(({ state }) => state === 'blank')) return cards;
  return [...cards, draftCard(newDraftEntry({ draftId: blankId, promptId: prompt.id, text: '' }))];
}

function useRemove(box: DraftBox): (card: DraftCard) => void {
  const toast = useToast();
  return ({ promptId, text, draftId }) => {
    box.remove(draftId);
    // A new id: the old one may still be on its way to be deleted.
    const bringBack = (): void => box.write({ draftId: newDraftId(), promptId, text });
    toast({ text: words.removed, tone: 'ok', forMs: 10_000, action: { label: words.undo, run: bringBack } });
  };
}
