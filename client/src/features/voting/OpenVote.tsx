import { asId, type ThemeId } from '@debrief/shared/domain/ids.ts';
import { can } from '@debrief/shared/domain/role.ts';
import type { VoteView } from '@debrief/shared/protocol/events.ts';
import { Button, Progress } from '@mantine/core';
import { Check, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useCommand } from '#hooks/use-command.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { useThemes } from '#hooks/use-themes.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { CloseVote } from './CloseVote.tsx';
import classes from './OpenVote.module.css';
import { useBallot } from './use-ballot.ts';
import { VoteCard } from './VoteCard.tsx';
import { words } from './words.ts';

/** An open vote: my dots, and how many people are done. */
export function OpenVote({ vote }: { readonly vote: VoteView }): ReactNode {
  const ballot = useBallot(vote);
  const themes = useThemes();
  const mayVote = useMeeting(({ me }) => can(me.role, 'cast-vote'));
  const byId = new Map<string, (typeof themes)[number]>(themes.map((theme) => [theme.id, theme]));
  const later = themes.filter(({ id }) => !vote.themeIds.includes(id)).length;
  return (
    <>
      <div className={classes['bar']}>
        <p className={classes['left']} role="status">
          {mayVote && words.left(ballot.left)}
        </p>
        <Finished vote={vote} />
        <CloseVote vote={vote} />
      </div>
      {mayVote && <DotKeys />}
      <ul className={classes['cards']} aria-label={words.cards}>
        {vote.themeIds.map((themeId) => (
          <VoteCard
            key={themeId}
            themeId={asId<ThemeId>(themeId)}
            theme={byId.get(themeId)}
            most={vote.votesPerTheme}
            ballot={ballot}
          />
        ))}
      </ul>
      {later > 0 && <p className={classes['note']}>{words.sinceOpen(later)}</p>}
      <p className={classes['note']}>
        <Lock size={14} aria-hidden />
        {words.secret}
      </p>
    </>
  );
}

/** The buttons of each theme take them. */
function DotKeys(): ReactNode {
  useShortcut({ keys: '+', does: words.addShortcut });
  useShortcut({ keys: '-', does: words.takeShortcut });
  return null;
}

function Finished({ vote: { finished } }: { readonly vote: VoteView }): ReactNode {
  const command = useCommand();
  const permission = useCan('cast-vote');
  return (
    <div className={classes['finished']}>
      <span className={classes['count']}>
        {words.finished(finished)}
        <Progress
          className={classes['progress']}
          value={finished.of === 0 ? 0 : (100 * finished.count) / finished.of}
          aria-label={words.finished(finished)}
          size={6}
        />
      </span>
      <DisabledReason reason={permission.reason}>
        <Button
          variant={finished.me ? 'light' : 'default'}
          leftSection={<Check size={16} />}
          aria-pressed={finished.me}
          onClick={() => void command({ type: 'finish-voting', finished: !finished.me })}
        >
          {words.done}
        </Button>
      </DisabledReason>
    </div>
  );
}
