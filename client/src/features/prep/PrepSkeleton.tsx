import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import classes from './PrepPage.module.css';
import topBar from './PrepTopBar.module.css';
import { words } from './words.ts';

/** A flash of grey is worse than nothing; a long silence is worse than a word. */
const SHOW_AFTER_MS = 150;
const SAY_SO_AFTER_MS = 5_000;

/** The page's layout in grey, while it is on its way. */
export function PrepSkeleton(): ReactNode {
  const [phase, setPhase] = useState<'hidden' | 'shown' | 'slow'>('hidden');
  useEffect(() => {
    const timers = [
      setTimeout(() => setPhase('shown'), SHOW_AFTER_MS),
      setTimeout(() => setPhase('slow'), SAY_SO_AFTER_MS),
    ];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div className={classes['shell']} data-skeleton={phase} aria-busy="true">
      <div className={topBar['top']} />
      <div className={classes['scroll']}>
        <div className={classes['columns']}>
          <main className={classes['document']}>
            <VisuallyHidden>{words.loading}</VisuallyHidden>
            <div className={classes['ghostHeading']} />
            <div className={classes['ghostCard']} />
            <div className={classes['ghostCard']} />
            {phase === 'slow' && (
              <p className={classes['slow']} role="status">
                {words.stillConnecting}
                <Button variant="default" onClick={() => location.reload()}>
                  {words.tryAgain}
                </Button>
              </p>
            )}
          </main>
          <div className={classes['side']}>
            <div className={classes['ghostCard']} />
            <div className={classes['ghostCard']} />
          </div>
        </div>
      </div>
    </div>
  );
}
