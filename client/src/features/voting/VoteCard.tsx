import type { ThemeId } from '@debrief/shared/domain/ids.ts';
import type { ThemeWithCauses } from '@debrief/shared/domain/theme.ts';
import { ActionIcon } from '@mantine/core';
import { Minus, Plus } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Card } from '#ui/Card.tsx';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { Dots } from './Dots.tsx';
import { ThemeCauses } from './ThemeCauses.tsx';
import type { Ballot } from './use-ballot.ts';
import classes from './VoteCard.module.css';
import { words } from './words.ts';

interface VoteCardProps {
  readonly themeId: ThemeId;
  /** undefined when the theme has been merged away since the vote was opened. */
  readonly theme: ThemeWithCauses | undefined;
  readonly most: number;
  readonly ballot: Ballot;
}

/** A theme to vote on, with my dots. */
export function VoteCard({ themeId, theme, most, ballot }: VoteCardProps): ReactNode {
  const name = theme?.label ?? words.gone;
  // The keys work on both buttons of the card.
  const handleKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === '+' || key === '=') ballot.place(themeId, 1);
    if (key === '-' || key === '−') ballot.place(themeId, -1);
  };
  return (
    <Card as="li" className={classes['card']}>
      <h2 className={classes['title']}>{name}</h2>
      {theme && <ThemeCauses theme={theme} />}
      <div className={classes['vote']}>
        <Dots placed={ballot.dots[themeId] ?? 0} most={most} />
        <DisabledReason reason={ballot.whyNotTake(themeId)}>
          <ActionIcon
            variant="default"
            size={32}
            className={classes['button']}
            aria-label={words.take(name)}
            onClick={() => ballot.place(themeId, -1)}
            onKeyDown={handleKeyDown}
          >
            <Minus size={15} />
          </ActionIcon>
        </DisabledReason>
        <DisabledReason reason={ballot.whyNotAdd(themeId)}>
          <ActionIcon
            size={32}
            className={classes['button']}
            aria-label={words.add(name)}
            onClick={() => ballot.place(themeId, 1)}
            onKeyDown={handleKeyDown}
          >
            <Plus size={15} />
          </ActionIcon>
        </DisabledReason>
      </div>
    </Card>
  );
}
