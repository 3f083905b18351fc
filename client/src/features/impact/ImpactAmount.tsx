import type { ImpactMetric } from '@debrief/shared/domain/impact.ts';
import { formatQuantity, METRIC_KINDS } from '@debrief/shared/domain/quantity.ts';
import { UnstyledButton } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { amountChange } from './amount-change.ts';
import classes from './ImpactTile.module.css';
import { useDraft, type Draft } from './use-draft.ts';
import type { ImpactEdits } from './use-impact-edits.ts';
import { words } from './words.ts';

interface ImpactAmountProps {
  readonly metric: ImpactMetric;
  readonly title: string;
  readonly readOnly: boolean;
  readonly edits: ImpactEdits;
  readonly autoFocus: boolean;
}

/** The number of a tile, as people write it, and whether it is a guess. */
export function ImpactAmount({ metric, title, readOnly, edits, autoFocus }: ImpactAmountProps): ReactNode {
  const { id, amount, estimate } = metric;
  const hint = useId();
  const [focused, setFocused] = useState(false);
  const draft = useAmountDraft(metric, edits);
  const problem = draft.invalid ? words.unreadable[METRIC_KINDS[id]] : focused ? undefined : lacking(metric);
  if (readOnly) return <p className={classes['amount']}>{readOnlyWords(draft.value, estimate)}</p>;
  return (
    <>
      <div className={classes['number']}>
        <input
          className={classes['amount']}
          aria-label={words.amountOf(title)}
          aria-invalid={draft.invalid || undefined}
          aria-describedby={problem === undefined ? undefined : hint}
          placeholder={words.placeholder[METRIC_KINDS[id]]}
          autoFocus={autoFocus}
          autoComplete="off"
          value={draft.value}
          onFocus={() => {
            setFocused(true);
            draft.onFocus();
          }}
          onChange={draft.onChange}
          onBlur={() => {
            setFocused(false);
            draft.onBlur();
          }}
          onKeyDown={(event) => {
            draft.onKeyDown(event);
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
          }}
        />
        {amount !== null && (
          <UnstyledButton
            className={classes['estimate']}
            aria-pressed={estimate}
            aria-label={words.isEstimate(title)}
            onClick={() => edits.changeMetric(id, { estimate: !estimate })}
          >
            {words.estimate}
          </UnstyledButton>
        )}
      </div>
      {problem !== undefined && (
        <p id={hint} className={classes['problem']} data-invalid={draft.invalid || undefined} role="status">
          {problem}
        </p>
      )}
    </>
  );
}

function useAmountDraft({ id, amount, unit, estimate }: ImpactMetric, edits: ImpactEdits): Draft {
  const kind = METRIC_KINDS[id];
  const shown = amount === null ? '' : formatQuantity({ amount, unit }, kind);
  return useDraft({
    itemKey: `incident:${id}`,
    value: estimate && shown !== '' ? words.estimated(shown) : shown,
    commit(text) {
      const change = amountChange(text, { id, unit });
      if (change) edits.changeMetric(id, change);
      return change !== undefined;
    },
  });
}

function lacking({ id, amount, unit }: ImpactMetric): string | undefined {
  return METRIC_KINDS[id] === 'money' && amount !== null && unit === '' ? words.noCurrency : undefined;
}

function readOnlyWords(shown: string, estimate: boolean): string {
  if (shown === '') return words.unknown;
  return estimate ? `${shown} (${words.estimate})` : shown;
}
