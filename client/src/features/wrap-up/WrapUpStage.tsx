import { SUMMARY_SECTION } from '@debrief/shared/document/sections.ts';
import type { ReactNode } from 'react';
import { EditRing } from '#collab/EditRing.tsx';
import { RichText } from '#collab/RichText.tsx';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { usePeople } from '#hooks/use-people.ts';
import { useStageQuestion } from '#hooks/use-stage-question.ts';
import { StageHeading } from '#ui/StageHeading.tsx';
import { Checklist } from './Checklist.tsx';
import { DocumentSections } from './DocumentSections.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { PublishCard } from './PublishCard.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import classes from './WrapUpStage.module.css';
import { words } from './words.ts';

/** Wrapping up: the last words of the summary, what is missing, the files, and publishing. */
export function WrapUpStage(): ReactNode {
  const question = useStageQuestion('wrap-up');
  const published = useMeeting((event) => event.published);
  const editing = useCanEdit();
  const noteTaker = usePeople().find(({ role, removed }) => role === 'note-taker' && !removed)?.name;
  return (
    <div>
      <StageHeading question={question}>{published ? words.published : words.rules}</StageHeading>
      <div className={classes['cards']}>
        <section className={classes['summary']} aria-labelledby="wrap-up-summary">
          <h2 id="wrap-up-summary" className={classes['title']}>
            {words.summary}
          </h2>
          {editing.allowed && <p className={classes['hint']}>{words.summaryHint(noteTaker)}</p>}
          <EditRing itemKey={`sections:${SUMMARY_SECTION}`}>
            <RichText sectionId={SUMMARY_SECTION} label={words.summary} readOnly={!editing.allowed} />
          </EditRing>
        </section>
        <DocumentSections />
        <KeyFigures />
        {!published && <Checklist />}
        <TakeAlong />
        <PublishCard />
      </div>
    </div>
  );
}
