import { can } from '@debrief/shared/domain/role.ts';
import type { VoteView } from '@debrief/shared/protocol/events.ts';
import { Layers, Vote } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useAnnounce } from '#hooks/use-announce.ts';
import { useCan } from '#hooks/use-can.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { usePeople } from '#hooks/use-people.ts';
import { useStageQuestion } from '#hooks/use-stage-question.ts';
import { useThemes } from '#hooks/use-themes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { StageHeading } from '#ui/StageHeading.tsx';
import { OpenVote } from './OpenVote.tsx';
import { VoteResults } from './VoteResults.tsx';
import { VoteTerms } from './VoteTerms.tsx';
import { words } from './words.ts';

/** Dot voting: secret until the facilitator reveals the sums. */
export function VoteStage(): ReactNode {
  const question = useStageQuestion('vote');
  const vote = useMeeting((event) => event.vote);
  const mayVote = useMeeting(({ me }) => can(me.role, 'cast-vote'));
  useVoteAnnouncement(vote);
  return (
    <div>
      <StageHeading question={question}>{rulesOf(vote, mayVote)}</StageHeading>
      <VoteBody vote={vote} />
    </div>
  );
}

function rulesOf(vote: VoteView | null, mayVote: boolean): string {
  if (vote === null) return words.secret;
  if (vote.status !== 'open') return words.resultLead;
  return mayVote ? words.terms(vote.votesPerPerson, vote.votesPerTheme) : words.observing;
}

function VoteBody({ vote }: { readonly vote: VoteView | null }): ReactNode {
  if (vote?.status === 'open') return <OpenVote key={vote.id} vote={vote} />;
  if (vote?.results) return <VoteResults vote={vote} results={vote.results} />;
  return <NoVoteYet />;
}

function NoVoteYet(): ReactNode {
  const canOpen = useCan('open-vote').allowed;
  const hasThemes = useThemes().length > 0;
  const facilitator = usePeople().find(({ role, removed }) => role === 'facilitator' && !removed)?.name;
  if (!hasThemes) {
    return (
      <EmptyState icon={<Layers size={20} aria-hidden />} title={words.nothingTitle}>
        {words.nothing}
      </EmptyState>
    );
  }
  if (canOpen) return <VoteTerms title={words.setUpTitle} hint={words.setUpHint} submit={words.open} />;
  return (
    <EmptyState icon={<Vote size={20} aria-hidden />} title={words.waitingTitle}>
      {words.waiting(facilitator)}
    </EmptyState>
  );
}

/** Tells people who listen when the vote opens and what came out. */
function useVoteAnnouncement(vote: VoteView | null): void {
  const announce = useAnnounce();
  const themes = useThemes();
  const status = vote?.status;
  const before = useRef(status);
  const winner = themes.find(({ id }) => id === vote?.results?.[0]?.themeId)?.label ?? words.gone;
  useEffect(() => {
    if (before.current !== status && status === 'open') announce(words.opened);
    if (before.current === 'open' && status === 'closed') announce(words.closed(winner));
    before.current = status;
  }, [announce, status, winner]);
}
