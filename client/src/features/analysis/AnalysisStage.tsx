import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Layers, Network } from 'lucide-react';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useStageQuestion } from '#hooks/use-stage-question.ts';
import { useThemes } from '#hooks/use-themes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { StageHeading } from '#ui/StageHeading.tsx';
import classes from './AnalysisStage.module.css';
import { chosenTheme, themeChoices, type ThemeChoice } from './theme-choice.ts';
import { ThemePicker } from './ThemePicker.tsx';
import { useRemovalNotice } from './use-why-edits.ts';
import { useNewWhyBoard, useWhyTree, WhyBoardContext } from './why-board.ts';
import { WhyOutline } from './WhyOutline.tsx';
import { words } from './words.ts';

/** React Flow comes only with the canvas. */
const WhyCanvas = lazy(async () => ({ default: (await import('./WhyCanvas.tsx')).WhyCanvas }));

/** Digging deeper: the why tree of a theme, as a canvas and as an outline. */
export function AnalysisStage(): ReactNode {
  const question = useStageQuestion('analysis');
  const editing = useCanEdit();
  const themes = useThemes();
  const results = useMeeting(({ vote }) => vote?.results);
  const choices = useMemo(() => themeChoices(themes, results ?? []), [themes, results]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = chosenTheme(choices, chosenId);
  useRemovalNotice();
  return (
    <div>
      <StageHeading question={question}>{editing.allowed ? words.rules : editing.reason}</StageHeading>
      {chosen ? (
        <>
          <ThemePicker choices={choices} chosen={chosen} onChoose={setChosenId} />
          <WhyTree key={chosen.id} theme={chosen} readOnly={!editing.allowed} />
        </>
      ) : (
        <EmptyState icon={<Layers size={20} aria-hidden />} title={words.emptyTitle}>
          {words.empty}
        </EmptyState>
      )}
    </div>
  );
}

function WhyTree({ theme, readOnly }: { readonly theme: ThemeChoice; readonly readOnly: boolean }): ReactNode {
  const board = useNewWhyBoard({ themeId: theme.id, themeLabel: theme.label, readOnly });
  const tree = useWhyTree(theme.id);
  // A phone has no room for a canvas: there it is an extra.
  const isPhone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false });
  const [isCanvasWanted, setCanvasWanted] = useState(false);
  const canvas = (
    <Suspense fallback={<div className={classes['loading']} role="status" aria-label={words.loading} />}>
      <WhyCanvas tree={tree} />
    </Suspense>
  );
  return (
    <WhyBoardContext value={board}>
      {isPhone ? (
        <>
          <WhyOutline tree={tree} />
          <Button
            variant="default"
            my="md"
            leftSection={<Network size={16} />}
            aria-expanded={isCanvasWanted}
            onClick={() => setCanvasWanted((wanted) => !wanted)}
          >
            {isCanvasWanted ? words.hideCanvas : words.showCanvas}
          </Button>
          {isCanvasWanted && canvas}
        </>
      ) : (
        <>
          {canvas}
          <WhyOutline tree={tree} />
        </>
      )}
    </WhyBoardContext>
  );
}
