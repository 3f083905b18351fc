import {
  DEFAULT_VOTES_PER_PERSON,
  DEFAULT_VOTES_PER_THEME,
  MAX_VOTES_PER_PERSON,
} from '@debrief/shared/domain/vote.ts';
import { Button, NumberInput } from '@mantine/core';
import { Vote } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '#hooks/use-command.ts';
import { Card } from '#ui/Card.tsx';
import classes from './VoteTerms.module.css';
import { words } from './words.ts';

interface VoteTermsProps {
  readonly title: string;
  readonly hint: string;
  readonly submit: string;
}

/** The facilitator says how many dots there are, and opens the vote. */
export function VoteTerms({ title, hint, submit }: VoteTermsProps): ReactNode {
  const command = useCommand();
  const [votesPerPerson, setPerPerson] = useState(DEFAULT_VOTES_PER_PERSON);
  const [wantedPerTheme, setPerTheme] = useState(DEFAULT_VOTES_PER_THEME);
  const votesPerTheme = Math.min(wantedPerTheme, votesPerPerson);
  return (
    <Card as="section" aria-label={title} className={classes['terms']}>
      <div>
        <h2 className={classes['title']}>{title}</h2>
        <p className={classes['hint']}>{hint}</p>
      </div>
      <div className={classes['fields']}>
        <DotsInput label={words.perPerson} value={votesPerPerson} max={MAX_VOTES_PER_PERSON} onChange={setPerPerson} />
        <DotsInput label={words.perTheme} value={votesPerTheme} max={votesPerPerson} onChange={setPerTheme} />
        <Button
          leftSection={<Vote size={16} />}
          onClick={() => void command({ type: 'open-vote', votesPerPerson, votesPerTheme })}
        >
          {submit}
        </Button>
      </div>
    </Card>
  );
}

interface DotsInputProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

function DotsInput({ label, value, max, onChange }: DotsInputProps): ReactNode {
  return (
    <NumberInput
      label={label}
      value={value}
      min={1}
      max={max}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      w={168}
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  );
}
