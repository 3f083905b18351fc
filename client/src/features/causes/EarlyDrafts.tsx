import type { ReactNode } from 'react';
import { can } from '@debrief/shared/domain/role.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import classes from './CausesStage.module.css';
import { PromptDrafts } from './PromptDrafts.tsx';
import { useDraftBox } from './use-draft-box.ts';
import { words } from './words.ts';

/** My private causes before the meeting: the same cards as in its Causes stage, on another page. */
export function EarlyDrafts(): ReactNode {
  const prompts = useMeeting((event) => event.prompts);
  const mayWrite = useMeeting(({ me }) => can(me.role, 'write-draft'));
  const published = useMeeting((event) => event.published);
  const { box, cards } = useDraftBox();
  if (!mayWrite || published) return <p className={classes['hint']}>{mayWrite ? words.published : words.observing}</p>;
  return (
    <div className={classes['prompts']}>
      {prompts.map((prompt) => (
        <PromptDrafts
          key={prompt.id}
          prompt={prompt}
          cards={cards.filter(({ promptId }) => promptId === prompt.id)}
          box={box}
          isSubordinate
        />
      ))}
    </div>
  );
}
