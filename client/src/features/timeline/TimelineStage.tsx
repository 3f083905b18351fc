import type { ReactNode } from 'react';
import { useStageQuestion } from '#hooks/use-stage-question.ts';
import { StageHeading } from '#ui/StageHeading.tsx';
import { TimelineEditor, type TimelineEditorProps } from './TimelineEditor.tsx';
import { words } from './words.ts';

/** The timeline as a stage of the meeting. */
export function TimelineStage(props: TimelineEditorProps): ReactNode {
  const question = useStageQuestion('timeline');
  return (
    <div>
      <StageHeading question={question}>{words.rules}</StageHeading>
      <TimelineEditor {...props} />
    </div>
  );
}
