import type { ReactNode } from 'react';
import { EmptyRecordBar } from '#collab/RecordBar.tsx';
import { Ghosts } from '#ui/Ghosts.tsx';
import { PageGhost } from '#ui/PageGhost.tsx';
import classes from './MeetingPage.module.css';
import { words } from './words.ts';

/** The meeting's layout in grey, while it is on its way. */
export function MeetingSkeleton(): ReactNode {
  return (
    <PageGhost loading={words.loading} className={classes['shell']}>
      {(status) => (
        <>
          <EmptyRecordBar />
          <div className={classes['rail']} />
          <main className={classes['main']}>
            <div className={classes['wrap']}>
              <Ghosts heading />
              {status}
            </div>
          </main>
          <div className={classes['side']} />
          <div className={classes['bar']} />
        </>
      )}
    </PageGhost>
  );
}
