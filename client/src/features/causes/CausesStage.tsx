import type { Prompt } from '@debrief/shared/domain/cause.ts';
import { can } from '@debrief/shared/domain/role.ts';
import { Lock } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useAnnounce } from '#hooks/use-announce.ts';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useCauses } from '#hooks/use-causes.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { usePeople } from '#hooks/use-people.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { useStageQuestion } from '#hooks/use-stage-question.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { StageHeading } from '#ui/StageHeading.tsx';
import classes from './CausesStage.module.css';
import { PromptDrafts } from './PromptDrafts.tsx';
import { RevealButton } from './RevealButton.tsx';
import { RevealedCauses } from './RevealedCauses.tsx';
import { useDraftBox, type Drafts } from './use-draft-box.ts';
import { words } from './words.ts';

/** Causes: everybody writes alone, then all are revealed at once and without names. */
export function CausesStage(): ReactNode {
  const question = useStageQuestion('causes');
  const prompts = useMeeting((event) => event.prompts);
  const causes = useCauses().length;
  const hasCauses = causes > 0;
  useRevealAnnouncement(causes);
  const editing = useCanEdit();
  const facilitator = usePeople().find(({ role, removed }) => role === 'facilitator' && !removed)?.name;
  const mayWrite = useMeeting(({ me }) => can(me.role, 'write-draft'));
  const drafts = useDraftBox();
  return (
    <div>
      <StageHeading question={question}>
        {hasCauses ? words.rulesRevealed : mayWrite ? words.rules(facilitator) : words.rulesToRead(facilitator)}
      </StageHeading>
      <DraftBar isAddition={hasCauses} beforeReveal={() => drafts.box.flush()} />
      {hasCauses && <RevealedCauses prompts={prompts} readOnly={!editing.allowed} />}
      <MyDrafts prompts={prompts} drafts={drafts} isAddition={hasCauses} />
    </div>
  );
}

interface DraftBarProps {
  /** Causes are on the board: what is written now comes on top. */
  readonly isAddition: boolean;
  readonly beforeReveal: () => Promise<void>;
}

/** How much has been written by all, and the reveal; nothing when the board has all of it. */
function DraftBar({ isAddition, beforeReveal }: DraftBarProps): ReactNode {
  const counts = useMeeting((event) => event.drafts);
  if (isAddition && counts.count === 0) return null;
  return (
    <div className={classes['bar']}>
      <p className={classes['counter']}>{isAddition ? words.writtenMore(counts) : words.written(counts)}</p>
      <RevealButton isAddition={isAddition} beforeReveal={beforeReveal} />
    </div>
  );
}

interface MyDraftsProps {
  readonly prompts: readonly Prompt[];
  readonly drafts: Drafts;
  /** The board is revealed; what I write now waits for the next reveal. */
  readonly isAddition: boolean;
}

function MyDrafts({ prompts, drafts: { box, cards }, isAddition }: MyDraftsProps): ReactNode {
  const area = useRef<HTMLDivElement>(null);
  const reason = useWritingReason();
  useShortcut({
    keys: 'n',
    does: words.shortcutNew,
    run: () => [...(area.current?.querySelectorAll('textarea') ?? [])].find(({ value }) => value === '')?.focus(),
  });
  if (reason !== '') return isAddition ? null : <EmptyState icon={<Lock size={20} aria-hidden />}>{reason}</EmptyState>;
  return (
    <div ref={area}>
      {isAddition && (
        <div className={classes['addition']}>
          <h2 className={classes['additionTitle']}>{words.addHeading}</h2>
          <p className={classes['hint']}>{words.addMore}</p>
        </div>
      )}
      <div className={classes['prompts']}>
        {prompts.map((prompt) => (
          <PromptDrafts
            key={prompt.id}
            prompt={prompt}
            cards={cards.filter(({ promptId }) => promptId === prompt.id)}
            box={box}
            isSubordinate={isAddition}
          />
        ))}
      </div>
      <p className={classes['hint']}>{words.keys}</p>
    </div>
  );
}

/** Why I may not write; empty when I may. Being offline is no reason: drafts wait on this device. */
function useWritingReason(): string {
  const role = useMeeting(({ me }) => me.role);
  const published = useMeeting((event) => event.published);
  if (!can(role, 'write-draft')) return words.observing;
  return published ? words.published : '';
}

/** Tells people who listen that the cards are there. */
function useRevealAnnouncement(causes: number): void {
  const announce = useAnnounce();
  const before = useRef(causes);
  useEffect(() => {
    if (before.current === 0 && causes > 0) announce(words.revealed(causes));
    before.current = causes;
  }, [announce, causes]);
}
