import { useId, type ReactNode } from 'react';
import { Card } from './Card.tsx';
import classes from './Panel.module.css';

interface PanelProps {
  readonly title: string;
  /** Beside the title, e.g. how many. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A card of the prep page under its own heading. It works from 340 px on. */
export function Panel({ title, aside, children }: PanelProps): ReactNode {
  const id = useId();
  return (
    <Card as="section" className={classes['panel'] ?? ''} aria-labelledby={id}>
      <div className={classes['head']}>
        <h2 id={id} className={classes['title']}>
          {title}
        </h2>
        {aside !== undefined && <div className={classes['aside']}>{aside}</div>}
      </div>
      {children}
    </Card>
  );
}
