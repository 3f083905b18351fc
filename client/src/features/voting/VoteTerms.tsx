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
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { termsOf, type TypedDots } from './vote-terms.ts';
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
  const [perPerson, setPerPerson] = useState<TypedDots>(DEFAULT_VOTES_PER_PERSON);
  const [perTheme, setPerTheme] = useState<TypedDots>(DEFAULT_VOTES_PER_THEME);
  const terms = termsOf({ perPerson, perTheme });
  const open = (): void => {
    if (terms.ok) void command({ type: 'open-vote', ...terms.value });
  };
  return (
    <Card as="section" aria-label={title} className={classes['terms']}>
      <div>
        <h2 className={classes['title']}>{title}</h2>
        <p className={classes['hint']}>{hint}</p>
      </div>
      <div className={classes['fields']}>
        <DotsInput label={words.perPerson} value={perPerson} max={MAX_VOTES_PER_PERSON} onChange={setPerPerson} />
        <DotsInput
          label={words.perTheme}
          value={perTheme}
          max={typeof perPerson === 'number' ? perPerson : MAX_VOTES_PER_PERSON}
          onChange={setPerTheme}
        />
        <DisabledReason reason={terms.ok ? '' : words.missingDots[terms.refusal]}>
          <Button leftSection={<Vote size={16} />} onClick={open}>
            {submit}
          </Button>
        </DisabledReason>
      </div>
    </Card>
  );
}

interface DotsInputProps {
  readonly label: string;
  readonly value: TypedDots;
  readonly max: number;
  readonly onChange: (value: TypedDots) => void;
}

function DotsInput({ label, value, max, onChange }: DotsInputProps): ReactNode {
  return (
    <NumberInput
      label={label}
      value={typeof value === 'number' ? Math.min(value, max) : value}
      min={1}
      max={max}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      w={168}
      onChange={(next) => onChange(typeof next === 'number' ? next : '')}
    />
  );
}
