import { THEMED_PALETTE } from '@debrief/shared/draw/palette.ts';
import { drawVoteBar } from '@debrief/shared/draw/vote-bar-svg.ts';
import type { Summary, SummaryTheme } from '@debrief/shared/summary/summary.ts';
import { dotWords, mostDots, namesItself, voteWords } from '@debrief/shared/summary/words.ts';
import type { ReactNode } from 'react';
import { Figure } from './Figure.tsx';
import classes from './SummaryCauses.module.css';

/** The themes with what was written, most dots first. */
export function SummaryCauses({ summary: { themes, vote } }: { readonly summary: Summary }): ReactNode {
  const most = mostDots(themes);
  return (
    <>
      {vote && <p className={classes['vote']}>{voteWords(vote)}</p>}
      {themes.map((theme, index) => (
        <Theme key={index} theme={theme} most={most} />
      ))}
    </>
  );
}

/** @param most - the dots that fill the bar */
function Theme({ theme, most }: { readonly theme: SummaryTheme; readonly most: number }): ReactNode {
  const { label, result, causes } = theme;
  return (
    <div className={classes['theme']}>
      <h3>{label}</h3>
      {result && (
        <p className={classes['dots']}>
          <Figure drawing={drawVoteBar(result.dots / most, THEMED_PALETTE)} />
          {dotWords(result.dots)}
        </p>
      )}
      {!namesItself(theme) && (
        <ul>
          {causes.map((cause, index) => (
            <li key={index}>{cause}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
