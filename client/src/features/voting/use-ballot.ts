import type { ThemeId } from '@debrief/shared/domain/ids.ts';
import type { DotsByTheme } from '@debrief/shared/domain/vote.ts';
import type { VoteView } from '@debrief/shared/protocol/events.ts';
import { useState } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { dotsLeft, NO_OVERLAY, shownDots, withAnswer, withClick, withEvent, type VoteOverlay } from './vote-overlay.ts';
import { words } from './words.ts';

/** My side of an open vote. */
export interface Ballot {
  /** My dots as they are, with those that are on their way. */
  readonly dots: DotsByTheme;
  readonly left: number;
  /** Why I cannot place a dot there; empty when I can. */
  readonly whyNotAdd: (themeId: ThemeId) => string;
  readonly whyNotTake: (themeId: ThemeId) => string;
  readonly place: (themeId: ThemeId, by: 1 | -1) => void;
}

/** Places and takes back dots; the screen follows at once, and goes back when the server refuses. */
export function useBallot(vote: VoteView): Ballot {
  const command = useCommand();
  const permission = useCan('cast-vote');
  const [overlay, setOverlay] = useOverlay(vote);
  const dots = shownDots(vote.mine, overlay);
  const left = dotsLeft(dots, vote.votesPerPerson);
  const whyNotAdd = (themeId: ThemeId): string => {
    if (!permission.allowed) return permission.reason;
    if ((dots[themeId] ?? 0) >= vote.votesPerTheme) return words.themeFull(vote.votesPerTheme);
    return left === 0 ? words.noneLeft : '';
  };
  const whyNotTake = (themeId: ThemeId): string => {
    if (!permission.allowed) return permission.reason;
    return (dots[themeId] ?? 0) === 0 ? words.noneHere : '';
  };
  const place = (themeId: ThemeId, by: 1 | -1): void => {
    if ((by === 1 ? whyNotAdd(themeId) : whyNotTake(themeId)) !== '') return;
    setOverlay((now) => withClick(now, vote.mine, { themeId, by }));
    const type = by === 1 ? 'cast-vote' : 'withdraw-vote';
    void command({ type, voteId: vote.id, themeId }).then((answer) =>
      setOverlay((now) => withAnswer(now, themeId, answer.ok)),
    );
  };
  return { dots, left, whyNotAdd, whyNotTake, place };
}

type SetOverlay = (change: (now: VoteOverlay) => VoteOverlay) => void;

/** The overlay follows each event as it comes, within the same render. */
function useOverlay({ mine }: VoteView): readonly [VoteOverlay, SetOverlay] {
  const [overlay, setOverlay] = useState(NO_OVERLAY);
  const [heard, setHeard] = useState(mine);
  if (heard !== mine) {
    setHeard(mine);
    setOverlay(withEvent(overlay, mine));
  }
  return [overlay, setOverlay];
}
