import type { ReactNode } from 'react';
import classes from './PrepPage.module.css';

/** A panel in grey, while it is on its way. */
export function PanelGhost(): ReactNode {
  return <div className={classes['ghostCard']} aria-busy="true" />;
}
