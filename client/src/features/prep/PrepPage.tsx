import { Suspense, useEffect, type ReactNode } from 'react';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useDocumentTitle } from '#hooks/use-document-title.ts';
import { useMedia } from '#hooks/use-media.ts';
import { useMeeting } from '#hooks/use-meeting.ts';
import { useSetPresence } from '#hooks/use-set-presence.ts';
import { Ghosts } from '#ui/Ghosts.tsx';
import { SkipLink } from '#ui/SkipLink.tsx';
import { StageHeading } from '#ui/StageHeading.tsx';
import classes from './PrepPage.module.css';
import { FreshnessBanner } from './FreshnessBanner.tsx';
import { PrepTopBar } from './PrepTopBar.tsx';
import { ProgressPanel } from './ProgressPanel.tsx';
import { words } from './words.ts';

/** A panel with the id of its place: what is missing leads there. */
export interface PrepPanel {
  readonly id: string;
  readonly panel: ReactNode;
}

interface PrepPageProps {
  /** Whether what I wrote is safe. */
  readonly save: ReactNode;
  readonly invite: ReactNode;
  readonly menu: ReactNode;
  /** The document, in reading order. */
  readonly document: readonly PrepPanel[];
  /** Who, when and where. */
  readonly side: readonly PrepPanel[];
}

/** The page on which a postmortem is prepared: left the document, right the progress. */
export function PrepPage({ save, invite, menu, document, side }: PrepPageProps): ReactNode {
  const title = useMeeting(({ record }) => record.title);
  const hasRoomForSide = useMedia('(min-width: 901px)');
  const editing = useCanEdit();
  const setPresence = useSetPresence();
  useDocumentTitle(words.tabTitle(title));
  useEffect(() => setPresence({ stage: 'prepare' }), [setPresence]);
  return (
    <div className={classes['shell']}>
      <SkipLink>{words.skip}</SkipLink>
      <PrepTopBar save={save} invite={invite} menu={menu} />
      <div className={classes['scroll']}>
        <div className={classes['columns']}>
          {!hasRoomForSide && (
            <div className={classes['first']}>
              <ProgressPanel />
            </div>
          )}
          <main id="main" tabIndex={-1} className={classes['document']} data-stage="prepare">
            <StageHeading question={words.question}>{editing.allowed ? words.lead : editing.reason}</StageHeading>
            <FreshnessBanner />
            <Panels panels={document} />
          </main>
          <aside className={classes['side']} aria-label={words.side}>
            {hasRoomForSide && <ProgressPanel />}
            <Panels panels={side} />
          </aside>
        </div>
      </div>
    </div>
  );
}

function Panels({ panels }: { readonly panels: readonly PrepPanel[] }): ReactNode {
  return panels.map(({ id, panel }) => (
    <div key={id} id={id} tabIndex={-1} className={classes['place']}>
      <Suspense fallback={<Ghosts cards={1} tall />}>{panel}</Suspense>
    </div>
  ));
}
