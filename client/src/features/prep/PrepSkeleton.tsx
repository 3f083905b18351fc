import type { ReactNode } from 'react';
import { EmptyRecordBar } from '#collab/RecordBar.tsx';
import { Ghosts } from '#ui/Ghosts.tsx';
import { PageGhost } from '#ui/PageGhost.tsx';
import classes from './PrepPage.module.css';
import { words } from './words.ts';

/** The page's layout in grey, while it is on its way. */
export function PrepSkeleton(): ReactNode {
  return (
    <PageGhost loading={words.loading} className={classes['shell']}>
      {(status) => (
        <>
          <EmptyRecordBar />
          <div className={classes['scroll']}>
            <div className={classes['columns']}>
              <main className={classes['document']}>
                <Ghosts heading tall />
                {status}
              </main>
              <div className={classes['side']}>
                <Ghosts tall />
              </div>
            </div>
          </div>
        </>
      )}
    </PageGhost>
  );
}
