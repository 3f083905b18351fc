import type { StageId } from '@debrief/shared/domain/stage.ts';
import { useState, type ComponentType, type ReactNode } from 'react';
import { useDocumentTitle } from '#hooks/use-document-title.ts';
import { useMedia } from '#hooks/use-media.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useViewedStage } from '#hooks/use-viewed-stage.ts';
import { Sheet } from '#ui/Sheet.tsx';
import { SkipLink } from '#ui/SkipLink.tsx';
import classes from './MeetingPage.module.css';
import { MeetingShortcuts } from './MeetingShortcuts.tsx';
import { ShortcutProvider } from './ShortcutProvider.tsx';
import { StageRail } from './StageRail.tsx';
import { StageView } from './StageView.tsx';
import { TopBar } from './TopBar.tsx';
import { useConnectionToasts } from './use-connection-toasts.ts';
import { useGroupMoves } from './use-group-moves.ts';
import { ViewBar } from './ViewBar.tsx';
import { words } from './words.ts';

interface MeetingPageProps {
  /** The screen of each stage, loaded when it is first looked at. */
  readonly stages: Readonly<Partial<Record<StageId, ComponentType>>>;
  readonly timer: ReactNode;
  readonly invite: ReactNode;
  /** What asks for attention above the question, e.g. the take-over. */
  readonly banners: ReactNode;
  readonly side: ReactNode;
  readonly bar: ReactNode;
}

/** Stages that use the whole width: a board and a canvas. */
const WIDE_STAGES: ReadonlySet<StageId> = new Set(['group', 'analysis']);

/** The meeting: rail, one question, people, controls. */
export function MeetingPage({ stages, timer, invite, banners, side, bar }: MeetingPageProps): ReactNode {
  const title = useMeeting(({ record }) => record.title);
  const { viewed } = useViewedStage();
  const hasRoomForSide = useMedia('(min-width: 1100px)');
  const [sheetOpen, setSheetOpen] = useState(false);
  useDocumentTitle(title);
  useConnectionToasts({ needsServer: viewed === 'vote' });
  useGroupMoves();
  return (
    <ShortcutProvider>
      <MeetingShortcuts />
      <div className={classes['shell']}>
        <SkipLink>{words.skip}</SkipLink>
        <TopBar timer={timer} invite={invite} onOpenPeople={hasRoomForSide ? undefined : () => setSheetOpen(true)} />
        <nav className={classes['rail']} aria-label={words.stages}>
          <StageRail />
        </nav>
        <main id="main" tabIndex={-1} className={classes['main']}>
          <div className={classes['notices']}>
            <ViewBar />
            {banners}
          </div>
          <div className={classes['wrap']} data-wide={WIDE_STAGES.has(viewed) || undefined}>
            <StageView stages={stages} />
          </div>
        </main>
        {hasRoomForSide ? (
          <aside className={classes['side']} aria-label={words.people}>
            {side}
          </aside>
        ) : (
          <Sheet opened={sheetOpen} onClose={() => setSheetOpen(false)} title={words.people}>
            {side}
          </Sheet>
        )}
        <footer className={classes['bar']} aria-label={words.controls}>
          {bar}
        </footer>
      </div>
    </ShortcutProvider>
  );
}
