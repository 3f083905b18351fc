import type { Stage } from '@debrief/shared/domain/stage.ts';
import type { ReactNode } from 'react';
import classes from './Agenda.module.css';
import { words } from './words.ts';

/** The stages of a meeting, each as wide as it is long. */
export function Agenda({ stages }: { readonly stages: readonly Stage[] }): ReactNode {
  return (
    <ol className={classes['agenda']}>
      {stages.map(({ id, label, plannedMinutes }) => (
        <li key={id} className={classes['stage']} style={{ flexGrow: plannedMinutes }}>
          <span className={classes['bar']} aria-hidden />
          <span className={classes['label']}>{label}</span>
          <span className={classes['minutes']}>{words.minutes(plannedMinutes)}</span>
        </li>
      ))}
    </ol>
  );
}
