import type { RankedTheme } from '@debrief/shared/domain/vote.ts';
import type { VoteView } from '@debrief/shared/protocol/events.ts';
import type { CSSProperties, ReactNode } from 'react';
import { useCan } from '#hooks/use-can.ts';
import { useThemes } from '#hooks/use-themes.ts';
import { Chip } from '#ui/Chip.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { ThemeCauses } from './ThemeCauses.tsx';
import { VoteTerms } from './VoteTerms.tsx';
import classes from './VoteResults.module.css';
import { words } from './words.ts';

interface VoteResultsProps {
  readonly vote: VoteView;
  readonly results: readonly RankedTheme[];
}

/** The themes by dots; nobody sees whose they were. */
export function VoteResults({ vote, results }: VoteResultsProps): ReactNode {
  const themes = useThemes();
  const canOpen = useCan('open-vote').allowed;
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const mostDots = Math.max(1, ...results.map(({ dots }) => dots));
  return (
    <>
      <ol className={classes['list']} aria-label={words.results}>
        {results.map((result) => {
          const theme = byId.get(result.themeId);
          const isTied = results.some(({ rank, themeId }) => rank === result.rank && themeId !== result.themeId);
          return (
            <li
              key={result.themeId}
              className={classes['item']}
              data-first={(result.rank === 1 && result.dots > 0) || undefined}
            >
              <span className={classes['rank']}>
                <span aria-hidden>{result.rank}</span>
                <VisuallyHidden>{words.rank(result.rank)}</VisuallyHidden>
              </span>
              <div className={classes['theme']}>
                <h2 className={classes['title']}>
                  {theme?.label ?? words.gone} {isTied && result.dots > 0 && <Chip hue="slate">{words.tied}</Chip>}
                </h2>
                {theme && <ThemeCauses theme={theme} />}
                <span
                  className={classes['bar']}
                  style={{ '--share': result.dots / mostDots } as CSSProperties}
                  aria-hidden
                />
              </div>
              <span className={classes['dots']}>{words.dots(result.dots)}</span>
            </li>
          );
        })}
      </ol>
      {canOpen && vote.status === 'closed' && (
        <VoteTerms title={words.again} hint={words.againHint} submit={words.again} />
      )}
    </>
  );
}
