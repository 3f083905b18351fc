import type { ReactNode } from 'react';

interface ScrollRegionProps {
  /** Names it to the ear. */
  readonly label: string;
  readonly className: string | undefined;
  /** `pre` keeps the lines of what is inside. */
  readonly as?: 'div' | 'pre';
  readonly children: ReactNode;
}

/** What scrolls within itself where it is larger than its place. It takes the focus, so that the keyboard can scroll it. */
export function ScrollRegion({ label, className, as: Element = 'div', children }: ScrollRegionProps): ReactNode {
  return (
    <Element className={className} tabIndex={0} role="group" aria-label={label}>
      {children}
    </Element>
  );
}
