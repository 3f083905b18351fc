import { Button } from '@mantine/core';
import { Plus, Target } from 'lucide-react';
import { useId, useMemo, type ReactNode } from 'react';
import type { Permission } from '#hooks/permission.ts';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { answersToStartWith, type CauseOption } from './cause-options.ts';
import classes from './MarkedAnswers.module.css';
import { actionName, words } from './words.ts';

interface MarkedAnswersProps {
  readonly editing: Permission;
  readonly onAdd: (causeRef: string) => void;
}

/** What the team marked as changeable and no action answers yet: where one starts. Nothing when nothing is left. */
export function MarkedAnswers({ editing, onAdd }: MarkedAnswersProps): ReactNode {
  const answers = useAnswersToStartWith();
  const headingId = useId();
  if (answers.length === 0) return null;
  return (
    <section className={classes['marked']} aria-labelledby={headingId}>
      <h2 id={headingId} className={classes['heading']}>
        <Target size={16} aria-hidden />
        {words.marked}
      </h2>
      <ul className={classes['list']}>
        {answers.map(({ value, label }) => (
          <li key={value} className={classes['answer']}>
            <span className={classes['text']}>{label}</span>
            <DisabledReason reason={editing.reason}>
              <Button
                variant="default"
                size="xs"
                leftSection={<Plus size={14} aria-hidden />}
                aria-label={words.addFor(actionName(label))}
                onClick={() => onAdd(value)}
              >
                {words.add}
              </Button>
            </DisabledReason>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useAnswersToStartWith(): readonly CauseOption[] {
  const nodes = useDocumentState(({ whyNodes }) => whyNodes.rows);
  const actions = useDocumentState((state) => state.actions.rows);
  return useMemo(() => answersToStartWith(nodes, actions), [nodes, actions]);
}
