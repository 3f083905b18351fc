import type { ReactNode } from 'react';
import classes from './Progress.module.css';
import { words } from './words.ts';

const SIZE = 64;
const WIDTH = 6;
const RADIUS = (SIZE - WIDTH) / 2;
const LENGTH = 2 * Math.PI * RADIUS;

/** How much is prepared, as a ring with its number. */
export function ProgressRing({ percent }: { readonly percent: number }): ReactNode {
  return (
    <svg
      className={classes['ring']}
      width={SIZE}
      height={SIZE}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label={words.percent(percent)}
      data-done={percent === 100 || undefined}
    >
      <circle className={classes['track']} cx={SIZE / 2} cy={SIZE / 2} r={RADIUS} strokeWidth={WIDTH} fill="none" />
      <circle
        className={classes['arc']}
        cx={SIZE / 2}
        cy={SIZE / 2}
        r={RADIUS}
        strokeWidth={WIDTH}
        fill="none"
        strokeLinecap="round"
        strokeDasharray={LENGTH}
        strokeDashoffset={LENGTH * (1 - percent / 100)}
        visibility={percent === 0 ? 'hidden' : undefined}
        transform={`rotate(-90 ${SIZE / 2} ${SIZE / 2})`}
      />
      <text className={classes['percent']} x="50%" y="50%" dominantBaseline="central" textAnchor="middle" aria-hidden>
        {percent}
        <tspan className={classes['sign']}>%</tspan>
      </text>
    </svg>
  );
}
