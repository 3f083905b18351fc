import type { ActionId } from '@debrief/shared/domain/ids.ts';
import { Button } from '@mantine/core';
import { ListChecks, Plus } from 'lucide-react';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useActionIds } from '#hooks/use-action-ids.ts';
import { useCanEdit } from '#hooks/use-can-edit.ts';
import { useDocumentState } from '#hooks/use-document-state.ts';
import { useShortcut } from '#hooks/use-shortcut.ts';
import { useStageQuestion } from '#hooks/use-stage-question.ts';
import { useThemes } from '#hooks/use-themes.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { StageHeading } from '#ui/StageHeading.tsx';
import { ActionCard } from './ActionCard.tsx';
import { ActionHints } from './ActionHints.tsx';
import classes from './ActionsStage.module.css';
import { causeGroups, type CauseGroup } from './cause-options.ts';
import { MarkedAnswers } from './MarkedAnswers.tsx';
import { useActionEdits, useRemovalNotice } from './use-action-edits.ts';
import { words } from './words.ts';

/** Actions: what the team will change, each with one owner, one date and the cause that it answers. */
export function ActionsStage(): ReactNode {
  const question = useStageQuestion('actions');
  const ids = useActionIds();
  const editing = useCanEdit();
  const edits = useActionEdits();
  const causes = useCauseGroups();
  const [newId, setNewId] = useState<ActionId>();
  const add = useCallback(() => setNewId(edits.add()), [edits]);
  const addFor = useCallback((causeRef: string) => setNewId(edits.add(causeRef)), [edits]);
  useRemovalNotice();
  useShortcut({ keys: 'n', does: words.addShortcut, run: () => editing.allowed && add() });

  const isEmpty = ids.length === 0;
  const addButton = (
    <DisabledReason reason={editing.reason}>
      <Button variant={isEmpty ? 'filled' : 'default'} leftSection={<Plus size={16} />} onClick={add}>
        {isEmpty ? words.addFirst : words.add}
      </Button>
    </DisabledReason>
  );
  return (
    <div>
      <StageHeading question={question}>{words.rules}</StageHeading>
      <MarkedAnswers editing={editing} onAdd={addFor} />
      {isEmpty ? (
        <EmptyState icon={<ListChecks size={20} aria-hidden />} title={words.emptyTitle} actions={addButton}>
          {words.empty}
        </EmptyState>
      ) : (
        <>
          <ul className={classes['list']} aria-label={words.list}>
            {ids.map((id) => (
              <ActionCard
                key={id}
                id={id}
                causes={causes}
                readOnly={!editing.allowed}
                isNew={id === newId}
                edits={edits}
                onAddNext={add}
              />
            ))}
          </ul>
          {addButton}
        </>
      )}
      <ActionHints />
    </div>
  );
}

function useCauseGroups(): readonly CauseGroup[] {
  const nodes = useDocumentState(({ whyNodes }) => whyNodes.rows);
  const themes = useThemes();
  return useMemo(() => causeGroups(nodes, themes), [nodes, themes]);
}
