import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import classes from './PageGhost.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** A flash of grey is worse than nothing; a long silence is worse than a word. */
const SHOW_AFTER_MS = 150;
const SAY_SO_AFTER_MS = 5_000;

interface PageGhostProps {
  /** Which page it is, for who listens: "Opening the meeting…". */
  readonly loading: string;
  /** The class of the page's own layout. */
  readonly className: string | undefined;
  /** That layout in grey. @param status - what is said meanwhile, for its main part */
  readonly children: (status: ReactNode) => ReactNode;
}

/** A page while it is on its way: first nothing, then its layout in grey, then a way to try again. */
export function PageGhost({ loading, className, children }: PageGhostProps): ReactNode {
  const [phase, setPhase] = useState<'hidden' | 'shown' | 'slow'>('hidden');
  useEffect(() => {
    const timers = [
      setTimeout(() => setPhase('shown'), SHOW_AFTER_MS),
      setTimeout(() => setPhase('slow'), SAY_SO_AFTER_MS),
    ];
    return () => timers.forEach(clearTimeout);
  }, []);
  const names = [className, phase === 'hidden' && classes['hidden']].filter(Boolean).join(' ');
  return (
    <div className={names} aria-busy="true">
      {children(
        <>
          <VisuallyHidden>{loading}</VisuallyHidden>
          {phase === 'slow' && (
            <p className={classes['slow']} role="status">
              Still connecting…
              <Button variant="default" onClick={() => location.reload()}>
                Try again
              </Button>
            </p>
          )}
        </>,
      )}
    </div>
  );
}
